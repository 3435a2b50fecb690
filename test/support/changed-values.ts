import { blankEntry } from '../../shared/model/blank.js';
import { Entry } from '../../shared/model/entry.js';
import type { Change } from '../../shared/model/event.js';
import { EVERY_FIELD, type FieldName } from '../../shared/model/fields.js';

type One<T> = T extends readonly (infer Item)[] ? Item : NonNullable<T>;
/** Values of every field of an entry, each before and after an amendment: a field that is new asks for its own here. */
type Values = {
  readonly [Field in keyof Entry]: readonly (readonly [before: One<Entry[Field]>, after: One<Entry[Field]>])[];
};

const LONG =
  'Founder and treasurer of a relief body that moved funds by way of three money changers of the harbour. '.repeat(9);
const NO_NOTE = { note: null, dateOfBirth: null, placeOfBirth: null } as const;
const NO_DAY = { date: null, year: null, from: null, to: null, note: null } as const;
const NO_PLACE = { city: null, stateProvince: null, country: null, note: null } as const;
const NO_ADDRESS = { ...NO_PLACE, street: null, zipCode: null } as const;
const NO_DOCUMENT = {
  type: null,
  type2: null,
  number: null,
  issuingCountry: null,
  countryOfIssue: null,
  cityOfIssue: null,
  dateOfIssue: null,
  dateOfExpiry: null,
  note: null,
} as const;
const NO_VESSEL = {
  type: null,
  callSign: null,
  flag: null,
  owner: null,
  tonnage: null,
  grossRegisteredTonnage: null,
} as const;

const VALUES: Values = {
  list: [['un', 'another']],
  reference: [['QDi.801', 'QDi.802']],
  dataId: [['6908801', '6908802']],
  kind: [['individual', 'entity']],
  regime: [['1267', '1988']],
  listType: [['Al-Qaida', 'Taliban']],
  name: [
    ['FARUQ BEN SALIM', 'FAROUK BEN SALEM'],
    ['FARUQ BEN SALIM', 'FARUQ\u202e BEN SALIM'],
    [`${'VERY '.repeat(120)}LONG`, `${'VERY '.repeat(120)}LARGE`],
  ],
  nameParts: [['FARUQ', 'FAROUK']],
  originalScript: [['فاروق بن سليم', 'فاروق بن سالم']],
  gender: [['Male', 'Female']],
  titles: [['Haji', 'Mullah']],
  designations: [['Harbour master', `${LONG}Harbour master`]],
  nationalities: [['Freedonia', 'Sylvania']],
  aliases: [
    [
      { ...NO_NOTE, name: 'Abu Harbour', quality: 'good' },
      { ...NO_NOTE, name: 'Abu Harbour', quality: 'low', note: 'in Arabic: أبو المرفأ' },
    ],
    [
      { ...NO_NOTE, name: 'Abu Harbour', quality: null, dateOfBirth: '1970' },
      { ...NO_NOTE, name: 'Abu Harbour', quality: null, placeOfBirth: '1970' },
    ],
    [
      { ...NO_NOTE, name: 'Abu Harbour (good quality)', quality: null },
      { ...NO_NOTE, name: 'Abu Harbour', quality: 'good' },
    ],
  ],
  datesOfBirth: [
    [
      { ...NO_DAY, type: 'exact', date: '1970-02-03' },
      { ...NO_DAY, type: 'approximate', year: 1970 },
    ],
    [
      { ...NO_DAY, type: 'exact', year: 1970 },
      { ...NO_DAY, type: 'approximate', year: 1970 },
    ],
    [
      { ...NO_DAY, type: 'between', from: 1958, to: 1963 },
      { ...NO_DAY, type: 'exact', note: '1378 in the Hijri calendar' },
    ],
  ],
  placesOfBirth: [
    [
      { ...NO_PLACE, city: 'Port Grande', country: 'Freedonia' },
      { ...NO_PLACE, stateProvince: 'Port Grande', country: 'Freedonia' },
    ],
  ],
  addresses: [
    [
      { ...NO_ADDRESS, street: '7 Quay Street', city: 'Port Grande', zipCode: '1200', country: 'Freedonia' },
      {
        ...NO_ADDRESS,
        street: '7 Quay Street',
        city: 'Port Grande',
        zipCode: '1201',
        country: 'Freedonia',
        note: 'branch',
      },
    ],
  ],
  documents: [
    [
      { ...NO_DOCUMENT, type: 'Passport', number: 'AB 123456', issuingCountry: 'Freedonia' },
      { ...NO_DOCUMENT, type: 'Passport', number: 'AB 123456', countryOfIssue: 'Freedonia' },
    ],
    [
      { ...NO_DOCUMENT, type: 'Passport', number: 'AB 123456' },
      {
        ...NO_DOCUMENT,
        type2: 'Passport',
        number: 'AB 123456',
        dateOfIssue: '2 Nov. 2007',
        cityOfIssue: 'Port Grande',
      },
    ],
  ],
  listedOn: [['2016-02-29', '2016-03-01']],
  updatedOn: [['2020-01-01', '2026-02-27']],
  submittedBy: [['Freedonia', 'Sylvania']],
  comments: [
    [`${LONG}Died in 2013.`, `${LONG}Died in 2014.`],
    [`${LONG}In custody. ${LONG}`, `${LONG}In custody since May. ${LONG}Released.`],
    [LONG, `${LONG}Review concluded on 4 Dec. 2023. https://www.interpol.example/un/5774683`],
    ['See https://www.interpol.example/un/1', 'See https://www.interpol.example/un/2'],
  ],
  links: [['https://www.interpol.example/un/1', 'https://www.interpol.example/un/2']],
  programmes: [['HARBOUR1', 'HARBOUR2']],
  identifiers: [
    [
      { type: 'Registration', value: 'HR 1234', note: null },
      { type: 'Registration', value: 'HR 1234', note: 'Freedonia' },
    ],
  ],
  vessel: [
    [
      { ...NO_VESSEL, flag: 'Freedonia' },
      { ...NO_VESSEL, flag: 'Sylvania', callSign: 'HBR7', tonnage: '12,000' },
    ],
  ],
  other: [
    [
      { element: 'EYE_COLOUR', value: 'brown' },
      { element: 'EYE_COLOUR', value: 'green' },
    ],
  ],
  facts: [
    [
      { reviews: [], death: null, related: [], interpolLink: null, imoNumbers: [], contacts: [] },
      {
        reviews: [{ resolution: '2368 (2017)', date: '2023-12-04' }],
        death: { words: 'reportedly killed', date: '2019', place: 'Port Grande' },
        related: ['QDe.901'],
        interpolLink: 'https://www.interpol.example/un/1',
        imoNumbers: ['9187629'],
        contacts: [{ kind: 'phone', value: '+1 212 555 0147' }],
      },
    ],
  ],
};

