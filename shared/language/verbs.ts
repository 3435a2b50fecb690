import { monthOf } from './days.js';
import { ACTS, type Act } from './lexicon/acts.js';
import { MOODS } from './lexicon/moods.js';
import type { Token } from './tagger.js';

export type Form = 'base' | 's' | 'past' | 'ing';

/** A verb with its auxiliaries: "would not have been adopted". */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly lemma: string;
  readonly form: Form;
  readonly modal: string | null;
  /** Behind "to": "voted to extend". */
  readonly infinitive: boolean;
  readonly have: 'has' | 'had' | null;
  readonly be: boolean;
  readonly negated: boolean;
  readonly act: Act | null;
  /** Its own particle: "vote down". */
  readonly particle: string | null;
}

const MODALS = new Set("will would wo 'll 'd shall sha should can could ca may might must ought".split(' '));
const BE = new Set("be is are was were been being am 's 're get got gets getting".split(' '));
const HAVE = new Set("have has had having 've".split(' '));
const DO = new Set(['do', 'does', 'did']);
const NOT = new Set(['not', "n't", 'never', 'nor', 'neither', 'hardly', 'scarcely', 'barely']);
const NO = new Set(['no', 'none', 'nobody', 'neither', 'nothing']);
/** Between an auxiliary and its verb. */
const BETWEEN = new Set([
  'also',
  'then',
  'soon',
  'yet',
  'still',
  'both',
  'all',
  'again',
  'only',
  'just',
  'already',
  'on',
  'formally',
  'even',
]);

const actOf = new Map<string, Act>();
const particles = new Map<string, Map<string, Act>>();
for (const { word, means } of ACTS) {
  const [verb = '', particle] = word.split(' ');
  if (particle === undefined) actOf.set(verb, means);
  else particles.set(verb, (particles.get(verb) ?? new Map()).set(particle, means));
}
const moodVerbs = new Set<string>(MOODS.map(({ word }) => word));

/** Forms that the tagger's dictionary does not lead back. */
const IRREGULAR: Readonly<Record<string, string>> = {
  cast: 'cast',
  casts: 'cast',
  reauthorized: 'reauthorize',
  reauthorised: 'reauthorise',
  slated: 'slate',
  alleged: 'allege',
  rumoured: 'rumour',
  vetoes: 'veto',
  vetos: 'veto',
  vetoed: 'veto',
  vetoing: 'veto',
  delists: 'delist',
  delisted: 'delist',
  delisting: 'delist',
  blacklists: 'blacklist',
  blacklisted: 'blacklist',
  blacklisting: 'blacklist',
  'co-sponsored': 'co-sponsor',
  'co-authored': 'co-author',
  struck: 'strike',
  stricken: 'strike',
  threw: 'throw',
  thrown: 'throw',
  unfroze: 'unfreeze',
  unfrozen: 'unfreeze',
  reimposes: 'reimpose',
  reimposed: 'reimpose',
  drew: 'draw',
  drawn: 'draw',
  held: 'hold',
  stood: 'stand',
  ran: 'run',
};

const lemmaOf = ({ lower, lemma }: Token): string => IRREGULAR[lower] ?? lemma;
const isKnown = (lemma: string): boolean => actOf.has(lemma) || particles.has(lemma) || moodVerbs.has(lemma);

/** The dictionary form of a verb that the tagger took for a noun: "lifts", "Extends". */
const verbReading = (token: Token): string | null => {
  const { lower } = token;
  const stems = [IRREGULAR[lower], lower.replace(/ies$/, 'y'), lower.replace(/es$/, ''), lower.replace(/s$/, '')];
  const past = [lower.replace(/ed$/, ''), lower.replace(/d$/, ''), lower.replace(/(.)\1ed$/, '$1')];
  return (
    [...stems, ...(lower.endsWith('ed') ? past : [])].find(
      (stem) => stem !== undefined && (stem !== lower || lower === IRREGULAR[lower]) && isKnown(stem),
    ) ?? null
  );
};

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

/** Verbs whose past looks like their present: behind "was" it is the past. */
const UNCHANGED = new Set(['hit', 'cut', 'cast', 'let']);
const formOf = (token: Token, lemma: string, be: boolean): Form => {
  const { lower } = token;
  if (lower.endsWith('ing') && lemma !== lower) return 'ing';
  if (lower === lemma) return lemma === 'put' || lemma === 'set' || (be && UNCHANGED.has(lemma)) ? 'past' : 'base';
  return lower.endsWith('s') && !lower.endsWith('ss') ? 's' : 'past';
};

