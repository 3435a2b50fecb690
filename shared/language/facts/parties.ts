import { distance } from 'fastest-levenshtein';
import type { Phrase } from '../chunks.js';
import type { ReadSentence } from '../clauses.js';
import { SAYINGS } from '../spoken.js';
import type { Told } from '../told.js';
import { itemsIn } from './items.js';
import { itemsBelow, leadsToList, namingIn } from './named-below.js';
import { kindOf, nameOf, personsOn } from './names.js';
import { countOf } from './numbers.js';

/** A person or an entity that a text names as put on a list or taken off it. */
export interface NamedParty {
  readonly name: string;
  readonly kind: 'individual' | 'entity' | null;
  readonly told: Told;
}

/** "The LMR (Ruritania) leader Ferdo Marlik": behind a bracket the phrase goes on. */
const pastBracket = ({ chunks, tokens }: ReadSentence, phrase: Phrase): Phrase => {
  const next = chunks[chunks.indexOf(phrase) + 1];
  return next?.kind === 'noun' && next.preposition === null && tokens[next.from - 1]?.text === ')' ? next : phrase;
};

/** "The FLR, or Front for the Liberation of Ruritania" is one. */
const isOr = ({ tokens }: ReadSentence, from: number): boolean => tokens[from - 1]?.lower === 'or';

const namesOf = (told: Told, sentence: ReadSentence, phrases: readonly Phrase[]): NamedParty[] =>
  phrases
    .flatMap((phrase) => [pastBracket(sentence, phrase), ...phrase.beside.filter(({ from }) => !isOr(sentence, from))])
    .flatMap((phrase) => {
      const name = nameOf(sentence, phrase);
      return name === null ? [] : [{ name, kind: kindOf(sentence, phrase, name), told }];
    });

