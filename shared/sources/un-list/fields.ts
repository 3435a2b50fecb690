import type { RawNode } from './document.js';

/** What becomes of each element of a record: the field of the normalised entry, or why it is left out. */
type Treatment = { readonly to: string } | { readonly ignored: string };
const to = (field: string): Treatment => ({ to: field });
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
  LISTED_ON: to('listedOn'),
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
  LAST_DAY_UPDATED: values('updatedOn'),
  INDIVIDUAL_ALIAS: alias,
  ENTITY_ALIAS: alias,
  INDIVIDUAL_ADDRESS: address,
  ENTITY_ADDRESS: address,
  INDIVIDUAL_DATE_OF_BIRTH: {
    TYPE_OF_DATE: to('datesOfBirth.type'),
    DATE: to('datesOfBirth.date'),
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
    NOTE: to('documents.note'),
  },
  SORT_KEY: ignored('empty in every version seen; an order of display'),
  SORT_KEY_LAST_MOD: ignored('empty in every version seen'),
};

const isLeaf = (treatment: Treatment | Record<string, Treatment>): treatment is Treatment =>
  typeof (treatment as { to?: unknown }).to === 'string' ||
  typeof (treatment as { ignored?: unknown }).ignored === 'string';

/** Counts the element paths of a record that TREATMENTS does not know into `unknown`, so that they are reported and not lost unseen. */
export const noteUnknown = (record: RawNode, unknown: Map<string, number>): void => {
  const note = (path: string) => unknown.set(path, (unknown.get(path) ?? 0) + 1);
  for (const child of record.children) {
    const treatment = TREATMENTS[child.element];
    if (treatment === undefined) note(`${record.element}/${child.element}`);
    else if (!isLeaf(treatment)) {
      for (const part of child.children)
        if (treatment[part.element] === undefined) note(`${record.element}/${child.element}/${part.element}`);
      if (child.text.trim() !== '') note(`${record.element}/${child.element}/text()`);
    } else if (child.children.length > 0) note(`${record.element}/${child.element}/${child.children[0]?.element}`);
  }
};

/** The elements whose values end in this field of the entry: `aliases` → INDIVIDUAL_ALIAS, ENTITY_ALIAS. */
export const elementsOfField = (field: string): string[] => {
  const reaches = (treatment: Treatment) => 'to' in treatment && treatment.to.split('.')[0] === field;
  return Object.entries(TREATMENTS)
    .filter(([, treatment]) => (isLeaf(treatment) ? reaches(treatment) : Object.values(treatment).some(reaches)))
    .map(([element]) => element);
};
