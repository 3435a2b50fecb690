/** What becomes of each element of a record: the field of the normalised entry, or why it is left out. */
type Treatment =
  | { readonly to: string; readonly but?: string; readonly ignored?: never }
  | { readonly ignored: string; readonly to?: never };
/** @param but what of the text does not go there */
const to = (field: string, but?: string): Treatment => ({ to: field, ...(but !== undefined && { but }) });
const ignored = (reason: string): Treatment => ({ ignored: reason });

const address: Record<string, Treatment> = {
  STREET: to('addresses.street'),
  CITY: to('addresses.city'),
  STATE_PROVINCE: to('addresses.stateProvince'),
  ZIP_CODE: to('addresses.zipCode'),
  COUNTRY: to('addresses.country'),
  NOTE: to('addresses.note'),
};

const alias: Record<string, Treatment> = {
  QUALITY: to('aliases.quality'),
  ALIAS_NAME: to('aliases.name'),
  NOTE: to('aliases.note'),
  DATE_OF_BIRTH: to('aliases.dateOfBirth'),
  CITY_OF_BIRTH: to('aliases.placeOfBirth'),
  STATE_PROVINCE_OF_BIRTH: to('aliases.placeOfBirth'),
  COUNTRY_OF_BIRTH: to('aliases.placeOfBirth'),
};

const values = (field: string): Record<string, Treatment> => ({ VALUE: to(field) });

/** Every element a record is known to hold, below INDIVIDUAL or ENTITY. Seen in the versions of 2017 to 2026 and in the UN's schema. */
const TREATMENTS: Record<string, Treatment | Record<string, Treatment>> = {
  DATAID: to('dataId'),
  VERSIONNUM: ignored('always 1: it never tells a change'),
  FIRST_NAME: to('nameParts'),
  SECOND_NAME: to('nameParts'),
  THIRD_NAME: to('nameParts'),
  FOURTH_NAME: to('nameParts'),
  FIFTH_NAME: to('nameParts'),
  SIXTH_NAME: to('nameParts'),
  UN_LIST_TYPE: to('listType'),
  REFERENCE_NUMBER: to('reference'),
  LISTED_ON: to('listedOn', 'ignored: the time-zone offset behind some dates, which says where the clerk sat'),
  SUBMITTED_BY: to('submittedBy'),
  SUBMITTED_ON: ignored(
    'the day a State proposed the entry, on one entity until 2023; the listing is dated by LISTED_ON',
  ),
  GENDER: to('gender'),
  NAME_ORIGINAL_SCRIPT: to('originalScript'),
  COMMENTS1: to('comments'),
  TITLE: values('titles'),
  DESIGNATION: values('designations'),
  NATIONALITY: values('nationalities'),
  NATIONALITY2: to('nationalities'),
  LIST_TYPE: { VALUE: ignored('always UN List') },
  LAST_DAY_UPDATED: {
    VALUE: to('updatedOn', 'ignored: the order of the dates, a date said twice, offsets behind dates'),
  },
  INDIVIDUAL_ALIAS: alias,
  ENTITY_ALIAS: alias,
  INDIVIDUAL_ADDRESS: address,
  ENTITY_ADDRESS: address,
  INDIVIDUAL_DATE_OF_BIRTH: {
    TYPE_OF_DATE: to('datesOfBirth.type'),
    DATE: to('datesOfBirth.date', 'ignored: the time-zone offset behind some dates'),
    YEAR: to('datesOfBirth.year'),
    FROM_YEAR: to('datesOfBirth.from'),
    TO_YEAR: to('datesOfBirth.to'),
    NOTE: to('datesOfBirth.note'),
  },
  INDIVIDUAL_PLACE_OF_BIRTH: {
    STREET: to('placesOfBirth.note'),
    CITY: to('placesOfBirth.city'),
    STATE_PROVINCE: to('placesOfBirth.stateProvince'),
    COUNTRY: to('placesOfBirth.country'),
    NOTE: to('placesOfBirth.note'),
  },
  INDIVIDUAL_DOCUMENT: {
    TYPE_OF_DOCUMENT: to('documents.type'),
    TYPE_OF_DOCUMENT2: to('documents.type2'),
    NUMBER: to('documents.number'),
    ISSUING_COUNTRY: to('documents.issuingCountry'),
    COUNTRY_OF_ISSUE: to('documents.countryOfIssue'),
    CITY_OF_ISSUE: to('documents.cityOfIssue'),
    DATE_OF_ISSUE: to('documents.dateOfIssue'),
    DATE_OF_EXPIRY: to('documents.dateOfExpiry'),
    NOTE: to('documents.note'),
  },
  INTERPOL_LINK: to('links'),
  HAS_INTERPOL_LINK: ignored('whether INTERPOL has a notice; the link, here or in the comments, says where'),
  SORT_KEY: ignored('empty in every version seen; an order of display'),
  SORT_KEY_LAST_MOD: ignored('empty in every version seen'),
};

/** A leaf holds a text of its own; a group holds leaves, each a part of one value of its field. */
type Compiled =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'leaf'; readonly field: string }
  | { readonly kind: 'group'; readonly field: string; readonly parts: ReadonlyMap<string, string | null> };

const isTreatment = (treatment: Treatment | Record<string, Treatment>): treatment is Treatment =>
  typeof treatment.to === 'string' || typeof treatment.ignored === 'string';

const compile = (treatment: Treatment | Record<string, Treatment>): Compiled => {
  if (isTreatment(treatment)) return 'to' in treatment ? { kind: 'leaf', field: treatment.to } : { kind: 'ignored' };
  const targets = Object.entries(treatment).map(([element, part]) => [element, 'to' in part ? part.to : null] as const);
  const field = targets.find(([, target]) => target !== null)?.[1]?.split('.')[0];
  if (field === undefined) return { kind: 'ignored' };
  return {
    kind: 'group',
    field,
    parts: new Map(targets.map(([element, to]) => [element, to && (to.split('.')[1] ?? '')])),
  };
};

/** What to do with each element of a record: made from the one table, so that what is said and what is done can't differ. */
export const FIELDS: ReadonlyMap<string, Compiled> = new Map(
  Object.entries(TREATMENTS).map(([element, treatment]) => [element, compile(treatment)]),
);

const inWords = (treatment: Treatment): string => {
  if (treatment.to === undefined) return `ignored: ${treatment.ignored}`;
  return treatment.but === undefined ? treatment.to : `${treatment.to} (${treatment.but})`;
};

/**
 * What becomes of an element below INDIVIDUAL or ENTITY, in words: the field it goes to, or why it is left out; undefined for one
 * that is not known.
 */
export const treatmentOf = (element: string, part?: string): string | undefined => {
  const treatment = TREATMENTS[element];
  if (treatment === undefined) return undefined;
  if (isTreatment(treatment)) return part === undefined ? inWords(treatment) : undefined;
  if (part === undefined) return 'a group, told part by part';
  const inner = treatment[part];
  return inner && inWords(inner);
};

/** The elements whose values end in this field of the entry, or in this part of it: `aliases`, `documents.issuingCountry`. */
export const elementsOfField = (path: string): string[] => {
  const [field, part] = path.split('.');
  return Object.entries(TREATMENTS).flatMap(([element, treatment]) => {
    if (isTreatment(treatment)) return 'to' in treatment && treatment.to === field ? [element] : [];
    const inner = Object.entries(treatment).filter(([, { to: target }]) => target?.split('.')[0] === field);
    if (inner.length === 0) return [];
    if (part === undefined) return [element];
    return inner.flatMap(([name, { to: target }]) => (target === path ? [`${element}/${name}`] : []));
  });
};
