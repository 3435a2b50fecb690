import { linksIn } from '../../extract/links.js';
import { squeeze } from '../../extract/text.js';
import {
  type Address,
  type Alias,
  type AliasQuality,
  type DateOfBirth,
  type Entry,
  type IdentityDocument,
  type ListedEntry,
  type Place,
  REFERENCE,
} from '../../model/entry.js';
import { regimeOfListType, regimeOfReference } from '../../model/regimes.js';
import type { RawNode } from './document.js';
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

const all = (record: RawNode, element: string): RawNode[] =>
  record.children.filter((child) => child.element === element);
const textOf = (node: RawNode | undefined): string | null => (node && squeeze(node.text)) || null;
const get = (record: RawNode, element: string): string | null =>
  textOf(record.children.find((child) => child.element === element));
const listOf = (record: RawNode, element: string): string[] =>
  all(record, element).flatMap((node) =>
    (node.children.length > 0 ? node.children : [node]).flatMap((value) => textOf(value) ?? []),
  );
const join = (...parts: (string | null)[]): string | null => parts.filter((part) => part !== null).join(', ') || null;
const isEmpty = (value: object): boolean => Object.values(value).every((part) => part === null);
/** The date of `2015-04-07` or `2015-04-07-04:00`: the offset says where the clerk sat, the date stays. */
const date = (text: string | null): string | null => /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0] ?? null;
const year = (text: string | null): number | null => (text !== null && /^\d{4}$/.test(text) ? Number(text) : null);

const aliases = (node: RawNode): Alias[] => {
  const names = splitAliasNames(get(node, 'ALIAS_NAME') ?? '');
  const facts = {
    quality: QUALITIES[(get(node, 'QUALITY') ?? '').toLowerCase()] ?? null,
    note: get(node, 'NOTE'),
    dateOfBirth: get(node, 'DATE_OF_BIRTH'),
    placeOfBirth: join(get(node, 'CITY_OF_BIRTH'), get(node, 'STATE_PROVINCE_OF_BIRTH'), get(node, 'COUNTRY_OF_BIRTH')),
  };
  return names.map((name) => ({ name, ...facts }));
};

const dateOfBirth = (node: RawNode): DateOfBirth[] => {
  const rawDate = get(node, 'DATE');
  const rawYears = ['YEAR', 'FROM_YEAR', 'TO_YEAR'].map((element) => get(node, element));
  const [exact, from, to] = rawYears.map(year);
  const unread = [
    date(rawDate) === null ? rawDate : null,
    ...rawYears.filter((raw) => raw !== null && year(raw) === null),
  ];
  const known = {
    date: date(rawDate),
    year: exact ?? null,
    from: from ?? null,
    to: to ?? null,
    note: join(get(node, 'NOTE'), ...unread),
  };
  if (isEmpty(known)) return [];
  return [{ type: TYPES_OF_DATE[(get(node, 'TYPE_OF_DATE') ?? '').toLowerCase()] ?? 'exact', ...known }];
};

const place = (node: RawNode): Place[] => {
  const known = {
    city: get(node, 'CITY'),
    stateProvince: get(node, 'STATE_PROVINCE'),
    country: get(node, 'COUNTRY'),
    note: join(get(node, 'STREET'), get(node, 'NOTE')),
  };
  return isEmpty(known) ? [] : [known];
};

const address = (node: RawNode): Address[] => {
  const known = {
    street: get(node, 'STREET'),
    city: get(node, 'CITY'),
    stateProvince: get(node, 'STATE_PROVINCE'),
    zipCode: get(node, 'ZIP_CODE'),
    country: get(node, 'COUNTRY'),
    note: get(node, 'NOTE'),
  };
  return isEmpty(known) ? [] : [known];
};

const document = (node: RawNode): IdentityDocument[] => {
  const known = {
    type: get(node, 'TYPE_OF_DOCUMENT'),
    type2: get(node, 'TYPE_OF_DOCUMENT2'),
    number: get(node, 'NUMBER'),
    issuingCountry: get(node, 'ISSUING_COUNTRY'),
    countryOfIssue: get(node, 'COUNTRY_OF_ISSUE'),
    cityOfIssue: get(node, 'CITY_OF_ISSUE'),
    dateOfIssue: get(node, 'DATE_OF_ISSUE'),
    note: get(node, 'NOTE'),
  };
  return isEmpty(known) ? [] : [known];
};

/**
 * One record of the list as a normalised entry.
 * @throws UnusableRecord when it has no usable reference or no name
 */
export const normaliseRecord = (record: RawNode): ListedEntry => {
  const kind: Entry['kind'] = record.element === 'ENTITY' ? 'entity' : 'individual';
  const prefix = kind === 'entity' ? 'ENTITY' : 'INDIVIDUAL';
  const reference = get(record, 'REFERENCE_NUMBER');
  const nameParts = NAME_ELEMENTS.flatMap((element) => get(record, element) ?? []);
  if (reference === null || !REFERENCE.test(reference)) {
    throw new UnusableRecord(
      `${kind} "${nameParts.join(' ')}" has the reference ${JSON.stringify(reference)}; one such as QDi.001 was expected`,
    );
  }
  if (nameParts.length === 0) throw new UnusableRecord(`${reference} has no name`);
  const listType = get(record, 'UN_LIST_TYPE');
  const comments = get(record, 'COMMENTS1');
  return {
    reference,
    dataId: get(record, 'DATAID'),
    kind,
    regime: (regimeOfReference(reference) ?? regimeOfListType(listType ?? ''))?.id ?? null,
    listType,
    name: nameParts.join(' '),
    nameParts,
    originalScript: get(record, 'NAME_ORIGINAL_SCRIPT'),
    gender: get(record, 'GENDER'),
    titles: listOf(record, 'TITLE'),
    designations: listOf(record, 'DESIGNATION'),
    nationalities: [...listOf(record, 'NATIONALITY'), ...listOf(record, 'NATIONALITY2')],
    aliases: all(record, `${prefix}_ALIAS`).flatMap(aliases),
    datesOfBirth: all(record, `${prefix}_DATE_OF_BIRTH`).flatMap(dateOfBirth),
    placesOfBirth: all(record, `${prefix}_PLACE_OF_BIRTH`).flatMap(place),
    addresses: all(record, `${prefix}_ADDRESS`).flatMap(address),
    documents: all(record, `${prefix}_DOCUMENT`).flatMap(document),
    listedOn: date(get(record, 'LISTED_ON')),
    updatedOn: [...new Set(listOf(record, 'LAST_DAY_UPDATED').flatMap((day) => date(day) ?? []))].sort(),
    submittedBy: get(record, 'SUBMITTED_BY'),
    comments,
    links: linksIn(comments ?? ''),
  };
};
