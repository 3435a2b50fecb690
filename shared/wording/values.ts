import { squeeze } from '../text/text.js';

/** A value in words: what it is, and what stands in brackets behind it. */
export interface Worded {
  readonly main: string;
  readonly remarks: readonly string[];
}

type Parts = Readonly<Record<string, unknown>>;
/** How the parts of a value are said: in a row, or (`remarks`) in the brackets behind it. A part that is not named here is a remark with its name. */
interface Phrases {
  readonly row: Readonly<Record<string, (text: string) => string>>;
  readonly remarks: Readonly<Record<string, (text: string) => string>>;
}

const itself = (text: string): string => text;
const after = (words: string) => (text: string) => `${words} ${text}`;
const QUALITIES: Record<string, string> = { good: 'good quality', low: 'low quality', aka: 'a.k.a.', fka: 'f.k.a.' };

/** By the field of the entry, or of its facts. */
const PHRASES: Readonly<Record<string, Phrases>> = {
  aliases: {
    row: { name: itself },
    remarks: {
      quality: (text) => QUALITIES[text] ?? text,
      dateOfBirth: after('born'),
      placeOfBirth: after('born in'),
      note: itself,
    },
  },
  datesOfBirth: { row: { born: itself }, remarks: { note: itself } },
  placesOfBirth: { row: { city: itself, stateProvince: itself, country: itself }, remarks: { note: itself } },
  addresses: {
    row: { street: itself, city: itself, stateProvince: itself, zipCode: itself, country: itself },
    remarks: { note: itself },
  },
  documents: {
    row: {
      type: itself,
      type2: itself,
      number: itself,
      issuingCountry: after('issued by'),
      countryOfIssue: after('issued in'),
      cityOfIssue: after('issued at'),
      dateOfIssue: after('issued on'),
    },
    remarks: { note: itself },
  },
  reviews: { row: { resolution: after('resolution'), date: after('concluded on') }, remarks: {} },
  death: { row: { words: itself, date: itself, place: itself }, remarks: {} },
  contacts: { row: { kind: itself, value: itself }, remarks: {} },
};

const isParts = (value: unknown): value is Parts =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** `stateProvince` → "state province", as a reader says it. */
export const partName = (part: string): string => part.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);

/** The day, the year or the span of a birth as one part; how sure the source is of it belongs to it. */
const withBirth = ({ type, date, year, from, to, ...rest }: Parts): Parts => {
  const day = from != null || to != null ? `between ${from ?? '…'} and ${to ?? '…'}` : (date ?? year);
  const said = type === 'approximate' ? ['approximately', day] : [day];
  return { born: said.filter((word) => word != null).join(' '), ...rest };
};

/** Every part with its name; what the order of parts or the words between them could hide is plain here. */
const labelled = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(labelled).filter(Boolean).join('; ');
  if (!isParts(value)) return value === null || value === undefined ? '' : String(value);
  return Object.entries(value)
    .map(([part, each]) => [partName(part), labelled(each)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join(', ');
};

/** A value of a field of an entry in words, its remarks apart. Nothing of it is cut. */
export const worded = (field: string, value: unknown): Worded => {
  const phrases = PHRASES[field];
  if (!isParts(value) || phrases === undefined) return { main: labelled(value), remarks: [] };
  const parts = field === 'datesOfBirth' ? withBirth(value) : value;
  const said = (names: readonly string[], say: (name: string, text: string) => string): string[] =>
    names.flatMap((name) => {
      const text = labelled(parts[name]);
      return text === '' ? [] : [say(name, text)];
    });
  const { row, remarks } = phrases;
  const others = Object.keys(parts).filter((name) => !(name in row) && !(name in remarks));
  return {
    main: said(Object.keys(row), (name, text) => row[name]?.(text) ?? text).join(', '),
    remarks: [
      ...said(Object.keys(remarks), (name, text) => remarks[name]?.(text) ?? text),
      ...said(others, (name, text) => `${partName(name)} ${text}`),
    ],
  };
};

const unbracketed = (text: string): string => /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;

/**
 * A value of a field of an entry as one line, the same on every page and in every message; empty for no value. Whoever has little room
 * cuts it.
 */
export const valueInWords = (field: string, value: unknown): string => {
  if (Array.isArray(value)) return value.map((each) => valueInWords(field, each)).join('; ');
  const { main, remarks } = worded(field, value);
  if (main === '') return remarks.join('; ');
  // The list puts brackets of its own around some notes.
  return remarks.length > 0 ? `${main} (${remarks.map(unbracketed).join('; ')})` : main;
};

const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
/** Signs that are not seen, by their code: a mark of direction that was put into a name is a change, too. */
const withUnseen = (text: string): string =>
  text.replace(UNSEEN, (sign) => `‹U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}›`);
const asSeen = (text: string): string => squeeze(text.replace(UNSEEN, ''));

/** Two values that differ, in words that differ: where the usual ones do not, with the name of each part, or with what is not seen. */
export const toldApart = (field: string, before: unknown, after: unknown): [before: string, after: string] => {
  for (const inWords of [(value: unknown) => valueInWords(field, value), labelled]) {
    const [was, is] = [inWords(before), inWords(after)];
    if (asSeen(was) !== asSeen(is)) return [was, is];
  }
  return [withUnseen(labelled(before)), withUnseen(labelled(after))];
};
