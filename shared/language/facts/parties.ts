import { distance } from 'fastest-levenshtein';
import type { Phrase } from '../chunks.js';
import type { ReadSentence } from '../clauses.js';
import type { Told } from '../told.js';
import { kindOf, nameOf, personsOn } from './names.js';

/** A person or an entity that a text names as put on a list or taken off it. */
export interface NamedParty {
  readonly name: string;
  readonly kind: 'individual' | 'entity' | null;
  readonly told: Told;
}

const namesOf = (told: Told, sentence: ReadSentence, phrases: readonly Phrase[]): NamedParty[] =>
  phrases
    .flatMap((phrase) => [phrase, ...phrase.beside])
    .flatMap((phrase) => {
      const name = nameOf(sentence, phrase);
      return name === null ? [] : [{ name, kind: kindOf(sentence, phrase, name), told }];
    });

/** Phrases between two words that may be items of a list, with what explains each. */
const between = ({ chunks }: ReadSentence, from: number, to: number): Phrase[] =>
  chunks.flatMap((chunk) => {
    if (chunk.kind !== 'noun' || chunk.from < from || chunk.to > to || chunk.time !== null) return [];
    if (chunk.preposition === null || chunk.preposition === 'as') return [chunk];
    // "A former ambassador to Pakistan, and Ferdo Marlik"; "ambassador to the United Nations Ferdo Marlik".
    return chunk.preposition === 'to' || chunk.beside.length === 1
      ? [...(chunk.preposition === 'to' ? [chunk] : []), ...chunk.beside.slice(0, 1)]
      : [];
  });

/** What was listed: whom sanctions were imposed on, what "the listing of" or "the name of" names, else the object. */
const themesOf = ({ frame }: Told): Phrase[] => {
  const { clause, themePhrase } = frame;
  // "Ferdo Marlik is off the list".
  if (frame.act === null || frame.act === 'stay') {
    const of = isNominal(frame.sentence, clause.subject) ? behindOf(frame.sentence, clause.subject) : null;
    return of ? [of] : clause.subject ? [clause.subject] : [];
  }
  const persons = frame.theme === 'sanctions' ? personsOn(frame) : null;
  if (persons) return [persons];
  const { sentence } = frame;
  // "He had his name removed": whose name it is stands before.
  if (/^(?:his|her|its|their)$/.test(sentence.tokens[themePhrase?.from ?? -1]?.lower ?? '')) {
    const owner = sentence.clauses.findLast(({ verb, subject }) => verb.from < clause.verb.from && subject !== null);
    if (owner?.subject) return [owner.subject];
  }
  const theme = isNominal(sentence, clause.subject) ? clause.subject : themePhrase;
  const of = isNominal(sentence, theme) ? behindOf(sentence, theme) : null;
  return of ? [of] : theme ? [theme] : [];
};

/** "The removal | of Ferdo Marlik". */
const behindOf = ({ chunks }: ReadSentence, phrase: Phrase | null): Phrase | null => {
  const next = chunks.find((chunk) => chunk.from >= (phrase?.to ?? Number.POSITIVE_INFINITY));
  return next?.kind === 'noun' && next.preposition === 'of' ? next : null;
};

const isNominal = ({ tokens }: ReadSentence, phrase: Phrase | null): boolean =>
  phrase !== null &&
  tokens
    .slice(phrase.from, phrase.to)
    .some(({ lower }) =>
      /^(?:removal|delisting|deletion|addition|listing|designation|inclusion|blacklisting|names?)$/.test(lower),
    );

const INCLUDED = new Set(['including', 'namely', 'like']);
/** "Five people, including Ferdo Marlik". */
const included = ({ chunks }: ReadSentence, from: number): Phrase[] =>
  chunks.flatMap((chunk) =>
    chunk.kind === 'noun' && chunk.from > from && INCLUDED.has(chunk.preposition ?? '') ? [chunk] : [],
  );

/** "Ferdo Marlik and Odo Brankin are the two who were removed": the names stand in the clause whose object the relative one explains. */
const asComplement = ({ clause, sentence }: Told['frame']): Phrase[] => {
  if (!clause.relative && !clause.describes) return [];
  const main = sentence.clauses.find(
    ({ verb, object }) => verb.lemma === 'be' && object !== null && object === clause.subject,
  );
  return main?.subject ? [main.subject] : [];
};

