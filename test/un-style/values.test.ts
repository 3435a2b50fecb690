import { describe, expect, it } from 'vitest';
import { addressOf, dateOfBirthOf, documentOf, itemsOf, placeOf } from '../../shared/un-style/values.js';

describe('the items of a field', () => {
  it.each([
    ['na', []],
    ['one value', ['one value']],
    ['a) ANSKAR b) BRACK', ['ANSKAR', 'BRACK']],
    ['a) ANSKAR; b) BRACK;', ['ANSKAR', 'BRACK']],
    // A letter that is not the next in turn, and one behind words, count nothing.
    ['a) ANSKAR (see d) there)', ['ANSKAR (see d) there)']],
    ['known as a) ANSKAR b) BRACK', ['known as a) ANSKAR b) BRACK']],
    ['a) ANSKAR b) na', ['ANSKAR']],
  ])('of %j', (value, items) => {
    expect(itemsOf(value)).toEqual(items);
  });

  it('after z) come aa) and ab), or aa) and bb)', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const said = (more: string[]) => [...letters, ...more].map((letter, at) => `${letter}) N${at}`).join(' ');
    for (const more of [
      ['aa', 'ab'],
      ['aa', 'bb'],
    ])
      expect(itemsOf(said(more))).toHaveLength(28);
  });
});

describe('a date of birth', () => {
  const none = { date: null, year: null, from: null, to: null, note: null };
  it.each([
    ['28 Oct. 1994', { type: 'exact', ...none, date: '1994-10-28' }],
    ['Approximately 1963', { type: 'approximate', ...none, year: 1963 }],
    ['Between 1958 and 1963', { type: 'between', ...none, from: 1958, to: 1963 }],
    ['1958-1963', { type: 'between', ...none, from: 1958, to: 1963 }],
    ['1970 (as in his passport)', { type: 'exact', ...none, year: 1970, note: 'as in his passport' }],
    // What is no day is kept as it stands.
    ['31 Feb. 1970', { type: 'exact', ...none, note: '31 Feb. 1970' }],
    ['early 1970s', { type: 'exact', ...none, note: 'early 1970s' }],
  ])('%s', (text, date) => {
    expect(dateOfBirthOf(text)).toEqual(date);
  });
});

it('a place has its country last, and a province where the word says so', () => {
  expect(placeOf('Tarn, Mali')).toMatchObject({ city: 'Tarn', stateProvince: null, country: 'Mali' });
  expect(placeOf('Brack Province, Afghanistan')).toMatchObject({ city: null, stateProvince: 'Brack Province' });
  expect(placeOf('Tarn (old name)')).toMatchObject({ city: 'Tarn', country: null, note: 'old name' });
});

it('an address has its street first; without a country one word is a street and no city', () => {
  expect(addressOf('4 Quay Road, Tarn, Brack Province, Mali')).toMatchObject({
    street: '4 Quay Road',
    city: 'Tarn',
    stateProvince: 'Brack Province',
    country: 'Mali',
  });
  expect(addressOf('whereabouts unknown')).toMatchObject({ street: 'whereabouts unknown', city: null });
});

it('a document has its issuer, number, day and place', () => {
  expect(documentOf('Mali number A-1, issued on 2 Nov. 2007 in Tarn (expired)', 'Passport')).toMatchObject({
    type: 'Passport',
    issuingCountry: 'Mali',
    number: 'A-1',
    dateOfIssue: '2007-11-02',
    cityOfIssue: 'Tarn',
    note: 'expired',
  });
  expect(documentOf('A-1', 'Passport')).toMatchObject({ issuingCountry: null, number: 'A-1', dateOfIssue: null });
});
