import type { Phrase } from '../chunks.js';
import type { ReadSentence } from '../clauses.js';
import { SAYINGS } from '../spoken.js';
import type { Token } from '../tagger.js';
import type { VerbGroup } from '../verbs.js';
import { ENTITY_WORDS, isNamedByOffice, isOffice, nameOf } from './names.js';

/** Prepositions behind which a list goes on. */
const GOING_ON = new Set(['including', 'namely', 'plus', 'like', 'alongside']);
/** Verbs behind whose "as" a name stands: "identified them as Ferdo Marlik". */
const NAMING = new Set(['identify', 'name']);

/** Whether a phrase stands where an item may: alone, or behind a word that goes on with the list. */
const isPlaced = ({ tokens, clauses }: ReadSentence, { preposition, from }: Phrase): boolean => {
  if (preposition === null || GOING_ON.has(preposition)) return true;
  if (preposition !== 'as') return false;
  const well = tokens[from - 2]?.lower === 'well';
  return well || NAMING.has(clauses.findLast(({ verb }) => verb.to < from)?.verb.lemma ?? '');
};

/** Whether a phrase does or suffers something of its own, other than what the list is of. */
const isTaken = ({ clauses, chunks, tokens }: ReadSentence, phrase: Phrase, but: VerbGroup | null): boolean => {
  const at = chunks.indexOf(phrase);
  const behind = chunks[at + 1]?.kind === 'comma' ? chunks[at + 2] : chunks[at + 1];
  // "Odo Brankin, who leads it and is wanted": both only describe.
  const described = behind?.kind === 'relative';
  return clauses.some(
    ({ verb, subject, object, relative, describes, voice }) =>
      verb !== but &&
      // "Odo Brankin "for acts that threaten the peace"": what is quoted behind a name says why.
      tokens[verb.head]?.quoted === tokens[phrase.from]?.quoted &&
      ((object === phrase && verb.to <= phrase.from) ||
        (subject === phrase &&
          !described &&
          verb.from >= phrase.to &&
          !relative &&
          !describes &&
          // "Odo Brankin, commonly called the Cook, is …".
          !(voice === 'passive' && !verb.be) &&
          (verb.form !== 'ing' || verb.be))),
  );
};

const TITLED = /^(?:mr|mrs|ms|dr|general|gen|major|maj|colonel|col|lieutenant|lt|sheikh|brigadier)\.?$/;
/** "Segond Trading Company", by its last word and its capital. */
const isEntity = (last: Token | undefined): boolean =>
  last !== undefined && ENTITY_WORDS.has(last.lower) && /^\p{Lu}/u.test(last.text);
const ENVOYS = new Set(['ambassador', 'envoy', 'representative', 'consul', 'delegate', 'adviser', 'advisor']);

/**
 * Items that a list within a phrase took in: "a former ambassador to Pakistan, and Ferdo Marlik", "chief of the staff, General Odo Brankin",
 * "the Central Bank of Ruritania and the Ruritanian Foreign Bank", "Ferdo Marlik of Segond and Odo Brankin of Barye".
 */
const tookIn = (sentence: ReadSentence, phrase: Phrase): Phrase[] => {
  const { tokens, mentions, chunks } = sentence;
  const { preposition, from, beside } = phrase;
  const [first] = beside;
  if (first === undefined) return [];
  // "Ferdo Marlik, known as "the Cook", and Odo Brankin": behind a name in quotation marks the list goes on.
  if (preposition === 'as' && tokens[from - 1]?.text === '"' && tokens[from - 3]?.lower === 'known')
    return beside.filter(({ from: at }) => tokens[at - 1]?.text !== '"');
  const before = tokens[first.from - 1]?.lower === 'and' ? first.from - 2 : first.from - 1;
  const behind = chunks[chunks.findIndex((chunk) => chunk.from === from) + 1];
  const inParallel = preposition === 'of' && behind?.kind === 'noun' && behind.preposition === 'of';
  if (inParallel && beside.length === 1) return [...beside];
  const start = tokens[from]?.lower === 'the' ? from + 1 : from;
  const ofState = preposition === 'of' && mentions.some(({ state, from: at }) => state !== null && at === start);
  if (ofState || (beside.length === 1 && tokens[before]?.text === ',')) return [...beside];
  // "Head of operations, Ferdo Marlik, and the commander Odo Brankin": names behind what is none.
  const isCommon = tokens.slice(from, first.from).every(({ text }) => !/^\p{Lu}/u.test(text));
  const owned = isCommon && beside.some((each) => (nameOf(sentence, each) ?? '').includes(' '));
  if (owned || beside.some((each, at) => at === 0 && isNamedByOffice(sentence, each))) return [...beside];
  return beside.filter((each) => TITLED.test(tokens[each.from]?.lower ?? '') || isEntity(tokens[each.to - 1]));
};

/** "Ambassador to the United Nations Ferdo Marlik". */
const isOfEnvoy = ({ tokens }: ReadSentence, { preposition, from }: Phrase): boolean =>
  preposition === 'to' && ENVOYS.has(tokens[from - 2]?.lower ?? '');

/** "The leader of the Segond militia Ferdo Marlik": the name of who leads it stands behind what it is. */
const isOfLeader = (sentence: ReadSentence, phrase: Phrase): boolean => {
  const { chunks, tokens } = sentence;
  const led = chunks[chunks.indexOf(phrase) - 1];
  if (phrase.preposition !== 'of' || led?.kind !== 'noun' || !isOffice(tokens[led.to - 1])) return false;
  const end = phrase.beside[0]?.from ?? phrase.to;
  const noun = tokens.findLastIndex(({ pos }, at) => pos === 'NOUN' && at >= phrase.from && at < end);
  // "The head of the gang Grand Segond": without a name of its own before, the name behind is the gang's.
  const named = tokens.slice(phrase.from, noun).some(({ text }) => /\p{Lu}/u.test(text));
  return noun >= 0 && named && noun < end - 1 && (nameOf(sentence, phrase) ?? '').includes(' ');
};

/** "…, said Ambassador Odo Brankin": who speaks is no item. */
const isSpeaker = ({ chunks }: ReadSentence, phrase: Phrase): boolean => {
  const verb = chunks.slice(0, chunks.indexOf(phrase)).findLastIndex((chunk) => chunk.kind === 'verb');
  const found = chunks[verb];
  return found?.kind === 'verb' && SAYINGS.has(found.verb.lemma) && chunks[verb - 1]?.kind === 'comma';
};

/**
 * The phrases between two words that may be items of a list, with what explains each.
 * @param but the verb that tells what the list is of
 */
export const itemsIn = (sentence: ReadSentence, from: number, to: number, but: VerbGroup | null): Phrase[] =>
  sentence.chunks.flatMap((chunk) => {
    if (chunk.kind !== 'noun' || chunk.from < from || chunk.from >= to || chunk.time !== null) return [];
    if (isSpeaker(sentence, chunk)) return [];
    if (isPlaced(sentence, chunk)) return isTaken(sentence, chunk, but) ? [] : [chunk];
    return isOfEnvoy(sentence, chunk) || isOfLeader(sentence, chunk) ? [chunk] : tookIn(sentence, chunk);
  });
