import type { Address, Alias, AliasQuality, DateOfBirth, IdentityDocument, Place } from '../model/entry.js';
import { stateCode } from '../places/states.js';
import { squeeze } from '../text/text.js';
import { wholeDay } from '../time/dates.js';

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
  for (const match of text.matchAll(/(?:^|[\s;,.])\(?([a-z]{1,2})\)(?=\s)/g)) {
    if (!markerAt(expected).includes(match[1] ?? '')) continue;
    if (expected > 0) items.push(text.slice(start, match.index));
    else if (text.slice(0, match.index).trim() !== '') return [text];
    start = match.index + match[0].length;
    expected++;
  }
  items.push(text.slice(start));
  return items.map((item) => item.replace(/[;,\s]+$/, '').trim()).filter((item) => !isNothing(item));
};

/** Splits `text (note)` into both: the note is the last bracket, with the brackets inside it; one that opens the text belongs to it. */
const withNote = (item: string): { text: string; note: string | null } => {
  const text = item.trim();
  if (!text.endsWith(')')) return { text, note: null };
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')') depth++;
    else if (text[at] === '(' && --depth === 0) {
      const note = text.slice(at + 1, -1).trim();
      return at === 0 || note === '' ? { text, note: null } : { text: text.slice(0, at).trim(), note };
    }
  }
  return { text, note: null };
};

export const aliasesOf = (value: string, quality: AliasQuality | null): Alias[] =>
  itemsOf(value).map((name) => ({ name, quality, note: null, dateOfBirth: null, placeOfBirth: null }));

/** One date of birth: `28 Oct. 1994`, `Approximately 1963`, `Between 1958 and 1963`, `1970`, each with a note where it has one. */
export const dateOfBirthOf = (item: string): DateOfBirth => {
  const approximate = /^(?:approximately|approx\.?|circa|c\.|around|about)\s+(.*)$/is.exec(item);
  const type = approximate ? 'approximate' : 'exact';
  const { text, note } = withNote(approximate?.[1] ?? item);
  const none = { date: null, year: null, from: null, to: null };
  const between = /^between\s+(\d{4})\s+and\s+(\d{4})$/i.exec(text) ?? /^(\d{4})\s*[-\u2013]\s*(\d{4})$/.exec(text);
  if (between) return { type: 'between', ...none, from: Number(between[1]), to: Number(between[2]), note };
  const day = wholeDay(text);
  if (day && /^\d{1,2}\s+[a-z]+\.?,?\s+\d{4}$/i.test(text)) return { type, ...none, date: day, note };
  if (/^\d{4}$/.test(text)) return { type, ...none, year: Number(text), note };
  const rest = /^\((.*)\)$/s.exec(text)?.[1] ?? (note === null ? text : `${text} (${note})`);
  return { type, ...none, note: rest };
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

const IS_PROVINCE =
  /\b(?:Province|Governorate|State|Region|Oblast|District|Prefecture|Department|Republic|Kivu|County|Canton|Emirate|Autonomous)\b/i;

/** `City, Province, Country`; what is said of a province is one, though no city stands before it. */
export const placeOf = (item: string): Place => {
  const { text, note } = isCountry(item) ? { text: item, note: null } : withNote(item);
  const parts = partsOf(text);
  const country = isCountry(parts.at(-1)) ? (parts.pop() ?? null) : null;
  if (parts.length === 1 && IS_PROVINCE.test(parts[0] ?? '')) {
    return { city: null, stateProvince: parts[0] ?? null, country, note };
  }
  const [city = null, ...rest] = parts;
  return { city, stateProvince: rest.join(', ') || null, country, note };
};

/** `Street, City, Province, Country` from the end: the country, a province, the city; what stands before is the street. */
export const addressOf = (item: string): Address => {
  const { text, note } = isCountry(item) ? { text: item, note: null } : withNote(item);
  const parts = partsOf(text);
  const country = isCountry(parts.at(-1)) ? (parts.pop() ?? null) : null;
  const stateProvince = IS_PROVINCE.test(parts.at(-1) ?? '') ? (parts.pop() ?? null) : null;
  // Without a country it is no address but words on where someone is.
  const city = country === null && parts.length < 2 ? null : (parts.pop() ?? null);
  return { street: parts.join(', ') || null, city, stateProvince, zipCode: null, country, note };
};

const ISSUED =
  /,?\s*issued\s+(?:on\s+|in\s+(?=\d|[A-Z][a-z]{2,8}\.?\s+\d{4}))?([^,()]{0,60}?\d{4})(?:,?\s+in\s+([^()]{1,200}))?$/i;
const ISSUED_IN = /,?\s*issued\s+(?:in|at)\s+([^()]{1,200})$/i;
/** `Country number X`; where the word is missing, whatever stands there is the number. */
const NUMBERED = /^(?:(\D*?)\s+)?(?:number|no\.?:?|№)\s+(.+)$/is;

/** `Country number X123, issued on 2 Nov. 2007 in City (note)`, in any part of it. */
export const documentOf = (item: string, type: string): IdentityDocument => {
  const { text, note } = withNote(item);
  const issued = ISSUED.exec(text);
  const place = issued ? null : ISSUED_IN.exec(text);
  const head = text.slice(0, issued?.index ?? place?.index).replace(/[,;\s]+$/, '');
  const numbered = /^()number\s+(.+)$/is.exec(head) ?? NUMBERED.exec(head);
  const issuer = numbered?.[1]?.trim();
  return {
    type,
    type2: null,
    number: (numbered?.[2] ?? head).trim() || null,
    issuingCountry: issuer || null,
    countryOfIssue: null,
    cityOfIssue: (issued?.[2] ?? place?.[1])?.trim() ?? null,
    dateOfIssue: issued ? (wholeDay(issued[1] ?? '') ?? issued[1]?.trim() ?? null) : null,
    dateOfExpiry: null,
    note,
  };
};
