import type { Entry } from './entry.js';
import type { Significance } from './significance.js';

/** Words in each language that the program speaks: where another is added, the compiler asks for them. */
export interface Words {
  readonly en: string;
}

/** What is known of one part of a value that has parts, of the city of an address. */
export interface Part {
  readonly label: Words;
  /** Elements of the Consolidated List inside those of its field; a second one is joined to the first. */
  readonly elements?: readonly string[];
  /** Words in front of it where the value is shown: "issued on". */
  readonly said?: Words;
  /** Words for what it may be, where the value itself is a program's. */
  readonly values?: Readonly<Record<string, Words>>;
  /** Shown in brackets behind the others. */
  readonly aside?: boolean;
  /** What of the element's text is left out, and why; for the table of coverage. */
  readonly leftOut?: string;
  readonly parts?: Readonly<Record<string, Part>>;
}

/**
 * How two states of a field are compared: not at all (it follows from other fields, or is a number of the source's own), as one value, as
 * values whose order says nothing, or as prose, whose web addresses are a field of their own.
 */
export type Comparison = 'never' | 'value' | 'values' | 'prose';

/** All that the program knows of one field of an entry. */
export interface Field {
  readonly label: Words;
  /** Class of a change in it where more than the spelling changed. */
  readonly class: Significance;
  /** The same on lists beside the United Nations', where it is another. */
  readonly classElsewhere?: Significance;
  readonly compared: Comparison;
  /** Elements of a record of the Consolidated List, `TITLE/VALUE`; of a value with parts the groups, whose leaves the parts name. */
  readonly elements?: readonly string[];
  /** Labels in a committee's release. */
  readonly release?: readonly string[];
  /** Name of its column in a spreadsheet; null for none. */
  readonly column: string | null;
  /** By what a party is told from its namesakes: the lower, the sooner it is said. */
  readonly tellsApart?: number;
  readonly leftOut?: string;
  /** Both values are said in full where a part alone differs: the country of a number says nothing without the number. */
  readonly saidWhole?: boolean;
  readonly parts?: Readonly<Record<string, Part>>;
}

type Item<Value> = NonNullable<Value> extends readonly (infer One)[] ? One : NonNullable<Value>;
/** A field whose values have parts says something of each of them. */
type FieldOf<Value> = Field &
  (Item<Value> extends string ? unknown : { readonly parts: Readonly<Record<keyof Item<Value>, Part>> });
/** A table of the fields of a model: one that lacks a field, or a part of one, does not compile. */
export type TableOf<Model> = { readonly [Name in keyof Model]-?: FieldOf<Model[Name]> };

const OFFSET = 'the time-zone offset behind some dates, which says where the clerk sat';

const part = (
  label: string,
  elements: string | readonly string[] = [],
  rest: Omit<Part, 'label' | 'elements'> = {},
): Part => ({
  label: { en: label },
  elements: [elements].flat(),
  ...rest,
});
const said = (words: string) => ({ said: { en: words } });
const aside = { aside: true };

const place = {
  city: part('city', 'CITY'),
  stateProvince: part('state or province', 'STATE_PROVINCE'),
  country: part('country', 'COUNTRY'),
};

/**
 * The one table of fields. Comparison, descriptions, drafts of the parser, pages, spreadsheets, coverage and the description of the API read
 * it; the elements were seen in the versions of 2017 to 2026 and in the UN's schema.
 */
