import type { Address, Alias, AliasQuality, DateOfBirth, IdentityDocument, Place } from '../model/entry.js';
import { wholeDay } from './dates.js';
import { stateCode } from './states.js';
import { squeeze } from './text.js';

/** Whether a value of an entry says that there is none. */
export const isNothing = (text: string): boolean => /^(?:na|n\/a|none|-|nil)?[.;]?$/i.test(text.trim());

/** The letters that count the items of a field: a) … z), then aa) ab) … or, in some entries, aa) bb) …. */
const markerAt = (position: number): string[] => {
  const letter = (at: number) => String.fromCharCode(97 + at);
  if (position < 26) return [letter(position)];
  const rest = position - 26;
  return [`a${letter(rest % 26)}`, letter(rest % 26).repeat(2)];
};

/** The items of `a) … b) …`, in order; a value without letters is one item. A letter counts only where it is the next in turn. */
export const itemsOf = (value: string): string[] => {
  const text = squeeze(value);
  if (isNothing(text)) return [];
  const items: string[] = [];
  let start = 0;
  let expected = 0;
  for (const match of text.matchAll(/(?:^|[\s;,.])\(?([a-z]{1,2})\)\s/g)) {
    if (!markerAt(expected).includes(match[1] ?? '')) continue;
    if (expected > 0) items.push(text.slice(start, match.index));
    else if (text.slice(0, match.index).trim() !== '') return [text];
    start = match.index + match[0].length;
    expected++;
  }
  items.push(text.slice(start));
  return items.map((item) => item.replace(/[;,\s]+$/, '').trim()).filter((item) => !isNothing(item));
};

/** Splits `text (note)` into both; a bracket that opens the text belongs to it. */
const withNote = (text: string): { text: string; note: string | null } => {
  const found = /^(.*?\S)\s*\((.*)\)\s*$/s.exec(text);
  return found?.[1] && found[2] ? { text: found[1].trim(), note: found[2].trim() } : { text: text.trim(), note: null };
};

export const aliasesOf = (value: string, quality: AliasQuality | null): Alias[] =>
  itemsOf(value).map((name) => ({ name, quality, note: null, dateOfBirth: null, placeOfBirth: null }));

/** One date of birth: `28 Oct. 1994`, `Approximately 1963`, `Between 1958 and 1963`, `1970`, each with a note where it has one. */
export const dateOfBirthOf = (item: string): DateOfBirth => {
  const { text, note } = withNote(item);
  const none = { date: null, year: null, from: null, to: null };
  const between =
    /^(?:approximately\s+)?between\s+(\d{4})\s+and\s+(\d{4})$/i.exec(text) ?? /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(text);
  if (between) return { type: 'between', ...none, from: Number(between[1]), to: Number(between[2]), note };
  const approximate = /^(?:approximately|approx\.?|circa|c\.|around|about)\s+(.*)$/i.exec(text);
  const type = approximate ? 'approximate' : 'exact';
  const value = approximate?.[1] ?? text;
  const day = wholeDay(value);
  if (day && /^\d{1,2}\s+[a-z]+\.?,?\s+\d{4}$/i.test(value)) return { type, ...none, date: day, note };
  if (/^\d{4}$/.test(value)) return { type, ...none, year: Number(value), note };
  return { type, ...none, note: note === null ? value : `${value} (${note})` };
};

const partsOf = (text: string): string[] =>
  text
    .split(/,\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
const isCountry = (text: string | undefined): boolean =>
  text !== undefined &&
  (stateCode(text) !== null ||
    (!text.includes('(') && /\b(?:Republic|Kingdom|Islamic|Arab|Federation|Emirates)\b/.test(text)));

/** `City, Province, Country`; without a country at the end, the first part is the city. */
export const placeOf = (item: string): Place => {
  const { text, note } = isCountry(item) ? { text: item, note: null } : withNote(item);
  const parts = partsOf(text);
  const country = isCountry(parts.at(-1)) ? (parts.pop() ?? null) : null;
  const [city = null, ...rest] = parts;
  return { city, stateProvince: rest.join(', ') || null, country, note };
};

/** `Street, City, Country` from the end: the country, then the city; what stands before is the street. */
export const addressOf = (item: string): Address => {
  const { text, note } = isCountry(item) ? { text: item, note: null } : withNote(item);
  const parts = partsOf(text);
  const country = isCountry(parts.at(-1)) ? (parts.pop() ?? null) : null;
  const stateProvince =
    parts.length > 1 && /\b(?:Province|Governorate|State|Region|Oblast|District)\b/i.test(parts.at(-1) ?? '')
      ? (parts.pop() ?? null)
      : null;
  const city = parts.pop() ?? null;
  return { street: parts.join(', ') || null, city, stateProvince, zipCode: null, country, note };
};

/** `Country number X123, issued on 2 Nov. 2007 in City (note)`, in any part of it. */
export const documentOf = (item: string, type: string): IdentityDocument => {
  const { text, note } = withNote(item);
  const issued = /,?\s*issued (?:on|in)?\s*([^,()]*\d{4})/i.exec(text);
  const place = /\bissued (?:on [^,()]*?\d{4},? )?(?:in|at) ([\p{L} .'-]+?)(?:,|$)/iu.exec(text);
  const head = text.slice(0, issued?.index ?? place?.index ?? text.length).replace(/[,;\s]+$/, '');
  const numbered =
    /^(?:(.*?)\s+)?(?:(?:passport|national identification|identification|identity card|card)?\s*(?:number|no\.?):?)\s+(.+)$/i.exec(
      head,
    );
  const number = (numbered?.[2] ?? head).trim();
  const issuer = numbered?.[1]?.trim() || null;
  return {
    type,
    type2: null,
    number: number || null,
    issuingCountry: issuer,
    countryOfIssue: null,
    cityOfIssue: place?.[1]?.trim() ?? null,
    dateOfIssue: issued ? (wholeDay(issued[1] ?? '') ?? issued[1]?.trim() ?? null) : null,
    note,
  };
};