const pairsOf = (field: FieldName) => VALUES[field] as readonly (readonly [unknown, unknown])[];

/** Every change that an amendment can bring to a field: a value comes, goes, becomes another, and back. */
export const changesOfEveryField = (): Change[] => [
  ...EVERY_FIELD.flatMap(({ name: field }) =>
    pairsOf(field).flatMap(([before, after]): Change[] => [
      { field, op: 'add', after, class: 'identity' },
      { field, op: 'remove', before: after, class: 'identity' },
      { field, op: 'replace', before, after, class: 'identity' },
      { field, op: 'replace', before: after, after: before, class: 'identity' },
    ]),
  ),
  // A release that has lost the marks of what was changed.
  { field: 'entry', op: 'replace', after: `QDi.801 Name: 1: FARUQ 2: BEN 3: SALIM 4: na ${LONG}`, class: 'identity' },
  // A part and a field of another version of this program.
  {
    field: 'documents',
    op: 'replace',
    before: { ...NO_DOCUMENT, number: 'AB 123456' },
    after: { ...NO_DOCUMENT, number: 'AB 123456', seal: { colour: 'red', pages: [1, null] } },
    class: 'identity',
  },
];

/** An entry in which every field holds its values, those that were and those that are new. */
export const fullEntry = (known: Partial<Entry>): Entry => {
  const blank = blankEntry({ kind: 'individual', name: 'FARUQ BEN SALIM' });
  const full = EVERY_FIELD.map(({ name }) => [
    name,
    Array.isArray(blank[name]) ? pairsOf(name).flat() : pairsOf(name)[0]?.[1],
  ]);
  return Entry.parse({ ...Object.fromEntries(full), ...known });
};
