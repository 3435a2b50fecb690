import { FIELDS, type Field, type Part } from '../model/fields.js';
import { squeeze } from '../text/text.js';
import { inLanguage, partLabel } from './fields.js';

/** A value in words: what it is, and what stands in brackets behind it. */
export interface Worded {
  readonly main: string;
  readonly remarks: readonly string[];
}

type Parts = Readonly<Record<string, unknown>>;
/** What of the table of fields is needed to show a value: how its parts are said; nothing for one without parts. */
type Shown = Pick<Field, 'parts'> | Part;

const isParts = (value: unknown): value is Parts =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const BORN: Part = { label: { en: 'born' } };

/** The day, the year or the span of a birth as one part; how sure the source is of it belongs to it. */
const withBirth = ({ type, date, year, from, to, ...rest }: Parts): Parts => {
  const day = from != null || to != null ? `between ${from ?? '…'} and ${to ?? '…'}` : (date ?? year);
  const said = type === 'approximate' ? ['approximately', day] : [day];
  return { born: said.filter((word) => word != null).join(' '), ...rest };
};

/** Every part with its name; what the order of parts or the words between them could hide is plain here. */
const labelled = (parts: Shown['parts'], value: unknown): string => {
  if (Array.isArray(value))
    return value
      .map((each) => labelled(parts, each))
      .filter(Boolean)
      .join('; ');
  if (!isParts(value)) return value === null || value === undefined ? '' : String(value);
  return Object.entries(value)
    .map(([name, each]) => [partLabel(name, parts?.[name]), labelled(parts?.[name]?.parts, each)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join(', ');
};

/** A part as it is said beside the others: "issued on 2 Nov. 2007"; one that no table knows with its name. */
const partInWords = (name: string, part: Part | undefined, value: unknown): string => {
  const words = part?.values?.[String(value)];
  if (words !== undefined) return inLanguage(words);
  const text = part?.parts === undefined ? labelled(undefined, value) : valueInWords(part, value);
  if (text === '') return '';
  if (part === undefined) return `${partLabel(name, part)} ${text}`;
  return part.said === undefined ? text : `${inLanguage(part.said)} ${text}`;
};

/** A value of a field of an entry in words, its remarks apart. Nothing of it is cut. */
export const worded = ({ parts }: Shown, value: unknown): Worded => {
  if (!isParts(value) || parts === undefined) return { main: labelled(parts, value), remarks: [] };
  const isBirth = parts === FIELDS.datesOfBirth.parts;
  const [shown, known] = isBirth ? [withBirth(value), { born: BORN, ...parts }] : [value, parts];
  const names = [...new Set([...Object.keys(known), ...Object.keys(shown)])];
  const said = (isAside: boolean): string[] =>
    names
      .filter((name) => (known[name]?.aside ?? known[name] === undefined) === isAside)
      .map((name) => partInWords(name, known[name], shown[name]))
      .filter((text) => text !== '');
  return { main: said(false).join(', '), remarks: said(true) };
};

const unbracketed = (text: string): string => /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;

/**
 * A value of a field of an entry as one line, the same on every page, in every message and in a spreadsheet; empty for no value. Whoever has
 * little room cuts it.
 */
export const valueInWords = (shown: Shown, value: unknown): string => {
  if (Array.isArray(value)) return value.map((each) => valueInWords(shown, each)).join('; ');
  const { main, remarks } = worded(shown, value);
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
export const toldApart = (shown: Shown, before: unknown, after: unknown): [before: string, after: string] => {
  const plainly = (value: unknown) => labelled(shown.parts, value);
  for (const inWords of [(value: unknown) => valueInWords(shown, value), plainly]) {
    const [was, is] = [inWords(before), inWords(after)];
    if (asSeen(was) !== asSeen(is)) return [was, is];
  }
  return [withUnseen(plainly(before)), withUnseen(plainly(after))];
};
