import { describe, expect, it } from 'vitest';
import { Entry } from '../../../shared/model/entry.js';
import { parseList } from '../../../shared/sources/un-list/parse.js';
import { bytesOf, entity, type Fields, individual, listXml } from '../../support/list.js';

const entryOf = (fields: Fields) => {
  const list = parseList(bytesOf(listXml([individual('QDi.001', 'KARIM', fields)])), 'list.xml');
  const entry = list.entries.get('QDi.001');
  if (!entry) throw new Error(list.problems.join());
  expect(Entry.safeParse(entry).success).toBe(true);
  return entry;
};

describe('normalising a record', () => {
  it('joins the parts of a name in their order', () => {
    const entry = entryOf({ SECOND_NAME: 'SELMANI', THIRD_NAME: 'HADDUR', FOURTH_NAME: 'OULD ALI' });
    expect(entry.name).toBe('KARIM SELMANI HADDUR OULD ALI');
    expect(entry.nameParts).toEqual(['KARIM', 'SELMANI', 'HADDUR', 'OULD ALI']);
  });

  it('drops placeholders and trims the reference', () => {
    const entry = entryOf({});
    expect(entry.reference).toBe('QDi.001');
    expect(entry.aliases).toEqual([]);
    expect(entry.documents).toEqual([]);
    expect(entry.updatedOn).toEqual([]);
  });

  it('takes the date before an offset, wherever the clerk sat', () => {
    expect(entryOf({ LISTED_ON: '2015-04-07-04:00' }).listedOn).toBe('2015-04-07');
  });

  it('splits several names in one alias, but not the spellings of one', () => {
    const entry = entryOf({
      INDIVIDUAL_ALIAS: [
        { QUALITY: 'Good', ALIAS_NAME: 'Karim Salmani; Abou Haddour' },
        { QUALITY: 'Low', ALIAS_NAME: 'حدور (Haddur; Haddour)' },
        { QUALITY: 'a.k.a.', ALIAS_NAME: 'The Carpenter', NOTE: 'until 2010' },
      ],
    });
    expect(entry.aliases.map(({ name, quality, note }) => [name, quality, note])).toEqual([
      ['Karim Salmani', 'good', null],
      ['Abou Haddour', 'good', null],
      ['حدور (Haddur; Haddour)', 'low', null],
      ['The Carpenter', 'aka', 'until 2010'],
    ]);
  });

  it('reads every form of a date of birth', () => {
    const { datesOfBirth } = entryOf({
      INDIVIDUAL_DATE_OF_BIRTH: [
        { TYPE_OF_DATE: 'EXACT', DATE: '1979-05-14', NOTE: '1399 Hijri' },
        { TYPE_OF_DATE: 'APPROXIMATELY', YEAR: '1984' },
        { TYPE_OF_DATE: 'BETWEEN', FROM_YEAR: '1958', TO_YEAR: '1963' },
        { TYPE_OF_DATE: 'EXACT' },
      ],
    });
    expect(datesOfBirth).toEqual([
      { type: 'exact', date: '1979-05-14', year: null, from: null, to: null, note: '1399 Hijri' },
      { type: 'approximate', date: null, year: 1984, from: null, to: null, note: null },
      { type: 'between', date: null, year: null, from: 1958, to: 1963, note: null },
    ]);
  });

  it('keeps both countries of a document, and a document without a type', () => {
    const { documents } = entryOf({
      INDIVIDUAL_DOCUMENT: [
        { TYPE_OF_DOCUMENT: 'Passport', NUMBER: 'T904411', ISSUING_COUNTRY: 'Tunisia', COUNTRY_OF_ISSUE: 'Italy' },
        { NUMBER: '119880112233' },
      ],
    });
    expect(
      documents.map(({ type, number, issuingCountry, countryOfIssue }) => [
        type,
        number,
        issuingCountry,
        countryOfIssue,
      ]),
    ).toEqual([
      ['Passport', 'T904411', 'Tunisia', 'Italy'],
      [null, '119880112233', null, null],
    ]);
  });

  it('keeps original scripts to the letter', () => {
    expect(entryOf({ NAME_ORIGINAL_SCRIPT: 'كريم سلماني' }).originalScript).toBe('كريم سلماني');
    expect(entryOf({ NAME_ORIGINAL_SCRIPT: '아침조류' }).originalScript).toBe('아침조류'.normalize('NFC'));
  });

  it('lifts web addresses out of the comments', () => {
    const { links, comments } = entryOf({ COMMENTS1: 'Facilitator. Web link: https://notices.example.org/un/1.' });
    expect(links).toEqual(['https://notices.example.org/un/1']);
    expect(comments).toBe('Facilitator. Web link: https://notices.example.org/un/1.');
  });

  it('reads an entity with its own aliases and addresses', () => {
    const fields = {
      ENTITY_ALIAS: { QUALITY: 'f.k.a.', ALIAS_NAME: 'Old Bureau' },
      ENTITY_ADDRESS: { CITY: 'Baghdad', COUNTRY: 'Iraq' },
    };
    const entry = parseList(bytesOf(listXml([entity('IQe.001', 'BUREAU', fields)])), 'list.xml').entries.get('IQe.001');
    expect(entry?.kind).toBe('entity');
    expect(entry?.regime).toBe('1518');
    expect(entry?.aliases[0]).toMatchObject({ name: 'Old Bureau', quality: 'fka' });
    expect(entry?.addresses[0]).toMatchObject({ city: 'Baghdad', country: 'Iraq' });
  });

  it('keeps the words of what it does not know, where they stand', () => {
    const entry = entryOf({
      EYE_COLOUR: 'brown',
      WATCHES: { WATCH: [{ MAKER: 'Sternuhr' }, 'old'] },
      INDIVIDUAL_DOCUMENT: { NUMBER: 'X1', CHIP: 'none' },
      GENDER: 'Male',
      PLACEHOLDER: '',
    });
    expect(entry.other).toEqual([
      { element: 'INDIVIDUAL_DOCUMENT/CHIP', value: 'none' },
      { element: 'EYE_COLOUR', value: 'brown' },
      { element: 'WATCHES/WATCH/MAKER', value: 'Sternuhr' },
      { element: 'WATCHES/WATCH', value: 'old' },
    ]);
  });

  it('knows the link to INTERPOL and the expiry of a document by their elements', () => {
    const link = 'https://www.interpol.int/en/notice/1';
    const entry = entryOf({
      COMMENTS1: 'See https://other.example/a.',
      HAS_INTERPOL_LINK: 'YES',
      INTERPOL_LINK: link,
      INDIVIDUAL_DOCUMENT: { NUMBER: 'X1', DATE_OF_EXPIRY: '1 Jan. 2030' },
    });
    expect(entry).toMatchObject({
      links: ['https://other.example/a', link],
      facts: { interpolLink: link },
      documents: [{ number: 'X1', dateOfExpiry: '1 Jan. 2030' }],
      other: [],
    });
  });

  it('takes what an alias is from the front of it', () => {
    const aliases = ['a.k.a. Abou Haddour', 'alias: Karim Salmani', 'Also known as Karim', 'AKA B. Hall', 'Akal Singh'];
    const entry = entryOf({ INDIVIDUAL_ALIAS: aliases.map((name) => ({ ALIAS_NAME: name })) });
    expect(entry.aliases.map(({ name }) => name)).toEqual([
      'Abou Haddour',
      'Karim Salmani',
      'Karim',
      'B. Hall',
      'Akal Singh',
    ]);
  });
});
