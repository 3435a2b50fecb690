import { monthOf } from './days.js';
import type { Token } from './tagger.js';
import { verbReading } from './verbs.js';

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ']);
const BEFORE_OBJECT = new Set(['DET', 'PROPN', 'NOUN', 'NUM', 'ADJ', 'PRON', 'VERB']);
const AFTER_VERB = new Set([
  'that',
  'to',
  'on',
  'against',
  'for',
  'down',
  'in',
  'over',
  'forward',
  'unanimously',
  'off',
  'by',
  'after',
  'until',
  'despite',
  'as',
  'with',
  'from',
]);

/**
 * Headlines speak in verbs that look like nouns: "UN lists chief", "China lifts hold". Such a word is a verb where a name goes before and
 * an object behind, and no verb that stands alone was met.
 */
export const mended = (tokens: readonly Token[]): Token[] => {
  const out = [...tokens];
  // "Sanctions committee lists chief": the first word is no verb.
  if (out[0]?.pos === 'VERB' && out[0].lower === 'sanctions') out[0] = { ...out[0], pos: 'NOUN' };
  for (let at = 1; at < out.length; at++) {
    const token = out[at] as Token;
    if (token.pos === 'VERB' && token.lower === 'states' && out[at - 1]?.lower === 'united') {
      out[at] = { ...token, pos: 'PROPN', lemma: 'states' };
      continue;
    }
    // "The United States put it forward".
    if (token.lower === 'put' && token.pos === 'NOUN' && out[at - 1]?.pos === 'PROPN') {
      out[at] = { ...token, pos: 'VERB', lemma: 'put' };
      continue;
    }
    if (token.pos === 'VERB' && LIKE_PREPOSITIONS.has(token.lower)) {
      out[at] = { ...token, pos: 'ADP' };
      continue;
    }
    if (isAdjective(out, at) || isBetween(out, at) || isJoined(out, at)) {
      out[at] = { ...token, pos: 'ADJ' };
      continue;
    }
    // "The committee that watches the sanctions".
    if (
      token.pos === 'NOUN' &&
      /[^s]s$/.test(token.lower) &&
      out[at - 1]?.lower === 'that' &&
      out[at - 1]?.pos === 'DET' &&
      out[at - 2]?.pos === 'NOUN'
    ) {
      out[at] = { ...token, pos: 'VERB' };
      out[at - 1] = { ...(out[at - 1] as Token), pos: 'PRON' };
      continue;
    }
    // "Subjected to sanctions": behind "to" no verb ends so.
    if (token.pos === 'VERB' && token.lower === 'sanctions' && out[at - 1]?.lower === 'to') {
      out[at] = { ...token, pos: 'NOUN', lemma: 'sanction' };
      out[at - 1] = { ...(out[at - 1] as Token), pos: 'ADP' };
      continue;
    }
    // "The delisting of": what stands between an article and "of" is a noun.
    if (
      token.pos === 'VERB' &&
      token.lower.endsWith('ing') &&
      out[at - 1]?.pos === 'DET' &&
      out[at + 1]?.lower === 'of'
    ) {
      out[at] = { ...token, pos: 'NOUN' };
      continue;
    }
    if (!NOMINAL.has(token.pos)) continue;
    // "The committee monitoring sanctions on Ruritania".
    if (isWatching(out, at)) {
      out[at] = { ...token, pos: 'VERB', lemma: token.lower.replace(/ing$/, '') };
      continue;
    }
    // "The renewal won ten votes".
    if (token.lower === 'won' && out[at + 1]?.pos === 'NUM' && NOMINAL.has(out[at - 1]?.pos ?? '')) {
      out[at] = { ...token, pos: 'VERB', lemma: 'win' };
      continue;
    }
    // "The sanctions, which freeze assets, target Ferdo Marlik".
    if (isTargeting(out, at)) {
      out[at] = { ...token, pos: 'VERB', lemma: 'target' };
      continue;
    }
    const lemma = isJointVeto(out, at) ? 'veto' : verbReading(token);
    if (lemma === null || (lemma === 'sanction' && !isSanctioning(out, at))) continue;
    const before = out[at - 1] as Token;
    // "Has prolonged", "was relaxed".
    if (lemma !== null && before.pos === 'AUX' && token.pos === 'ADJ' && token.lower.endsWith('ed')) {
      out[at] = { ...token, pos: 'VERB', lemma };
      continue;
    }
    const after = out[at + 1];
    const past = token.lower.endsWith('ed');
    const named =
      before.pos === 'PROPN' ||
      before.pos === 'NOUN' ||
      before.text === ')' ||
      before.pos === 'ADV' ||
      before.text === ',';
    const object = !after || BEFORE_OBJECT.has(after.pos) || AFTER_VERB.has(after.lower) || after.text === '"';
    // "Resolution 2713 calls on the government".
    const numbered = before.pos === 'NUM' && out[at - 2]?.lower === 'resolution';
    // "The committee on 16 July 2020 designated him".
    const dated = past && /^\d{1,4}$/.test(before.text) && isOfDate(out, at - 1) && !hasVerbBefore(out, at);
    const possessive =
      before.lower === "'s" ||
      before.pos === 'DET' ||
      (before.pos === 'NUM' && !numbered && !dated) ||
      before.pos === 'ADP';
    if (!(named || numbered || dated) || possessive || !object) continue;
    if (!past && hasVerbBefore(out, at)) continue;
    out[at] = { ...token, pos: 'VERB', lemma };
    if (after?.pos === 'VERB' && after.lower === after.lemma) out[at + 1] = { ...after, pos: 'NOUN' };
  }
  return out;
};