/** The names in the sentence that tells it: its theme's, or behind a colon, or in the list that stands before a passive. */
const ownNames = (told: Told): NamedParty[] => {
  const { clause, sentence } = told.frame;
  const themed = namesOf(told, sentence, themesOf(told));
  const direct =
    themed.length > 0
      ? themed
      : namesOf(told, sentence, [...asComplement(told.frame), ...included(sentence, clause.verb.from)]);
  if (direct.length > 0 && clause.voice === 'active') return direct;
  const colon = sentence.chunks.find(
    (chunk) => chunk.kind === 'break' && /^[:—–-]$/.test(chunk.word) && chunk.from > clause.verb.from,
  );
  const listed = colon ? namesOf(told, sentence, between(sentence, colon.from, sentence.tokens.length)) : [];
  if (listed.length > 0 || clause.voice === 'active') return direct.length > 0 ? direct : listed;
  const from =
    clause.governor && clause.governor.verb.to < clause.verb.from
      ? clause.governor.verb.to
      : (clause.subject?.from ?? clause.verb.from);
  const before = namesOf(told, sentence, between(sentence, from, clause.verb.from));
  return before.length > 0 ? before : direct;
};

const THEM = new Set(
  'they these others them two three four five six seven eight nine ten men individuals entities people names ones those who removed added listed'.split(
    ' ',
  ),
);
/** Sentences so far behind may go on with the names. */
const GOES_ON = 8;

const BULLET = /^(?:[-–•*·]|\d{1,2}[.)]|\(?[a-z]\))\s/;
/** A list below: each item a line that opens with a mark, or is no sentence and follows a colon. */
const listedBelow = (told: Told, below: readonly ReadSentence[]): NamedParty[] => {
  const colon = /:\s*$/.test(told.frame.sentence.text);
  const end = below.findIndex(({ text, clauses }) => !BULLET.test(text) && !(colon && clauses.length === 0));
  return (end < 0 ? below : below.slice(0, end)).flatMap((sentence) => {
    const first = sentence.chunks.find(
      (chunk) =>
        chunk.kind === 'noun' && sentence.tokens.slice(chunk.from, chunk.to).some(({ pos }) => pos === 'PROPN'),
    );
    return first?.kind === 'noun' ? namesOf(told, sentence, [{ ...first, beside: [] }]) : [];
  });
};

/** "They are A, B and C": the names that the sentences behind give for those that were counted. */
const goneOn = (told: Told, sentences: readonly ReadSentence[]): NamedParty[] => {
  const at = sentences.indexOf(told.frame.sentence);
  const items = listedBelow(told, sentences.slice(at + 1));
  if (items.length > 0) return items;
  for (const sentence of sentences.slice(at + 1, at + 1 + GOES_ON)) {
    const clause = sentence.clauses.find(
      ({ verb, subject, quoted }) =>
        !quoted &&
        /^(?:be|include|name|identify)$/.test(verb.lemma) &&
        subject !== null &&
        sentence.tokens.slice(subject.from, subject.to).some(({ lower }) => THEM.has(lower)),
    );
    if (!clause) continue;
    const found = namesOf(told, sentence, between(sentence, clause.verb.to, sentence.tokens.length));
    if (found.length > 0) return found;
  }
  return [];
};

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** So many letters two spellings of one name may differ in. */
const SPELLING = 2;
const isSame = (one: string, other: string): boolean =>
  wordsOf(one).every((word) => wordsOf(other).includes(word)) ||
  (wordsOf(one).length > 1 && distance(one.toLowerCase(), other.toLowerCase()) <= SPELLING);

/** Each party once, under the longest name that the text has for it. */
const once = (parties: readonly NamedParty[]): NamedParty[] => {
  const kept: NamedParty[] = [];
  // What the story says goes before its headline.
  const rank = ({ name, told }: NamedParty): number =>
    name.length - (told.frame.sentence.place === 'headline' ? SPELLING : 0);
  for (const party of [...parties].sort((a, b) => rank(b) - rank(a))) {
    if (!kept.some((other) => isSame(party.name, other.name))) kept.push(party);
  }
  return parties.filter((party) => kept.includes(party));
};

/** A headline sets capitals on every word: what it alone calls by a name need be none. */
const isBorneOut = ({ name, told }: NamedParty, sentences: readonly ReadSentence[]): boolean => {
  if (told.frame.sentence.place !== 'headline') return true;
  const last = wordsOf(name).at(-1) ?? '';
  return sentences.some(
    ({ place, tokens }) => place !== 'headline' && tokens.some(({ lower, text }) => lower === last && text !== lower),
  );
};

/** The parties that a text names as listed or delisted. */
export const partiesIn = (tellings: readonly Told[], sentences: readonly ReadSentence[]): NamedParty[] =>
  once(
    tellings.flatMap((told) => {
      const own = ownNames(told);
      return (own.length > 0 ? own : goneOn(told, sentences)).filter((party) => isBorneOut(party, sentences));
    }),
  );
