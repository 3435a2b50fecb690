import type { Phrase } from '../chunks.js';
import type { Clause, ReadSentence } from '../clauses.js';
import type { Token } from '../tagger.js';
import type { Told } from '../told.js';

/** A person or an entity that a text names as put on a list or taken off it. */
export interface NamedParty {
  readonly name: string;
  readonly kind: 'individual' | 'entity' | null;
  readonly told: Told;
}

const ROLES = new Set(
  'chief leader commander businessman businesswoman militant terrorist deputy head founder member official minister ambassador cleric general colonel warlord financier individual individuals man men person persons people brother son'.split(
    ' ',
  ),
);
const ENTITY_WORDS = new Set(
  'bank company co ltd limited llc exchange group corporation corp trading shipping foundation organization organisation network front brigade brigades army movement forces force party enterprise enterprises inc gmbh airline airlines trust charity society'.split(
    ' ',
  ),
);
const TITLES = new Set([
  'president',
  'general',
  'gen.',
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'dr',
  'dr.',
  'minister',
  'colonel',
  'col.',
  'major',
  'chief',
  'commander',
  'leader',
  'sheikh',
  'prime',
  'former',
  'deputy',
  'ambassador',
  'foreign',
  'the',
]);
const NO_NAME = new Set([
  'committee',
  'council',
  'list',
  'sanctions',
  'resolution',
  'security',
  'nations',
  'un',
  'u.n.',
  'unsc',
  'ministry',
  'treasury',
  'states',
  'regime',
  'embargo',
]);
/** Small words inside names. */
const INSIDE = new Set([
  'al',
  'bin',
  'ibn',
  'el',
  'de',
  'van',
  'von',
  'da',
  'di',
  'ould',
  'abu',
  'of',
  'and',
  'for',
  'ul',
  'ur',
  'us',
  "'",
  '-',
  'the',
  'e',
  'i',
]);

const isNameWord = ({ text, pos }: Token): boolean => /^\p{Lu}/u.test(text) && pos !== 'PUNCT';

/** The phrase itself, without those beside it. */
const ownEnd = (phrase: Phrase): number => phrase.beside[0]?.from ?? phrase.to;

