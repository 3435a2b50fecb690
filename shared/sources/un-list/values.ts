import type { Alias, AliasQuality, DateOfBirth } from '../../model/entry.js';
import { isDay } from '../../time/days.js';
import type { Parts } from './draft.js';
import { splitAliasNames } from './names.js';

const QUALITIES: Record<string, AliasQuality> = {
  good: 'good',
  low: 'low',
  'a.k.a.': 'aka',
  aka: 'aka',
  'f.k.a.': 'fka',
  fka: 'fka',
};
const TYPES_OF_DATE: Record<string, DateOfBirth['type']> = {
  exact: 'exact',
  approximately: 'approximate',
  between: 'between',
};

/** Called with what an entry could not take over: elements and values that are not known. */
export type Report = (path: string) => void;

/** A value that the field can't hold is reported, and kept as a note where there is one. */
const unread = (report: Report, element: string, value: string): string => {
  report(`${element} = ${value.slice(0, 80)}`);
  return value;
};

/** The date of `2015-04-07` or `2015-04-07-04:00`: the offset says where the clerk sat, the date stays. */
const dateOf = (text: string): string | null => {
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  return day !== undefined && isDay(day) ? day : null;
};
const yearOf = (text: string): number | null => (/^\d{4}$/.test(text) ? Number(text) : null);

/** An alias node: its names, and what is said of all of them. */
export const aliasesOf = (parts: Parts, report: Report): Alias[] => {
  const quality = parts.quality === undefined ? null : (QUALITIES[parts.quality.toLowerCase()] ?? null);
  const odd = parts.quality !== undefined && quality === null ? unread(report, 'ALIAS/QUALITY', parts.quality) : null;
  const facts = {
    quality,
    note: [parts.note, odd].filter((part) => part != null).join(', ') || null,
    dateOfBirth: parts.dateOfBirth ?? null,
    placeOfBirth: parts.placeOfBirth ?? null,
  };
  // Facts without a name are no alias: placeholders have a quality at most.
  return splitAliasNames(parts.name ?? '').map((name) => ({ name, ...facts }));
};

/** A date of birth; none for a placeholder. */
export const dateOfBirthOf = (parts: Parts, report: Report): DateOfBirth[] => {
  const notes = parts.note === undefined ? [] : [parts.note];
  const read = <T>(part: string, reader: (text: string) => T | null): T | null => {
    const text = parts[part];
    if (text === undefined) return null;
    const value = reader(text);
    if (value === null) notes.push(unread(report, `DATE_OF_BIRTH/${part}`, text));
    return value;
  };
  const known = {
    date: read('date', dateOf),
    year: read('year', yearOf),
    from: read('from', yearOf),
    to: read('to', yearOf),
  };
  const type = parts.type === undefined ? 'exact' : TYPES_OF_DATE[parts.type.toLowerCase()];
  if (type === undefined) notes.push(unread(report, 'DATE_OF_BIRTH/TYPE_OF_DATE', parts.type ?? ''));
  const note = notes.join(', ') || null;
  // A type alone is a placeholder.
  if (note === null && Object.values(known).every((part) => part === null)) return [];
  return [{ type: type ?? 'exact', ...known, note }];
};

/** The day that an element says; null for a text that is none. */
export const dayIn = (element: string, text: string, report: Report): string | null => {
  const day = dateOf(text);
  if (day === null) unread(report, element, text);
  return day;
};
