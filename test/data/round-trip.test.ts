import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ListedEntry } from '../../shared/model/entry.js';
import { parseList } from '../../shared/sources/un-list/parse.js';
import { type PlainRecord, readPlainList, tidy } from '../support/plain-lists.js';

const FOLDER = join(process.env.COUNCIL_DATA ?? '', 'consolidated');
const versions = readdirSync(FOLDER).filter((name) => name.endsWith('.xml.gz') && !name.includes('wrong-charset'));

/** Several names in one ALIAS_NAME are parted; joined again, only what parted them is gone. */
const wordsOf = (names: readonly string[]): string[] =>
  names
    .flatMap((name) =>
      name
        .replace(/(?:^|\s)[a-z]\)\s/g, ' ')
        .replace(/;/g, ' ')
        .split(/\s+/),
    )
    .filter((word) => word !== '')
    .sort();

const QUALITIES: Record<string, string> = { good: 'good', low: 'low', aka: 'a.k.a.', fka: 'f.k.a.' };
const TYPES: Record<string, string> = { exact: 'exact', approximate: 'approximately', between: 'between' };

/** A normalised entry set back into the source's own fields. */
const rendered = (entry: ListedEntry): Record<string, (string | null)[]> => ({
  REFERENCE_NUMBER: [entry.reference],
  UN_LIST_TYPE: [entry.listType],
  names: [...entry.nameParts],
  NAME_ORIGINAL_SCRIPT: [entry.originalScript],
  GENDER: [entry.gender],
  SUBMITTED_BY: [entry.submittedBy],
  COMMENTS1: [entry.comments],
  LISTED_ON: [entry.listedOn],
  LAST_DAY_UPDATED: [...entry.updatedOn],
  TITLE: entry.titles,
  DESIGNATION: entry.designations,
  NATIONALITY: entry.nationalities,
  'alias names': wordsOf(entry.aliases.map(({ name }) => name)),
  'alias facts': [
    ...new Set(
      entry.aliases.flatMap(({ note, dateOfBirth, placeOfBirth }) => [
        note,
        dateOfBirth,
        ...(placeOfBirth?.split(', ') ?? []),
      ]),
    ),
  ],
  'alias qualities': [...new Set(entry.aliases.flatMap(({ quality }) => (quality ? (QUALITIES[quality] ?? '') : [])))],
  births: entry.datesOfBirth.flatMap(({ date, year, from, to, note }) => [
    date,
    note,
    ...[year, from, to].map((each) => (each === null ? null : String(each))),
  ]),
  'types of date': [...new Set(entry.datesOfBirth.map(({ type }) => TYPES[type] ?? ''))],
  places: entry.placesOfBirth.flatMap(({ city, stateProvince, country, note }) => [
    city,
    stateProvince,
    country,
    ...(note?.split(', ') ?? []),
  ]),
  addresses: entry.addresses.flatMap((address) => Object.values(address)),
  documents: entry.documents.flatMap((document) => Object.values(document)),
});

const NAMES = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];