/** What was listed: whom sanctions were imposed on, what "the listing of" or "the name of" names, else the object. */
const themesOf = ({ frame }: Told): Phrase[] => {
  const { clause, themePhrase } = frame;
  // "Ferdo Marlik is off the list".
  if (frame.act === null || frame.act === 'stay') {
    const of = isNominal(frame.sentence, clause.subject) ? behindOf(frame.sentence, clause.subject) : null;
    return of ? [of] : clause.subject ? [clause.subject] : [];
  }
  // "Froze the assets of Ferdo Marlik".
  if (clause.verb.lemma === 'freeze') {
    const of = behindOf(frame.sentence, clause.object);
    return of ? [of] : [];
  }
  // "Ferdo Marlik will face a travel ban".
  if (clause.verb.lemma === 'face') return clause.subject ? [clause.subject] : [];
  const persons = frame.theme === 'sanctions' ? personsOn(frame) : null;
  if (persons) return [persons];
  const { sentence } = frame;
  // "He had his name removed": whose name it is stands before.
  if (/^(?:his|her|its|their)$/.test(sentence.tokens[themePhrase?.from ?? -1]?.lower ?? '')) {
    const owner = sentence.clauses.findLast(({ verb, subject }) => verb.from < clause.verb.from && subject !== null);
    if (owner?.subject) return [owner.subject];
    const near = sentence.chunks.findLast(
      (chunk): chunk is Phrase =>
        chunk.kind === 'noun' &&
        chunk.to <= clause.verb.from &&
        chunk !== clause.subject &&
        nameOf(sentence, chunk) !== null,
    );
    if (near) return [near];
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

/** "Ferdo Marlik and Odo Brankin are the two who were removed": the names stand in the clause whose object the relative one explains. */
const asComplement = ({ clause, sentence }: Told['frame']): Phrase[] => {
  if (!clause.relative && !clause.describes) return [];
  const main = sentence.clauses.find(
    ({ verb, object }) => verb.lemma === 'be' && object !== null && object === clause.subject,
  );
  return main?.subject ? [main.subject] : [];
};

/** The names in the sentence that tells it: its theme's and those beside, or behind a colon, or in the list that stands before a passive. */
const ownNames = (told: Told): NamedParty[] => {
  const { clause, sentence } = told.frame;
  const end = sentence.tokens.length;
  const themes = themesOf(told);
  const direct = namesOf(told, sentence, [...themes, ...asComplement(told.frame)]);
  if (clause.voice === 'active') {
    const from = themes[0]?.to ?? clause.verb.to;
    const further = namesOf(told, sentence, itemsIn(sentence, from, endOfList(sentence, from), clause.verb));
    return [...direct, ...further];
  }
  const colon = sentence.chunks.find(
    (chunk) => chunk.kind === 'break' && /^[:—–-]$/.test(chunk.word) && chunk.from > clause.verb.from,
  );
  const listed = colon ? namesOf(told, sentence, itemsIn(sentence, colon.from, end, clause.verb)) : [];
  if (listed.length > 0) return direct.length > 0 ? direct : listed;
  const from =
    clause.governor && clause.governor.verb.to < clause.verb.from
      ? clause.governor.verb.to
      : Math.min(clause.subject?.from ?? clause.verb.from, startOfSemicolons(sentence, clause.verb.from));
  const before = namesOf(told, sentence, itemsIn(sentence, from, clause.verb.from, clause.verb));
  return before.length > 0 ? before : direct;
};

/** "It said: the envoy A; the minister B; and C were removed": a list with semicolons begins behind who speaks. */
const startOfSemicolons = ({ clauses, tokens }: ReadSentence, before: number): number => {
  const first = tokens.findIndex(({ text }) => text === ';');
  if (first < 0 || first > before) return tokens.length;
  const earlier = clauses.filter(({ verb }) => verb.from < first);
  if (earlier.some(({ verb, describes, relative }) => !SAYINGS.has(verb.lemma) && !describes && !relative))
    return tokens.length;
  return earlier.find(({ verb }) => SAYINGS.has(verb.lemma))?.verb.to ?? 0;
};

/** A list ends where a clause of its own begins: "listed Ferdo Marlik, the agency said". */
const endOfList = ({ clauses, tokens }: ReadSentence, from: number): number =>
  clauses.find(
    ({ verb, subject, relative, describes, conjunction }) =>
      verb.from > from &&
      // "Odo Brankin, who is accused of helping it flee": what is told of an item ends no list.
      !clauses.some((each) => each.relative && each.subject === subject && each.verb.from < verb.from) &&
      subject !== null &&
      subject.from >= from &&
      !relative &&
      (SAYINGS.has(verb.lemma) || !describes) &&
      verb.form !== 'ing' &&
      !verb.infinitive &&
      conjunction === null,
  )?.subject?.from ?? tokens.length;

/** Sentences so far behind may go on with the names. */
const GOES_ON = 12;
/** Sentences so near before may have begun with them. */
const GONE_BEFORE = 2;

/** How many parties a telling counts: "two commanders"; null for none. */
const countedBy = (told: Told): number | null => {
  const [theme] = themesOf(told);
  if (!theme) return null;
  const { tokens } = told.frame.sentence;
  return (
    tokens
      .slice(theme.from, theme.to)
      .map(countOf)
      .find((count) => count !== null) ?? null
  );
};

/** "They are A, B and C", a list below: the names that the sentences behind give for those that were counted. */
const goneOn = (told: Told, known: number, sentences: readonly ReadSentence[]): NamedParty[] => {
  const at = sentences.indexOf(told.frame.sentence);
  const below = sentences.slice(at, at + 1 + GOES_ON);
  const start = below.findIndex((sentence, index) => index === 0 || leadsToList(sentence));
  const listed = itemsBelow(below.slice(Math.max(start, 0))).flatMap(({ sentence, phrase }) =>
    namesOf(told, sentence, [phrase]),
  );
  if (listed.length > 0) return listed;
  const counted = countedBy(told);
  const wanting = known === 0 || (counted !== null && counted > known);
  // "Ferdo Marlik is among those listed. …": a caption or a summary names them before they are told of.
  const above = sentences.slice(Math.max(0, at - GONE_BEFORE), at).flatMap((sentence) => {
    const naming = namingIn(sentence);
    return naming?.further ? namesOf(told, sentence, naming.phrases) : [];
  });
  const behind = below.flatMap((sentence, index) => {
    const naming = namingIn(sentence);
    // "The Treasury listed five men. They are …": those of another body.
    if (index > 0 && listsForAnother(below[index - 1])) return [];
    return naming !== null && (naming.further || wanting) ? namesOf(told, sentence, naming.phrases) : [];
  });
  return [...above, ...behind];
};

/** Whether a sentence says that another body than the Council listed somebody. */
const listsForAnother = (sentence: ReadSentence | undefined): boolean =>
  sentence?.mentions.some(({ actor }) => actor === 'body') === true &&
  !sentence.mentions.some(({ actor }) => actor === 'council' || actor === 'committee' || actor === 'un') &&
  sentence.clauses.some(({ verb: { act } }) => act === 'list' || act === 'put' || act === 'change');

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** So many letters two spellings of one name may differ in. */
const SPELLING = 2;
/** In names as short as these a letter is not spelling: "ABC-D" and "ABC-E" are two. */
const SHORT = 8;
const isSame = (one: string, other: string): boolean =>
  wordsOf(one).every((word) => wordsOf(other).includes(word)) ||
  (wordsOf(one).length > 1 && one.length > SHORT && distance(one.toLowerCase(), other.toLowerCase()) <= SPELLING);

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

/** Every name that a text has, of whomever. */
const namesIn = (sentences: readonly ReadSentence[]): string[] =>
  sentences.flatMap((sentence) =>
    sentence.place === 'headline'
      ? []
      : sentence.chunks.flatMap((chunk) =>
          chunk.kind === 'noun' ? [chunk, ...chunk.beside].flatMap((phrase) => nameOf(sentence, phrase) ?? []) : [],
        ),
  );

/** A party under the whole name by which the text calls it somewhere: "Marlik" → "Ferdo Marlik". */
const inFull = (party: NamedParty, names: readonly string[]): NamedParty => {
  const own = wordsOf(party.name);
  if (own.filter((word) => word.length > 2).length > 1) return party;
  const whole = names.find((name) => {
    const words = wordsOf(name);
    return words.length > own.length && own.every((word, at) => words.at(at - own.length) === word);
  });
  return whole === undefined ? party : { ...party, name: whole };
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
export const partiesIn = (tellings: readonly Told[], sentences: readonly ReadSentence[]): NamedParty[] => {
  const names = namesIn(sentences);
  return once(
    tellings.flatMap((told) => {
      const own = ownNames(told);
      return [...own, ...goneOn(told, own.length, sentences)]
        .filter((party) => isBorneOut(party, sentences))
        .map((party) => inFull(party, names));
    }),
  );
};
