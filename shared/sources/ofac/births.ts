import type { DateOfBirth, Place } from '../../model/entry.js';
import { stateCode } from '../../places/states.js';
import { wholeDay } from '../../time/dates.js';

const YEAR = /\b(\d{4})\b/;
/** Whole years set as days: `01 Jan 1953`, `31 Dec 1954`. */
const OF_WHOLE_YEARS = /^(?:01 Jan )?\d{4} to (?:31 Dec )?\d{4}$/i;
const ABOUT = /^(?:circa|c\.|ca\.?|approximately|about)\s+/i;

const yearIn = (text: string | undefined): number | null => {
  const year = YEAR.exec(text ?? '')?.[1];
  return year === undefined ? null : Number(year);
};

/**
 * A date of birth as OFAC sets it: `1958`, `08 Feb 1980`, `Apr 1966`, `circa 1965`, `01 Jan 1953 to 31 Dec 1954`. What a year or two years
 * do not say of it stays as a note, and so does a text in which no year is.
 */
export const dateOfBirthOf = (text: string): DateOfBirth => {
  const blank = { date: null, year: null, from: null, to: null, note: null };
  const [first, last] = text.split(/\s+to\s+/i);
  if (last !== undefined) {
    const [from, to] = [yearIn(first), yearIn(last)];
    if (from === null || to === null) return { type: 'between', ...blank, note: text };
    return { type: 'between', ...blank, from, to, note: OF_WHOLE_YEARS.test(text) ? null : text };
  }
  const about = ABOUT.exec(text)?.[0] ?? '';
  const said = text.slice(about.length);
  const type = about === '' ? 'exact' : 'approximate';
  const date = /^\d{1,2} [a-z]{3,9} \d{4}$/i.test(said) ? wholeDay(said) : null;
  if (date !== null) return { type, ...blank, date };
  const year = yearIn(said);
  return { type, ...blank, year, note: year !== null && /^\d{4}$/.test(said) ? null : text };
};

/** A place of birth, `Haifa, Israel`: its last part is the State where it is one's name. */
export const placeOfBirthOf = (text: string): Place => {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const country = stateCode(last) === null ? null : last;
  const rest = country === null ? parts : parts.slice(0, -1);
  const [city = null, ...province] = rest;
  return { city, stateProvince: province.join(', ') || null, country, note: null };
};
