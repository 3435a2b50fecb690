import * as z from 'zod';
import { Facts } from './facts.js';

const text = z.string().min(1);
const textOrNull = text.nullable();
/** A calendar date of the source, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date();

/** A permanent reference number of the United Nations: two letters of the regime, `i` or `e`, and three or more digits: `QDi.001`. */
export const REFERENCE = /^[A-Z]{2}[ie]\.\d{3,}$/;
/** What a list knows an entry by; each list has its own grammar. */
export const Reference = z.string().regex(/^[A-Za-z0-9][\w.-]{0,39}$/);

export const AliasQuality = z.enum(['good', 'low', 'aka', 'fka']);
export const Alias = z.strictObject({
  name: text,
  quality: AliasQuality.nullable(),
  note: textOrNull,
  dateOfBirth: textOrNull,
  placeOfBirth: textOrNull,
});

export const DateOfBirth = z.strictObject({
  type: z.enum(['exact', 'approximate', 'between']),
  date: CalendarDate.nullable(),
  year: z.int().nullable(),
  from: z.int().nullable(),
  to: z.int().nullable(),
  note: textOrNull,
});

export const Place = z.strictObject({
  city: textOrNull,
  stateProvince: textOrNull,
  country: textOrNull,
  note: textOrNull,
});

export const Address = z.strictObject({
  street: textOrNull,
  city: textOrNull,
  stateProvince: textOrNull,
  zipCode: textOrNull,
  country: textOrNull,
  note: textOrNull,
});

export const IdentityDocument = z.strictObject({
  type: textOrNull,
  type2: textOrNull,
  number: textOrNull,
  issuingCountry: textOrNull,
  countryOfIssue: textOrNull,
  cityOfIssue: textOrNull,
  dateOfIssue: textOrNull,
  dateOfExpiry: textOrNull,
  note: textOrNull,
});

/** A number by which a party is known beside its documents: a registration, an IMO number, a wallet. */
export const Identifier = z.strictObject({ type: text, value: text, note: textOrNull });

/** What a list gives of a ship or an aircraft. */
export const Vessel = z.strictObject({
  type: textOrNull,
  callSign: textOrNull,
  flag: textOrNull,
  owner: textOrNull,
  tonnage: textOrNull,
  grossRegisteredTonnage: textOrNull,
});

/** An element of the source that the table of fields does not know, with its value: kept, compared, shown. */
export const OtherElement = z.strictObject({ element: text, value: text });

/**
 * The name under which `other` keeps sentences that a source says of a party under headings of its own, not elements that nobody knows: each is
 * a fact about its entry, and news for each to which it comes.
 */
export const STATEMENT = 'statement';

/** What a party is. The United Nations list persons and entities; ships stand in what is said of them. */
export const EntryKind = z.enum(['individual', 'entity', 'vessel', 'aircraft']);
export type EntryKind = z.infer<typeof EntryKind>;

/** Id of a list of sanctions: `un`. */
export const ListId = z.string().regex(/^[a-z][a-z0-9-]{1,20}$/);

/**
 * One entry of a list of sanctions, whichever source it was read from.
 * `reference` is null only for an entry that a release announces before its number is given.
 */
export const Entry = z.strictObject({
  list: ListId,
  reference: Reference.nullable(),
  dataId: textOrNull,
  kind: EntryKind,
  regime: textOrNull,
  listType: textOrNull,
  name: text,
  nameParts: z.array(text),
  originalScript: textOrNull,
  gender: textOrNull,
  titles: z.array(text),
  designations: z.array(text),
  nationalities: z.array(text),
  aliases: z.array(Alias),
  datesOfBirth: z.array(DateOfBirth),
  placesOfBirth: z.array(Place),
  addresses: z.array(Address),
  documents: z.array(IdentityDocument),
  listedOn: CalendarDate.nullable(),
  updatedOn: z.array(CalendarDate),
  submittedBy: textOrNull,
  comments: textOrNull,
  links: z.array(text),
  /** Of lists that are kept by programme; the United Nations' are kept by regime. */
  programmes: z.array(text),
  identifiers: z.array(Identifier),
  vessel: Vessel.nullable(),
  other: z.array(OtherElement),
  facts: Facts,
});

export type Entry = z.infer<typeof Entry>;
export type Alias = z.infer<typeof Alias>;
export type AliasQuality = z.infer<typeof AliasQuality>;
export type DateOfBirth = z.infer<typeof DateOfBirth>;
export type Place = z.infer<typeof Place>;
export type Address = z.infer<typeof Address>;
export type IdentityDocument = z.infer<typeof IdentityDocument>;
export type Identifier = z.infer<typeof Identifier>;
export type Vessel = z.infer<typeof Vessel>;
export type OtherElement = z.infer<typeof OtherElement>;
/** An entry of the list itself, which always has its number. */
export type ListedEntry = Entry & { reference: string };

/** The Consolidated List of the Security Council. */
export const UN_LIST = 'un';

/** What an entry is known by among all lists: `un:QDi.001`; null while no list gave it a reference. */
export const entryId = ({ list, reference }: Pick<Entry, 'list' | 'reference'>): string | null =>
  reference === null ? null : `${list}:${reference}`;

/** The id of an entry that a list has. */
export const listedId = ({ list, reference }: Pick<ListedEntry, 'list' | 'reference'>): string =>
  `${list}:${reference}`;

/** The id that a name stands for: a bare reference is the United Nations'. */
export const idNamed = (name: string): string => (name.includes(':') ? name : `${UN_LIST}:${name}`);

/** The shortest name of an entry, by which addresses, filters and commands call it: of the United Nations' its reference alone. */
export const nameOfId = (id: string): string => (id.startsWith(`${UN_LIST}:`) ? id.slice(UN_LIST.length + 1) : id);

/** A name as people and programs give it, `QDi.001` or `un:QDi.001`, made the shortest. */
export const EntryName = z
  .string()
  .overwrite(nameOfId)
  .regex(
    /^(?:[A-Z]{2}[ie]\.\d{3,}|[a-z][a-z0-9-]{1,20}:[A-Za-z0-9][\w.-]{0,39})$/,
    'a reference such as QDi.001 was expected, or a list and its reference',
  );

/** Whether an entry may have several values of a field. */
export const isMany = (field: keyof Entry): boolean => Entry.shape[field] instanceof z.ZodArray;