/** The name that ends a phrase: "Jaish-e-Mohammed chief Masood Azhar" → Masood Azhar. */
const nameIn = (sentence: ReadSentence, from: number, end: number): { name: string; from: number } | null => {
  const { tokens, mentions, text } = sentence;
  let to = end;
  while (to > from && !isNameWord(tokens[to - 1] as Token)) to--;
  if (to < end && tokens.slice(to, end).some(({ pos }) => pos === 'NOUN' || pos === 'ADJ')) return null;
  let start = to;
  while (start > from) {
    const token = tokens[start - 1] as Token;
    const adjective = mentions.some((mention) => mention.adjective && mention.to === start);
    if (adjective) break;
    if (isNameWord(token)) start--;
    else if (
      INSIDE.has(token.lower) &&
      start - 2 >= from &&
      (isNameWord(tokens[start - 2] as Token) || INSIDE.has((tokens[start - 2] as Token).lower))
    )
      start--;
    else break;
  }
  while (start < to && (TITLES.has((tokens[start] as Token).lower) || INSIDE_ONLY.has((tokens[start] as Token).lower)))
    start++;
  if (start >= to) return null;
  const words = tokens.slice(start, to);
  // "Pakistan-based Abdul Rehman Makki".
  if (words.some(({ lower }) => NO_NAME.has(lower)) || words.every(({ pos }) => pos === 'NUM')) return null;
  const known = mentions.find(
    (mention) =>
      mention.from <= start &&
      mention.to >= to &&
      (mention.actor !== null || mention.state !== null || mention.thing !== null || mention.subject !== null),
  );
  if (known) return null;
  const first = words[0] as Token;
  const last = words.at(-1) as Token;
  return { name: text.slice(first.at, last.end).replace(/^["']|["']$/g, ''), from: start };
};
const INSIDE_ONLY = new Set(["'", '-', 'and', 'of', 'for']);

const kindOf = (sentence: ReadSentence, phrase: Phrase, name: string): NamedParty['kind'] => {
  if (
    name
      .toLowerCase()
      .split(/[ -]/)
      .some((word) => ENTITY_WORDS.has(word))
  )
    return 'entity';
  const own = sentence.tokens.slice(phrase.from, ownEnd(phrase));
  return own.some(({ lower }) => ROLES.has(lower)) ? 'individual' : null;
};

const namesOf = (told: Told, sentence: ReadSentence, phrases: readonly Phrase[]): NamedParty[] =>
  phrases.flatMap((phrase) => {
    const items = [phrase, ...phrase.beside];
    return items.flatMap((item) => {
      const found = nameIn(sentence, item.from, ownEnd(item));
      return found ? [{ name: found.name, kind: kindOf(sentence, item, found.name), told }] : [];
    });
  });

/** Bare phrases behind a verb, to the end of its sentence: the items of a list with what explains each. */
const behind = ({ chunks }: ReadSentence, from: number): Phrase[] =>
  chunks.flatMap((chunk) => {
    if (chunk.kind !== 'noun' || chunk.from < from || chunk.time !== null) return [];
    // "A former ambassador to Pakistan, and Ferdo Marlik".
    return chunk.preposition === null ? [chunk] : chunk.beside;
  });

/** What was listed: the object, what "the listing of" names, or the names behind a colon. */
const themesOf = ({ frame }: Told): Phrase[] => {
  const { clause, sentence, themePhrase } = frame;
  const of = frame.act === 'adopt' ? clause.rest.filter(({ preposition }) => preposition === 'of') : [];
  const first = of[0];
  const direct = first ? [first] : themePhrase ? [themePhrase] : [];
  const colon = sentence.chunks.find(
    (chunk) => chunk.kind === 'break' && /^[:—–-]$/.test(chunk.word) && chunk.from > clause.verb.from,
  );
  const named = namesOf({} as Told, sentence, direct).length > 0;
  return named || !colon ? [...direct, ...(named ? [] : asClause(clause, sentence))] : behind(sentence, colon.from);
};
/** "Two men, A and B, were added": the names stand between commas beside the subject. */
const asClause = (clause: Clause, { chunks }: ReadSentence): Phrase[] => {
  const { subject } = clause;
  if (subject === null || clause.voice !== 'passive') return [];
  return chunks.flatMap((chunk) =>
    chunk.kind === 'noun' &&
    chunk.preposition === null &&
    chunk.time === null &&
    chunk.from > subject.from &&
    chunk.to <= clause.verb.from
      ? [chunk]
      : [],
  );
};

const THEM = new Set(
  'they these others them two three four five six seven eight nine ten men individuals entities people names ones those who removed added listed'.split(
    ' ',
  ),
);
/** Sentences so far behind may go on with the names. */
const GOES_ON = 3;

/** "They are A, B and C": the names that the sentences behind give for those that were counted. */
const goneOn = (told: Told, sentences: readonly ReadSentence[]): NamedParty[] => {
  const at = sentences.indexOf(told.frame.sentence);
  for (const sentence of sentences.slice(at + 1, at + 1 + GOES_ON)) {
    const clause = sentence.clauses.find(
      ({ verb, subject }) =>
        (verb.lemma === 'be' || verb.lemma === 'include' || verb.lemma === 'name') &&
        subject !== null &&
        sentence.tokens.slice(subject.from, subject.to).some(({ lower }) => THEM.has(lower)),
    );
    if (!clause || clause.quoted) continue;
    const found = namesOf(told, sentence, behind(sentence, clause.verb.to));
    if (found.length > 0) return found;
  }
  return [];
};

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Each party once, under the longest name that the text has for it. */
const once = (parties: readonly NamedParty[]): NamedParty[] => {
  const kept: NamedParty[] = [];
  for (const party of [...parties].sort((a, b) => b.name.length - a.name.length)) {
    const words = wordsOf(party.name);
    if (!kept.some((other) => words.every((word) => wordsOf(other.name).includes(word)))) kept.push(party);
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
      const own = namesOf(told, told.frame.sentence, themesOf(told));
      return (own.length > 0 ? own : goneOn(told, sentences)).filter((party) => isBorneOut(party, sentences));
    }),
  );
