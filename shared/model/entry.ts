import * as z from 'zod';
import { Facts, NO_FACTS } from './facts.js';

const text = z.string().min(1);
const textOrNull = text.nullable();
/** A calendar date of the source, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date();

/** Two letters of the regime, `i` or `e`, and three or more digits: `QDi.001`. */
export const REFERENCE = /^[A-Z]{2}[ie]\.\d{3,}$/;
export const Reference = z.string().regex(REFERENCE);

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
  note: textOrNull,
});

/**
 * One entry of the Consolidated List, whichever source it was read from.
 * `reference` is null only for an entry that a release announces before its number is given.
 */
export const Entry = z.strictObject({
  reference: Reference.nullable(),
  dataId: textOrNull,
  kind: z.enum(['individual', 'entity']),
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
  facts: Facts,
});

export type Entry = z.infer<typeof Entry>;
export type Alias = z.infer<typeof Alias>;
export type AliasQuality = z.infer<typeof AliasQuality>;
export type DateOfBirth = z.infer<typeof DateOfBirth>;
export type Place = z.infer<typeof Place>;
export type Address = z.infer<typeof Address>;
export type IdentityDocument = z.infer<typeof IdentityDocument>;
/** An entry of the list itself, which always has its number. */
export type ListedEntry = Entry & { reference: string };

/** An entry with nothing known but what is given. */
export const blankEntry = (known: Pick<Entry, 'kind' | 'name'> & Partial<Entry>): Entry => ({
  reference: null,
  dataId: null,
  regime: null,
  listType: null,
  nameParts: [known.name],
  originalScript: null,
  gender: null,
  titles: [],
  designations: [],
  nationalities: [],
  aliases: [],
  datesOfBirth: [],
  placesOfBirth: [],
  addresses: [],
  documents: [],
  listedOn: null,
  updatedOn: [],
  submittedBy: null,
  comments: null,
  links: [],
  facts: NO_FACTS,
  ...known,
});