/** The same groups of texts out of the record as another library read it. */
const plain = (record: PlainRecord): Record<string, (string | null)[]> => {
  const at = (...suffixes: string[]) =>
    record.filter(([path]) => suffixes.some((suffix) => path.endsWith(suffix))).map(([, text]) => text);
  const under = (group: string, parts: readonly string[]) =>
    record.filter(([path]) => parts.some((part) => path.endsWith(`${group}/${part}`))).map(([, text]) => text);
  const BIRTH = ['DATE', 'YEAR', 'FROM_YEAR', 'TO_YEAR', 'NOTE'];
  // The table of coverage says that the offset behind a date is ignored.
  const births = under('INDIVIDUAL_DATE_OF_BIRTH', BIRTH).map((text) =>
    text.replace(/^(\d{4}-\d\d-\d\d)[+-]\d\d:\d\d$/, '$1'),
  );
  return {
    REFERENCE_NUMBER: at('REFERENCE_NUMBER'),
    UN_LIST_TYPE: at('UN_LIST_TYPE'),
    names: NAMES.flatMap((name) => record.filter(([path]) => path === name).map(([, text]) => text)),
    NAME_ORIGINAL_SCRIPT: at('NAME_ORIGINAL_SCRIPT'),
    GENDER: at('GENDER'),
    SUBMITTED_BY: at('SUBMITTED_BY'),
    COMMENTS1: at('COMMENTS1'),
    LISTED_ON: at('LISTED_ON').map((date) => date.slice(0, 10)),
    LAST_DAY_UPDATED: [...new Set(under('LAST_DAY_UPDATED', ['VALUE']).map((date) => date.slice(0, 10)))],
    TITLE: under('TITLE', ['VALUE']),
    DESIGNATION: under('DESIGNATION', ['VALUE']),
    NATIONALITY: under('NATIONALITY', ['VALUE']),
    'alias names': wordsOf(at('_ALIAS/ALIAS_NAME')),
    'alias facts': [
      ...new Set(
        under('_ALIAS', [
          'NOTE',
          'DATE_OF_BIRTH',
          'CITY_OF_BIRTH',
          'STATE_PROVINCE_OF_BIRTH',
          'COUNTRY_OF_BIRTH',
        ]).flatMap((text) => text.split(', ')),
      ),
    ],
    'alias qualities':
      at('_ALIAS/ALIAS_NAME').length > 0
        ? [...new Set(at('_ALIAS/QUALITY').map((quality) => quality.toLowerCase()))]
        : [],
    births,
    'types of date': births.length > 0 ? [...new Set(at('TYPE_OF_DATE').map((type) => type.toLowerCase()))] : [],
    places: under('INDIVIDUAL_PLACE_OF_BIRTH', ['CITY', 'STATE_PROVINCE', 'COUNTRY', 'STREET', 'NOTE']).flatMap(
      (text) => text.split(', '),
    ),
    addresses: under('_ADDRESS', ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY', 'NOTE']),
    documents: at(
      'INDIVIDUAL_DOCUMENT/TYPE_OF_DOCUMENT',
      '/TYPE_OF_DOCUMENT2',
      '/NUMBER',
      '/ISSUING_COUNTRY',
      '/COUNTRY_OF_ISSUE',
      '/CITY_OF_ISSUE',
      '/DATE_OF_ISSUE',
      'INDIVIDUAL_DOCUMENT/NOTE',
    ),
  };
};

const sorted = (values: readonly (string | null)[], split: boolean): string[] =>
  values
    .flatMap((value) => (value === null ? [] : split ? tidy(value).split(', ') : [tidy(value)]))
    .filter((value) => value !== '')
    .sort();
/** Fields whose parts are joined by a comma when there are several. */
const JOINED = new Set(['alias facts', 'places']);

describe('what an entry holds, set back into the source’s fields,', () => {
  it.each(versions)('loses nothing of %s', (name) => {
    const entries = parseList(gunzipSync(readFileSync(join(FOLDER, name))), name).entries;
    const lost: string[] = [];
    for (const [reference, record] of readPlainList(join(FOLDER, name))) {
      const entry = entries.get(reference);
      if (!entry) throw new Error(`${reference} is missing`);
      const [ours, theirs] = [rendered(entry), plain(record)];
      for (const field of Object.keys(theirs)) {
        const [a, b] = [ours[field], theirs[field]].map((values) => sorted(values ?? [], JOINED.has(field)));
        const unique = (values: string[] | undefined) =>
          JSON.stringify(field === 'alias facts' ? [...new Set(values)] : values);
        if (unique(a) !== unique(b)) lost.push(`${reference} ${field}: ${unique(b)} became ${unique(a)}`);
      }
    }
    expect(lost).toEqual([]);
  });
});