/** "July 16", "16 July 2020", "July 16, 2020". */
const isOfDate = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at - 2], tokens[at - 3]].some((token) => token !== undefined && monthOf(token) > 0);

const hasCapital = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '');
/** Behind these a sentence may begin. */
const OPENS = new Set([':', '"', '.', '|']);
/** A line in capitals, wherever it stands. */
const isHeadline = (tokens: readonly Token[]): boolean =>
  tokens.at(-1)?.text !== '.' &&
  tokens.filter(({ text, pos }) => CONTENT.has(pos) && /^\p{Ll}{4,}$/u.test(text)).length < 2;
const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
/** "Segond Transfer Company": outside of headlines a verb with a capital beside a word with a capital is a name's. */
export const withNames = (tokens: readonly Token[]): readonly Token[] =>
  isHeadline(tokens)
    ? tokens
    : tokens.map((token, at) =>
        token.pos === 'VERB' &&
        at > 1 &&
        hasCapital(token) &&
        !OPENS.has(tokens[at - 1]?.text ?? '') &&
        // "Segond Shipping, which"; "the Uganda-based Allied Democratic Forces".
        (hasCapital(tokens[at - 1]) || hasCapital(tokens[at + 1]))
          ? { ...token, pos: 'PROPN' }
          : token,
      );

/** Participles that only join a phrase: "officials, including Ferdo Marlik". */
const LIKE_PREPOSITIONS = new Set(['including', 'excluding', 'regarding', 'concerning', 'according']);

/** "China and Russia veto UN resolution": of two, the verb looks like the noun. */
const isJointVeto = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'veto' &&
  /^(?:and|,)$/.test(tokens[at - 2]?.lower ?? '') &&
  BEFORE_OBJECT.has(tokens[at + 1]?.pos ?? '') &&
  !/^(?:powers?|rights?|threats?)$/.test(tokens[at + 1]?.lower ?? '');

/** "Imposed targeted sanctions": a participle between a verb and what it acts on. */
const isBetween = (tokens: readonly Token[], at: number): boolean => {
  const { pos, lower } = tokens[at] as Token;
  const after = tokens[at + 1];
  return (
    pos === 'VERB' &&
    lower.endsWith('ed') &&
    tokens[at - 1]?.pos === 'VERB' &&
    after?.pos === 'NOUN' &&
    /^(?:sanctions?|measures?|restrictions?|bans?|freezes?)$/.test(after.lower)
  );
};

/** "Their leaders and associated entities". */
const isJoined = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'VERB' &&
  /^(?:associated|related|affiliated|allied|linked)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at - 1]?.pos === 'CCONJ' &&
  tokens[at + 1]?.pos === 'NOUN';

/** "The targeted sanctions": a participle between an article and its noun. */
const isAdjective = (tokens: readonly Token[], at: number): boolean => {
  const { pos, lower } = tokens[at] as Token;
  const before = tokens[at - 1];
  const article =
    before?.pos === 'DET' ||
    before?.pos === 'NUM' ||
    // "The last remaining sanctions".
    (before?.pos === 'ADJ' && tokens[at - 2]?.pos === 'DET') ||
    before?.lower === "'s" ||
    /^(?:its|their|his|our)$/.test(before?.lower ?? '');
  return (
    pos === 'VERB' &&
    /(?:ed|ing)$/.test(lower) &&
    article &&
    NOMINAL.has(tokens[at + 1]?.pos ?? '') &&
    !/^(?:that|this|all)$/.test(before?.lower ?? '')
  );
};

const isWatching = (tokens: readonly Token[], at: number): boolean =>
  /^(?:monitoring|overseeing|watching|administering)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:committee|body|experts|team|panel)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:the|its|un|u\.n\.|sanctions|arms)$/.test(tokens[at + 1]?.lower ?? '');

const isTargeting = (tokens: readonly Token[], at: number): boolean =>
  /^targets?$/.test(tokens[at]?.lower ?? '') &&
  (tokens[at - 1]?.text === ',' || /^(?:sanctions|measures|bans?|freezes?)$/.test(tokens[at - 1]?.lower ?? '')) &&
  /^(?:PROPN|DET|NUM)$/.test(tokens[at + 1]?.pos ?? '');

/** "UN sanctions five commanders": only before a number or an article; else the word is what is renewed. */
const isSanctioning = (tokens: readonly Token[], at: number): boolean =>
  /^(?:un|u\.n\.|council|nations)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:NUM|DET)$/.test(tokens[at + 1]?.pos ?? '');

const FINITE = new Set(['VERB', 'AUX']);
/** Whether a finite verb stands before, in the same run of words without a comma or a conjunction. */
const hasVerbBefore = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before >= 0; before--) {
    const { pos, text, lower } = tokens[before] as Token;
    if (text === ',' || text === ';' || text === ':' || pos === 'CCONJ' || lower === 'after' || lower === 'as')
      return false;
    if (FINITE.has(pos)) return true;
  }
  return false;
};
