import type { Phrase } from '../chunks.js';
import type { ReadSentence } from '../clauses.js';
import type { VerbGroup } from '../verbs.js';
import { itemsIn } from './items.js';
import { nameOf } from './names.js';

/** How those who were told of before are called again. */
const THEM = new Set(
  'they these those others them two three four five six seven eight nine ten eleven twelve men individuals entities people persons names ones companies groups generals commanders leaders'.split(
    ' ',
  ),
);
/** Who decides and carries out, and is not listed. */
const MEMBERS = new Set(['states', 'members', 'countries', 'nations', 'governments', 'diplomats', 'delegations']);
/** What was done to them. */
const TARGETED = new Set(
  'added listed named proscribed sanctioned blacklisted designated targeted hit removed delisted dropped deleted placed put struck included slapped cited identified'.split(
    ' ',
  ),
);
/** Who was there before, or is to come, is not who was listed now. */
const NOT_NOW = new Set([
  'already',
  'submitted',
  'proposed',
  'previously',
  'earlier',
  'current',
  'currently',
  'formerly',
  'would',
  'could',
  'may',
]);
const FURTHER = new Set([
  'also',
  'other',
  'others',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'remaining',
  'last',
]);
const BE = new Set(['is', 'are', 'was', 'were', 'include', 'includes', 'included']);
/** So many words what comes before the names may have. */
const LONGEST_OPENING = 24;

/** Names that a sentence gives for those that were told of before it. */
export interface Naming {
  readonly phrases: readonly Phrase[];
  /** Whether it says that these are further ones. */
  readonly further: boolean;
}

const hasNumber = (sentence: ReadSentence, from: number, to: number): boolean =>
  sentence.tokens.slice(from, to).some(({ pos }) => pos === 'NUM');

/** Whether the words before a verb mean those who were listed, and nobody else: "the third person put under sanctions". */
const meansThem = (sentence: ReadSentence, from: number, to: number): boolean => {
  const words = sentence.tokens.slice(from, to).map(({ lower }) => lower);
  const { tokens, mentions } = sentence;
  // "Those sanctioned by the European Union are".
  const ofOthers = mentions.some(
    ({ actor, from: at }) =>
      actor === 'body' &&
      at >= from &&
      at < to &&
      tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => lower === 'by'),
  );
  const ofUn = mentions.some(({ actor, from: at }) => (actor === 'un' || actor === 'council') && at >= from && at < to);
  return (
    (!ofOthers || ofUn) &&
    !words.some((word) => MEMBERS.has(word)) &&
    !words.some((word) => NOT_NOW.has(word)) &&
    (words.some((word) => THEM.has(word) || TARGETED.has(word)) || hasNumber(sentence, from, to))
  );
};

/** "Also sanctioned were Ferdo Marlik and Odo Brankin", "also making the list is", "among the five are …": the names stand behind the verb. */
const isInverted = ({ tokens }: ReadSentence, verb: number): boolean => {
  const opening = tokens.slice(0, Math.min(5, verb));
  const at = opening.findIndex(({ lower }) => TARGETED.has(lower));
  const joins = opening.findIndex(({ lower }) => lower === 'making' || lower === 'joining');
  if (joins >= 0 && opening.slice(joins).some(({ lower }) => lower === 'list' || lower === 'blacklist')) return true;
  return opening[0]?.lower === 'among' || (at >= 0 && opening.slice(0, at).every(({ pos }) => pos === 'ADV'));
};

const beIn = ({ clauses }: ReadSentence, at: number): VerbGroup | null =>
  clauses.find(({ verb: { from, to } }) => from <= at && to > at)?.verb ?? null;

/** The names that a sentence gives for those that were told of; null where it gives none. */
export const namingIn = (sentence: ReadSentence): Naming | null => {
  const { tokens, place } = sentence;
  if (place === 'headline') return null;
  // "Those removed: Ferdo Marlik and Odo Brankin".
  const colon = tokens.findIndex(({ text }, at) => text === ':' && at > 0 && at <= LONGEST_OPENING);
  if (colon > 0 && !tokens.slice(0, colon).some(({ pos }) => pos === 'AUX') && meansThem(sentence, 0, colon)) {
    const phrases = itemsIn(sentence, colon + 1, tokens.length, null);
    if (phrases.length > 0) return { phrases, further: false };
  }
  const verb = tokens.findIndex(({ lower, quoted }, at) => !quoted && at > 0 && at <= LONGEST_OPENING && BE.has(lower));
  if (verb < 0 || tokens[verb + 1]?.lower === 'not') return null;
  const opening = tokens.slice(0, verb);
  // "Ferdo Marlik and Odo Brankin are among those listed".
  const among = tokens[verb + 1]?.lower === 'among' && meansThem(sentence, verb + 1, tokens.length);
  if (among) return { phrases: itemsIn(sentence, 0, verb, beIn(sentence, verb)), further: true };
  // "The list that was … is": only what has no verb of its own before.
  if (
    opening.some(
      ({ pos }, at) => pos === 'AUX' && tokens[at + 1]?.pos === 'VERB' && !TARGETED.has(tokens[at + 1]?.lower ?? ''),
    )
  )
    return null;
  if (!isInverted(sentence, verb) && !meansThem(sentence, 0, verb)) return null;
  const phrases = itemsIn(sentence, verb + 1, tokens.length, beIn(sentence, verb));
  // "The third person put under sanctions was": one, and what explains the name.
  const isOne = /^(?:is|was)$/.test(tokens[verb]?.lower ?? '');
  const first = phrases.find((phrase) => nameOf(sentence, phrase) !== null);
  const named = isOne ? (first ? [first] : []) : phrases;
  return { phrases: named, further: opening.some(({ lower }) => FURTHER.has(lower)) };
};

const BULLET = /^(?:[-–•*·]|\d{1,2}[.)]|\(?[a-z]\))\s/;
const COLON = /:\s*$/;

/** Lists below a sentence: each item a line that opens with a mark, or is no sentence and follows a colon. */
export const itemsBelow = (below: readonly ReadSentence[]): { sentence: ReadSentence; phrase: Phrase }[] => {
  const items: { sentence: ReadSentence; phrase: Phrase }[] = [];
  let inList = false;
  for (const [at, sentence] of below.entries()) {
    const { text, clauses, tokens, chunks } = sentence;
    inList = COLON.test(below[at - 1]?.text ?? '') || inList;
    if (at === 0 || !(BULLET.test(text) || (inList && clauses.length === 0))) {
      inList = false;
      continue;
    }
    const first = chunks.find(
      (chunk): chunk is Phrase =>
        chunk.kind === 'noun' && tokens.slice(chunk.from, chunk.to).some(({ pos }) => pos === 'PROPN'),
    );
    if (first) items.push({ sentence, phrase: { ...first, beside: [] } });
  }
  return items;
};

/** Whether a sentence leads to a list below it: "These individuals are:". */
export const leadsToList = (sentence: ReadSentence): boolean =>
  COLON.test(sentence.text) && meansThem(sentence, 0, sentence.tokens.length);
