import { actionOf, type FoundAction, readAction } from './council.js';
import type { Reading } from './sentence-kind.js';

/** Resolutions of one meeting follow each other: a number that lies further away is recalled. */
const FURTHEST_APART = 5;
const NUMBER = '(?<number>\\d{3,4})(?:(?: ?\\(| of )(?<year>\\d{4})\\)?)?';
const NAMING = [
  new RegExp(`\\badopt(?:s|ed|ing),? (?:also )?(?:the )?resolution ${NUMBER}`, 'i'),
  new RegExp(
    `^resolution ${NUMBER} (?:also )?(?:decides|extends|renews|lifts|imposes|ends|calls|requests|asks|authori[sz]es|was (?:unanimously )?adopted)\\b`,
    'i',
  ),
];
/** A sentence that begins to tell of another resolution, whose number comes later. */
const ANOTHER = /\b(?:adopted|approved|passed) (?:a|another|a second|a separate) (?:[\w-]+ ){0,2}?resolution\b/i;

/** A resolution of another day: recalled, or dated by its month. */
const RECALLED =
  /\b(?:recall\w*|earlier|previous(?:ly)?|last (?:week|month|year|\w+day)|ago|since|following|having|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/i;

/** The number of the resolution that a sentence says was adopted; null for none, and for one of another year. */
const numberIn = (sentence: string, publishedOn: string | null): string | null => {
  if (RECALLED.test(sentence)) return null;
  for (const naming of NAMING) {
    const { number = null, year = null } = naming.exec(sentence)?.groups ?? {};
    if (number !== null && (year === null || publishedOn === null || year === publishedOn.slice(0, 4))) return number;
  }
  return null;
};

/** What a resolution on a mission speaks of. */
const OF_A_MISSION = /\b(?:mission|peacekeep\w*|interim force|troops?)\b/i;

interface Part {
  number: string | null;
  readonly sentences: string[];
}

/** The sentences of each resolution that a text names as adopted, in its order; what it says before the first is of none. */
const partsOf = ({ sentences, publishedOn }: Reading): Part[] => {
  const parts: Part[] = [{ number: null, sentences: [] }];
  for (const sentence of sentences) {
    const number = numberIn(sentence, publishedOn);
    let part = parts.at(-1) as Part;
    const begins = number === null ? part.number !== null && ANOTHER.test(sentence) : number !== part.number;
    // The first sentences speak of all; after them an unnamed resolution gets the number that follows.
    if (begins && (parts.length === 1 || part.number !== null || number === null)) {
      part = { number, sentences: [] };
      parts.push(part);
    }
    part.number ??= number;
    part.sentences.push(sentence);
  }
  return parts.slice(1);
};

/** A part that names no regime has those of the whole text, which say it in the headline; a mission has none. */
const regimesOfPart = (action: FoundAction, whole: FoundAction, sentences: readonly string[]): string[] =>
  action.regimes.length > 0 || sentences.some((sentence) => OF_A_MISSION.test(sentence))
    ? action.regimes
    : whole.regimes;

const isOfOneMeeting = (numbers: readonly string[]): boolean =>
  Math.max(...numbers.map(Number)) - Math.min(...numbers.map(Number)) <= FURTHEST_APART;

/**
 * Every action of the Council that a text tells: where it says that several resolutions were adopted, and tells of each by its
 * number, each is an action of its own; else the one that {@link readAction} finds.
 */
export const readActions = (reading: Reading): FoundAction[] => {
  const whole = readAction(reading);
  if (whole === null) return [];
  const parts = partsOf(reading);
  const numbers = parts.map(({ number }) => number);
  const year = (whole.occurredOn ?? reading.publishedOn)?.slice(0, 4);
  if (
    year === undefined ||
    !numbers.every((number) => number !== null) ||
    numbers.length < 2 ||
    new Set(numbers).size < numbers.length ||
    !isOfOneMeeting(numbers)
  )
    return [whole];
  const actions = parts.flatMap(({ number, sentences }): FoundAction[] => {
    const action = actionOf({ ...reading, title: null, sentences, context: sentences });
    if (action?.type !== 'council.adopted' && action?.type !== 'council.renewed') return [];
    return [
      {
        ...action,
        regimes: regimesOfPart(action, whole, sentences),
        occurredOn: action.occurredOn ?? whole.occurredOn,
        action: { ...action.action, resolution: `S/RES/${number} (${year})` },
      },
    ];
  });
  return actions.length === parts.length ? actions : [whole];
};
