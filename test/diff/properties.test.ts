import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEntries } from '../../shared/diff/compare.js';
import { diffLists } from '../../shared/diff/lists.js';
import type { ListedEntry } from '../../shared/model/entry.js';
import { parseList } from '../../shared/sources/un-list/parse.js';
import { applied, substance } from '../support/apply.js';
import { bytesOf, type Fields, individual, listXml, type Record } from '../support/list.js';

const word = fc.stringMatching(/^[A-Zé][a-zé]{2,9}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const year = fc.integer({ min: 1930, max: 2005 }).map(String);
const many = <T>(value: fc.Arbitrary<T>) =>
  fc.uniqueArray(value, { maxLength: 4, selector: (each) => JSON.stringify(each) });
const maybe = (value: fc.Arbitrary<string>) => fc.option(value, { nil: '', freq: 3 });

const birth = fc.oneof(
  fc.record({ TYPE_OF_DATE: fc.constant('EXACT'), DATE: day }),
  fc.record({ TYPE_OF_DATE: fc.constant('APPROXIMATELY'), YEAR: year }),
  fc.record({ TYPE_OF_DATE: fc.constant('BETWEEN'), FROM_YEAR: year, TO_YEAR: year, NOTE: maybe(words) }),
);
const place = fc.record({ CITY: word, STATE_PROVINCE: maybe(words), COUNTRY: maybe(word) });
const record: fc.Arbitrary<Fields> = fc.record({
  SECOND_NAME: word,
  THIRD_NAME: maybe(word),
  GENDER: maybe(fc.constantFrom('Male', 'Female')),
  NAME_ORIGINAL_SCRIPT: maybe(fc.constantFrom('كريم سلماني', '김철수', 'Мулла')),
  COMMENTS1: maybe(words),
  TITLE: many(words).map((VALUE) => ({ VALUE })),
  DESIGNATION: many(words).map((VALUE) => ({ VALUE })),
  NATIONALITY: many(word).map((VALUE) => ({ VALUE })),
  LAST_DAY_UPDATED: many(day).map((VALUE) => ({ VALUE })),
  INDIVIDUAL_ALIAS: many(
    fc.record({ QUALITY: fc.constantFrom('Good', 'Low', 'a.k.a.'), ALIAS_NAME: words, NOTE: maybe(words) }),
  ),
  INDIVIDUAL_DATE_OF_BIRTH: many(birth),
  INDIVIDUAL_PLACE_OF_BIRTH: many(place),
  INDIVIDUAL_ADDRESS: many(fc.record({ STREET: maybe(words), CITY: word, COUNTRY: maybe(word) })),
  INDIVIDUAL_DOCUMENT: many(
    fc.record({
      TYPE_OF_DOCUMENT: fc.constantFrom('Passport', ''),
      NUMBER: fc.stringMatching(/^[A-Z]\d{6,8}$/),
      ISSUING_COUNTRY: maybe(word),
    }),
  ),
}) as fc.Arbitrary<Fields>;

const entryOf = (fields: Fields, generated?: string): ListedEntry => {
  const list = parseList(bytesOf(listXml([individual('QDi.001', 'KARIM', fields)], generated)), 'list.xml');
  return list.entries.get('QDi.001') as ListedEntry;
};

/** The same record as another night's file may write it: values in another order, odd white space, another Unicode form, placeholders. */
const rewritten = (fields: Fields): Fields => {
  const text = (value: string) => (value === '' ? value : ` ${value.normalize('NFD').replace(/ /g, ' \n  ')} `);
  const value = (each: Fields[string]): Fields[string] => {
    if (typeof each === 'string') return text(each);
    if (Array.isArray(each)) return [...each].reverse().map((inner) => value(inner) as string | Fields);
    return rewritten(each as Fields);
  };
  return Object.fromEntries(Object.entries(fields).map(([element, each]) => [element, value(each)]));
};
const PLACEHOLDERS: Fields = {
  INDIVIDUAL_ALIAS: { QUALITY: '', ALIAS_NAME: '' },
  INDIVIDUAL_ADDRESS: { COUNTRY: '' },
  INDIVIDUAL_DOCUMENT: '',
};
const withPlaceholders = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([element, value]) => [
      element,
      element in PLACEHOLDERS && Array.isArray(value) ? [PLACEHOLDERS[element], ...value] : value,
    ]),
  ) as Fields;

