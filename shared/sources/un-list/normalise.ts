import { type Entry, isMany, type ListedEntry, UN_LIST } from '../../model/entry.js';
import { EVERY_FIELD, type FieldName, type NamedField } from '../../model/fields.js';
import { regimeOfListType, regimeOfReference } from '../../model/regimes.js';
import { linksIn } from '../../text/links.js';
import { factsIn } from '../../un-style/comment-facts.js';
import { UnusableRecord } from '../xml/parse.js';
import type { RawNode } from '../xml/records.js';
import { type Draft, draftOf, type Parts } from './draft.js';
import { aliasesOf, dateOfBirthOf, dayIn, type Report } from './values.js';

const NONE: never[] = [];
const NAME_ELEMENTS = EVERY_FIELD.find(({ name }) => name === 'nameParts')?.elements ?? NONE;

const commentsOf = ({ single }: Draft): string | null => single.COMMENTS1 ?? null;
const referenceOf = ({ single }: Draft): string => single.REFERENCE_NUMBER ?? '';
const namePartsOf = ({ single }: Draft): string[] => NAME_ELEMENTS.flatMap((element) => single[element] ?? NONE);
/** Links of INTERPOL in an element of their own. */
const noticesIn = ({ lists }: Draft): string[] => (lists.links ?? NONE).flatMap(linksIn);

const factsOf = (draft: Draft): Entry['facts'] => {
  const facts = factsIn(commentsOf(draft), referenceOf(draft));
  return { ...facts, interpolLink: facts.interpolLink ?? noticesIn(draft)[0] ?? null };
};

/** A day of the entry; a text that is none, such as 30 February, is kept as it stands. */
const dayOf = (element: string, text: string, { other }: Draft, report: Report): string | null => {
  const day = dayIn(element, text, report);
  if (day === null) other.push({ element, value: text });
  return day;
};

const listedOn = (draft: Draft, report: Report): string | null => {
  const text = draft.single.LISTED_ON;
  return text === undefined ? null : dayOf('LISTED_ON', text, draft, report);
};

const updatedOn = (draft: Draft, report: Report): string[] => {
  const days = (draft.lists.updatedOn ?? NONE).flatMap((day) => dayOf('LAST_DAY_UPDATED', day, draft, report) ?? NONE);
  return days.length < 2 ? days : [...new Set(days)].sort();
};

const linksOf = (draft: Draft): string[] => {
  const links = linksIn(commentsOf(draft) ?? '');
  const notices = noticesIn(draft);
  return notices.length === 0 ? links : [...new Set([...links, ...notices])];
};

const regimeOf = (draft: Draft): string | null =>
  (regimeOfReference(referenceOf(draft)) ?? regimeOfListType(draft.single.UN_LIST_TYPE ?? ''))?.id ?? null;

/** Fields whose value is more than the texts of their elements. */
const READERS: { readonly [Name in FieldName]?: (draft: Draft, report: Report, record: RawNode) => Entry[Name] } = {
  list: () => UN_LIST,
  reference: referenceOf,
  kind: (_draft, _report, { element }) => (element === 'ENTITY' ? 'entity' : 'individual'),
  regime: regimeOf,
  name: (draft) => namePartsOf(draft).join(' '),
  nameParts: namePartsOf,
  aliases: ({ groups }, report) => (groups.aliases ?? NONE).flatMap((parts) => aliasesOf(parts, report)),
  datesOfBirth: ({ groups }, report) => (groups.datesOfBirth ?? NONE).flatMap((parts) => dateOfBirthOf(parts, report)),
  listedOn,
  updatedOn,
  links: linksOf,
  other: ({ other }) => other,
  facts: factsOf,
};

type Reader = (draft: Draft, report: Report, record: RawNode) => unknown;

/** A value with each of its parts, those that the record lacks too. */
const wholeOf = (names: readonly string[], parts: Parts): Record<string, string | null> => {
  const whole: Record<string, string | null> = {};
  for (const name of names) whole[name] = parts[name] ?? null;
  return whole;
};

/** How a field is read as the table of fields has it: a text, several, or values of several parts each. */
const readerOf = ({ name, elements = [], parts }: NamedField): Reader => {
  const own = READERS[name];
  if (own !== undefined) return own;
  if (!isMany(name)) {
    const [element] = elements;
    return element === undefined ? () => null : ({ single }) => single[element] ?? null;
  }
  if (parts === undefined) return ({ lists }) => lists[name] ?? [];
  const names = Object.keys(parts);
  return ({ groups }) => (groups[name] ?? NONE).map((group) => wholeOf(names, group));
};

const FIELD_READERS = EVERY_FIELD.map((field) => [field.name, readerOf(field)] as const);
/** Every field in its place: an entry that begins as one grows no field. */
const EMPTY: Readonly<Record<string, unknown>> = Object.fromEntries(EVERY_FIELD.map(({ name }) => [name, null]));

/**
 * One record of the list as a normalised entry. Its reference is what stands there, which may be none.
 * @param report called with what the entry could not take over: unknown elements, values that can't be read
 * @throws UnusableRecord when it has no name
 */
export const normaliseRecord = (record: RawNode, report: Report): ListedEntry => {
  const draft = draftOf(record, report);
  const entry: Record<string, unknown> = { ...EMPTY };
  for (const [name, read] of FIELD_READERS) entry[name] = read(draft, report, record);
  if (entry.name === '') {
    const who = referenceOf(draft) || `${entry.kind === 'entity' ? 'an entity' : 'an individual'} without reference`;
    throw new UnusableRecord(`${who} has no name`);
  }
  return entry as unknown as ListedEntry;
};
