import {
  type Address,
  type Alias,
  type AliasQuality,
  type DateOfBirth,
  type Entry,
  type IdentityDocument,
  type ListedEntry,
  type Place,
  UN_LIST,
} from '../../model/entry.js';
import { regimeOfListType, regimeOfReference } from '../../model/regimes.js';
import { linksIn } from '../../text/links.js';
import { factsIn } from '../../un-style/comment-facts.js';
import type { RawNode } from './document.js';
import { draftOf, type Parts } from './draft.js';
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
const NAME_ELEMENTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME', 'FIFTH_NAME', 'SIXTH_NAME'];

/** An entry that can't be taken over as it stands, with the reason. */
export class UnusableRecord extends Error {
  override readonly name = 'UnusableRecord';
}

type Report = (path: string) => void;

/** A value that the field can't hold is reported, and kept as a note where there is one. */
const unread = (report: Report, element: string, value: string): string => {
  report(`${element} = ${value.slice(0, 80)}`);
  return value;
};

/** The date of `2015-04-07` or `2015-04-07-04:00`: the offset says where the clerk sat, the date stays. */
const dateOf = (text: string): string | null => {
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
};
const yearOf = (text: string): number | null => (/^\d{4}$/.test(text) ? Number(text) : null);

const aliasesOf = (parts: Parts, report: Report): Alias[] => {
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

const dateOfBirthOf = (parts: Parts, report: Report): DateOfBirth[] => {
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

const placeOf = ({
  city = null,
  stateProvince = null,
  country = null,
  note = null,
}: Record<string, string | null>): Place => ({
  city,
  stateProvince,
  country,
  note,
});

const addressOf = (parts: Record<string, string | null>): Address => {
  const { street = null, city = null, stateProvince = null, zipCode = null, country = null, note = null } = parts;
  return { street, city, stateProvince, zipCode, country, note };
};

const documentOf = (parts: Record<string, string | null>): IdentityDocument => {
  const { type = null, type2 = null, number = null, issuingCountry = null, countryOfIssue = null } = parts;
  const { cityOfIssue = null, dateOfIssue = null, dateOfExpiry = null, note = null } = parts;
  return { type, type2, number, issuingCountry, countryOfIssue, cityOfIssue, dateOfIssue, dateOfExpiry, note };
};

const dateIn = (element: string, text: string | undefined, report: Report): string | null => {
  if (text === undefined) return null;
  const day = dateOf(text);
  if (day === null) unread(report, element, text);
  return day;
};

const NONE: never[] = [];

/**
 * One record of the list as a normalised entry. Its reference is what stands there, which may be none.
 * @param report called with what the entry could not take over: unknown elements, values that can't be read
 * @throws UnusableRecord when it has no name
 */
export const normaliseRecord = (record: RawNode, report: Report): ListedEntry => {
  const kind: Entry['kind'] = record.element === 'ENTITY' ? 'entity' : 'individual';
  const { single, lists, groups, other } = draftOf(record, report);
  const reference = single.REFERENCE_NUMBER ?? '';
  const nameParts = NAME_ELEMENTS.flatMap((element) => single[element] ?? NONE);
  if (nameParts.length === 0) throw new UnusableRecord(`${reference || `an ${kind} without reference`} has no name`);
  const listType = single.UN_LIST_TYPE ?? null;
  const comments = single.COMMENTS1 ?? null;
  const interpol = linksIn(single.INTERPOL_LINK ?? '');
  const facts = factsIn(comments, reference);
  const updated = (lists.updatedOn ?? NONE).flatMap((day) => dateIn('LAST_DAY_UPDATED', day, report) ?? NONE);
  return {
    list: UN_LIST,
    reference,
    dataId: single.DATAID ?? null,
    kind,
    regime: (regimeOfReference(reference) ?? regimeOfListType(listType ?? ''))?.id ?? null,
    listType,
    name: nameParts.join(' '),
    nameParts,
    originalScript: single.NAME_ORIGINAL_SCRIPT ?? null,
    gender: single.GENDER ?? null,
    titles: lists.titles ?? [],
    designations: lists.designations ?? [],
    nationalities: lists.nationalities ?? [],
    aliases: (groups.aliases ?? NONE).flatMap((parts) => aliasesOf(parts, report)),
    datesOfBirth: (groups.datesOfBirth ?? NONE).flatMap((parts) => dateOfBirthOf(parts, report)),
    placesOfBirth: (groups.placesOfBirth ?? NONE).map(placeOf),
    addresses: (groups.addresses ?? NONE).map(addressOf),
    documents: (groups.documents ?? NONE).map(documentOf),
    listedOn: dateIn('LISTED_ON', single.LISTED_ON, report),
    updatedOn: [...new Set(updated)].sort(),
    submittedBy: single.SUBMITTED_BY ?? null,
    comments,
    links: [...new Set([...linksIn(comments ?? ''), ...interpol])],
    programmes: [],
    identifiers: [],
    vessel: null,
    other,
    facts: { ...facts, interpolLink: facts.interpolLink ?? interpol[0] ?? null },
  };
};