describe('comparing, whatever the entry', () => {
  it('finds nothing in a rewritten file', () => {
    fc.assert(
      fc.property(record, (fields) => {
        const [before, after] = [
          entryOf(fields),
          entryOf(withPlaceholders(rewritten(fields)), '2030-01-01T00:00:00.000Z'),
        ];
        expect(compareEntries(before, after)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('finds exactly the field that was changed', () => {
    const mutations: readonly (readonly [field: string, mutate: (entry: ListedEntry) => ListedEntry])[] = [
      ['name', (entry) => ({ ...entry, name: `${entry.name} XAVIER` })],
      ['originalScript', (entry) => ({ ...entry, originalScript: '다른 이름' })],
      ['gender', (entry) => ({ ...entry, gender: entry.gender === 'Other' ? null : 'Other' })],
      ['listedOn', (entry) => ({ ...entry, listedOn: '1999-12-31' })],
      ['comments', (entry) => ({ ...entry, comments: 'Quite another story' })],
      ['titles', (entry) => ({ ...entry, titles: [...entry.titles, 'Qadi 17'] })],
      ['designations', (entry) => ({ ...entry, designations: [...entry.designations, 'Keeper 17'] })],
      ['nationalities', (entry) => ({ ...entry, nationalities: [...entry.nationalities, 'Zubrowka 17'] })],
      [
        'aliases',
        (entry) => ({
          ...entry,
          aliases: [
            ...entry.aliases,
            { name: 'Qux 17', quality: 'low', note: null, dateOfBirth: null, placeOfBirth: null },
          ],
        }),
      ],
      ['aliases', (entry) => ({ ...entry, aliases: entry.aliases.slice(1) })],
      ['datesOfBirth', (entry) => ({ ...entry, datesOfBirth: entry.datesOfBirth.slice(1) })],
      ['addresses', (entry) => ({ ...entry, addresses: entry.addresses.slice(1) })],
      ['documents', (entry) => ({ ...entry, documents: entry.documents.slice(1) })],
      ['updatedOn', (entry) => ({ ...entry, updatedOn: [...entry.updatedOn, '2026-01-01'] })],
      ['links', (entry) => ({ ...entry, links: [...entry.links, 'https://new.example/1'] })],
    ];
    fc.assert(
      fc.property(record, fc.constantFrom(...mutations), (fields, [field, mutate]) => {
        const before = entryOf(fields);
        const after = mutate(before);
        const changes = compareEntries(before, after);
        if (JSON.stringify(before) === JSON.stringify(after)) expect(changes).toEqual([]);
        else expect(changes.map((change) => change.field)).toEqual([field]);
      }),
      { numRuns: 300 },
    );
  });

  it('finds changes that lead from the one to the other', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const [before, after] = [entryOf(one), entryOf(other)];
        expect(substance(applied(before, compareEntries(before, after)))).toEqual(substance(after));
      }),
      { numRuns: 200 },
    );
  });

  it('takes two lists apart so that the second can be made of the first', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 8 }),
        fc.array(record, { minLength: 1, maxLength: 8 }),
        (one, other) => {
          const records = (all: readonly Fields[], from: number): Record[] =>
            all.map((fields, at) => individual(`QDi.${String(from + at).padStart(3, '0')}`, 'KARIM', fields));
          const lists = [records(one, 1), records(other, 3)].map(
            (all) => parseList(bytesOf(listXml(all)), 'list.xml').entries,
          ) as [Map<string, ListedEntry>, Map<string, ListedEntry>];
          const [known, next] = lists;
          const diff = diffLists(known, next);
          const made = new Map<string, ListedEntry>(known);
          for (const { reference } of diff.delisted) made.delete(reference);
          for (const entry of diff.listed) made.set(entry.reference, entry);
          for (const { after, changes } of diff.amended)
            made.set(after.reference, {
              ...applied(made.get(after.reference) as ListedEntry, changes),
              reference: after.reference,
            });
          const told = new Set([...diff.bulkEdits, ...diff.formatChanges].flatMap(({ references }) => references));
          expect([...made.keys()].sort()).toEqual([...next.keys()].sort());
          for (const [reference, entry] of next)
            if (!told.has(reference)) expect(substance(made.get(reference) as ListedEntry)).toEqual(substance(entry));
        },
      ),
      { numRuns: 60 },
    );
  });
});