export const FIELDS = {
  list: { label: { en: 'list' }, class: 'identity', compared: 'never', column: null },
  reference: {
    label: { en: 'reference' },
    class: 'identity',
    compared: 'value',
    elements: ['REFERENCE_NUMBER'],
    column: 'reference',
  },
  dataId: {
    label: { en: 'number in the UN’s database' },
    class: 'editorial',
    compared: 'never',
    elements: ['DATAID'],
    column: null,
  },
  kind: { label: { en: 'kind' }, class: 'identity', compared: 'value', column: 'kind' },
  regime: { label: { en: 'regime' }, class: 'identity', compared: 'value', column: 'regime' },
  listType: {
    label: { en: 'list type' },
    class: 'editorial',
    // Here a name of the regime, which has a field; elsewhere on which of a body's lists a party stands, and what that forbids.
    classElsewhere: 'status',
    compared: 'value',
    elements: ['UN_LIST_TYPE'],
    column: null,
  },
  name: { label: { en: 'name' }, class: 'identity', compared: 'value', release: ['Name'], column: 'name' },
  nameParts: {
    label: { en: 'part of the name' },
    class: 'identity',
    compared: 'never',
    elements: ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME', 'FIFTH_NAME', 'SIXTH_NAME'],
    column: null,
  },
  originalScript: {
    label: { en: 'name in original script' },
    class: 'identity',
    compared: 'value',
    elements: ['NAME_ORIGINAL_SCRIPT'],
    release: ['Name (original script)', 'Original script'],
    column: 'originalScript',
    tellsApart: 1,
  },
  gender: {
    label: { en: 'gender' },
    class: 'identity',
    compared: 'value',
    elements: ['GENDER'],
    release: ['Gender'],
    column: 'gender',
  },
  titles: {
    label: { en: 'title' },
    class: 'identity',
    compared: 'values',
    elements: ['TITLE/VALUE'],
    release: ['Title'],
    column: 'titles',
    tellsApart: 7,
  },
  designations: {
    label: { en: 'designation' },
    class: 'identity',
    compared: 'values',
    elements: ['DESIGNATION/VALUE'],
    release: ['Designation'],
    column: 'designations',
    tellsApart: 8,
  },
  nationalities: {
    label: { en: 'nationality' },
    class: 'identity',
    compared: 'values',
    elements: ['NATIONALITY/VALUE', 'NATIONALITY2'],
    release: ['Nationality'],
    column: 'nationalities',
    tellsApart: 5,
  },
  aliases: {
    label: { en: 'alias' },
    class: 'identity',
    compared: 'values',
    elements: ['INDIVIDUAL_ALIAS', 'ENTITY_ALIAS'],
    release: ['Good quality a.k.a.', 'Low quality a.k.a.', 'A.k.a.', 'F.k.a.'],
    column: 'aliases',
    tellsApart: 2,
    parts: {
      name: part('name', 'ALIAS_NAME'),
      quality: part('quality', 'QUALITY', {
        ...aside,
        values: {
          good: { en: 'good quality' },
          low: { en: 'low quality' },
          aka: { en: 'a.k.a.' },
          fka: { en: 'f.k.a.' },
        },
      }),
      dateOfBirth: part('date of birth', 'DATE_OF_BIRTH', { ...aside, ...said('born') }),
      placeOfBirth: part('place of birth', ['CITY_OF_BIRTH', 'STATE_PROVINCE_OF_BIRTH', 'COUNTRY_OF_BIRTH'], {
        ...aside,
        ...said('born in'),
      }),
      note: part('note', 'NOTE', aside),
    },
  },
  datesOfBirth: {
    label: { en: 'date of birth' },
    class: 'identity',
    compared: 'values',
    elements: ['INDIVIDUAL_DATE_OF_BIRTH'],
    release: ['Date of birth', 'DOB'],
    column: 'datesOfBirth',
    tellsApart: 3,
    parts: {
      type: part('how sure it is', 'TYPE_OF_DATE'),
      date: part('day', 'DATE', { leftOut: OFFSET }),
      year: part('year', 'YEAR'),
      from: part('from', 'FROM_YEAR'),
      to: part('to', 'TO_YEAR'),
      note: part('note', 'NOTE', aside),
    },
  },
  placesOfBirth: {
    label: { en: 'place of birth' },
    class: 'identity',
    compared: 'values',
    elements: ['INDIVIDUAL_PLACE_OF_BIRTH'],
    release: ['Place of birth', 'POB'],
    column: 'placesOfBirth',
    tellsApart: 4,
    parts: { ...place, note: part('note', ['NOTE', 'STREET'], aside) },
  },
  addresses: {
    label: { en: 'address' },
    class: 'identity',
    compared: 'values',
    elements: ['INDIVIDUAL_ADDRESS', 'ENTITY_ADDRESS'],
    release: ['Address'],
    column: 'addresses',
    tellsApart: 9,
    parts: {
      street: part('street', 'STREET'),
      city: place.city,
      stateProvince: place.stateProvince,
      zipCode: part('postal code', 'ZIP_CODE'),
      country: place.country,
      note: part('note', 'NOTE', aside),
    },
  },
  documents: {
    label: { en: 'document' },
    class: 'identity',
    compared: 'values',
    elements: ['INDIVIDUAL_DOCUMENT'],
    release: [
      'Passport no.',
      'Passport no',
      'Passport number',
      'National identification no.',
      'National identification no',
      'National identification number',
    ],
    column: 'documents',
    tellsApart: 6,
    parts: {
      type: part('type', 'TYPE_OF_DOCUMENT'),
      type2: part('second type', 'TYPE_OF_DOCUMENT2'),
      number: part('number', 'NUMBER'),
      issuingCountry: part('issuing country', 'ISSUING_COUNTRY', said('issued by')),
      countryOfIssue: part('country of issue', 'COUNTRY_OF_ISSUE', said('issued in')),
      cityOfIssue: part('city of issue', 'CITY_OF_ISSUE', said('issued at')),
      dateOfIssue: part('date of issue', 'DATE_OF_ISSUE', said('issued on')),
      dateOfExpiry: part('date of expiry', 'DATE_OF_EXPIRY', said('expires on')),
      note: part('note', 'NOTE', aside),
    },
  },
  listedOn: {
    label: { en: 'listing date' },
    class: 'identity',
    compared: 'value',
    elements: ['LISTED_ON'],
    release: ['Listed on'],
    column: 'listedOn',
    leftOut: OFFSET,
  },
  updatedOn: {
    label: { en: 'update date' },
    class: 'editorial',
    compared: 'values',
    elements: ['LAST_DAY_UPDATED/VALUE'],
    column: 'updatedOn',
    leftOut: 'the order of the dates, a date said twice, offsets behind dates',
  },
  submittedBy: {
    label: { en: 'submitted by' },
    class: 'editorial',
    compared: 'value',
    elements: ['SUBMITTED_BY'],
    column: 'submittedBy',
  },
  comments: {
    label: { en: 'other information' },
    class: 'status',
    compared: 'prose',
    elements: ['COMMENTS1'],
    release: ['Other information'],
    column: 'comments',
  },
  links: {
    label: { en: 'link' },
    class: 'editorial',
    compared: 'values',
    elements: ['INTERPOL_LINK'],
    column: 'links',
  },
  programmes: {
    label: { en: 'programme' },
    class: 'identity',
    compared: 'values',
    column: 'programmes',
  },
  identifiers: {
    label: { en: 'identifier' },
    class: 'identity',
    compared: 'values',
    column: 'identifiers',
    saidWhole: true,
    tellsApart: 10,
    parts: { type: part('type'), value: part('number'), note: part('note', [], aside) },
  },
  vessel: {
    label: { en: 'vessel' },
    class: 'identity',
    compared: 'value',
    column: 'vessel',
    tellsApart: 11,
    parts: {
      type: part('type'),
      callSign: part('call sign', [], said('call sign')),
      flag: part('flag', [], said('flag of')),
      owner: part('owner', [], said('owned by')),
      tonnage: part('tonnage', [], said('tonnage')),
      grossRegisteredTonnage: part('gross registered tonnage', [], said('gross registered tonnage')),
    },
  },
  other: {
    label: { en: 'other element' },
    class: 'status',
    compared: 'values',
    column: 'other',
    parts: { element: part('element'), value: part('value') },
  },
  facts: {
    label: { en: 'facts in the other information' },
    class: 'status',
    compared: 'never',
    column: null,
    parts: {
      reviews: part('review', [], {
        parts: { resolution: part('resolution', [], said('resolution')), date: part('day', [], said('concluded on')) },
      }),
      death: part('death', [], { parts: { words: part('words'), date: part('day'), place: part('place') } }),
      related: part('related entry'),
      interpolLink: part('link to INTERPOL'),
      imoNumbers: part('IMO number'),
      contacts: part('contact', [], { parts: { kind: part('kind'), value: part('value') } }),
      linkedTo: part('linked to'),
      secondarySanctions: part('secondary sanctions'),
    },
  },
} satisfies TableOf<Entry>;

/** The name of a field in an entry. */
export type FieldName = keyof Entry;

/** A field with its name. */
export interface NamedField extends Field {
  readonly name: FieldName;
}

/** Every field, in the order in which an entry has them and in which they are compared and shown. */
export const EVERY_FIELD: readonly NamedField[] = Object.entries<Field>(FIELDS).map(([name, field]) => ({
  name: name as FieldName,
  ...field,
}));