const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';

/** The verbs of a sentence, each with what stands before it of its own. */
export const verbGroupsIn = (tokens: readonly Token[]): VerbGroup[] => {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; ) {
    const group = groupAt(tokens, at);
    if (group) groups.push(group);
    at = group?.to ?? at + 1;
  }
  return groups;
};

const groupAt = (tokens: readonly Token[], from: number): VerbGroup | null => {
  const first = tokens[from] as Token;
  const notTo = NOT.has(first.lower) && tokens[from + 1]?.lower === 'to';
  const infinitive = notTo || (first.lower === 'to' && first.pos === 'PART');
  if (!infinitive && !isVerb(first)) return null;
  // "US-drafted" before its noun is an adjective.
  const joined = tokens[from - 1]?.text === '-' && tokens[from - 2]?.end === tokens[from - 1]?.at;
  if (first.pos === 'VERB' && joined && !/^(?:co|re)$/.test(tokens[from - 2]?.lower ?? '')) return null;
  let modal: string | null = null;
  let have: VerbGroup['have'] = null;
  let be = false;
  let negated = notTo;
  let head = -1;
  let at = infinitive ? from + (notTo ? 2 : 1) : from;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const { lower, pos } = token;
    if (NOT.has(lower)) negated = true;
    else if (MODALS.has(lower) && (pos === 'AUX' || pos === 'VERB')) modal = lower;
    else if (pos === 'AUX' || (pos === 'VERB' && (HAVE.has(lower) || BE.has(lower)) && leadsOn(tokens, at))) {
      if (HAVE.has(lower)) have = lower === 'had' || lower === "'d" ? 'had' : 'has';
      else if (BE.has(lower)) be = true;
      else if (!DO.has(lower)) modal = modal ?? lower;
      head = at;
    } else if (pos === 'VERB') {
      head = at;
      at++;
      break;
    } else if (!(pos === 'ADV' || BETWEEN.has(lower)) || !leadsOn(tokens, at)) break;
  }
  if (head < 0) {
    // "to" before a noun, a modal alone.
    return modal === null ? null : group(tokens, from, at, at - 1, { modal, have, be, negated, infinitive });
  }
  const alone = (tokens[head] as Token).pos === 'AUX';
  return group(tokens, from, Math.max(head + 1, alone ? head + 1 : at), head, {
    modal,
    have: alone && HAVE.has((tokens[head] as Token).lower) && !be ? null : have,
    be: be && !(alone && BE.has((tokens[head] as Token).lower)),
    negated,
    infinitive,
  });
};

/** Whether what follows an auxiliary or an adverb, adverbs and "not" passed over, is a verb. */
const leadsOn = (tokens: readonly Token[], at: number): boolean => {
  for (let next = at + 1; next < Math.min(tokens.length, at + 5); next++) {
    const token = tokens[next] as Token;
    if (isVerb(token)) return true;
    if (token.pos !== 'ADV' && !NOT.has(token.lower) && !BETWEEN.has(token.lower)) return false;
  }
  return false;
};

const group = (
  tokens: readonly Token[],
  from: number,
  to: number,
  head: number,
  told: Pick<VerbGroup, 'modal' | 'have' | 'be' | 'negated' | 'infinitive'>,
): VerbGroup => {
  const token = tokens[head] as Token;
  const lemma = lemmaOf(token);
  const particle = particleOf(tokens, to, lemma);
  const after = tokens[to];
  return {
    from,
    to,
    head,
    lemma,
    form: formOf(token, lemma, told.be),
    ...told,
    negated:
      told.negated ||
      NO.has(after?.lower ?? '') ||
      NO.has(tokens[from - 1]?.lower ?? '') ||
      (tokens[from - 1]?.lower === 'longer' && tokens[from - 2]?.lower === 'no'),
    act: (particle === null ? undefined : particles.get(lemma)?.get(particle)) ?? actOf.get(lemma) ?? null,
    particle,
  };
};

/** A verb's particle stands right behind it, or behind a short object: "put it forward". */
const particleOf = (tokens: readonly Token[], to: number, lemma: string): string | null => {
  const known = particles.get(lemma);
  if (!known) return null;
  for (let at = to; at < Math.min(tokens.length, to + 5); at++) {
    const { lower, pos } = tokens[at] as Token;
    if (known.has(lower)) return lower;
    if (pos === 'VERB' || pos === 'PUNCT') return null;
  }
  return null;
};
