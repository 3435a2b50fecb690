import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeList } from '../../shared/lists/take.js';
import { recordEvent } from '../../shared/matters/record.js';
import { endOf, entryLife } from '../../shared/reading/history.js';
import { listedEntries } from '../../shared/reading/listed.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { bytesOf, individuals, listXml, type Record } from '../support/list.js';

let test: TestCloud;
const take = async (records: readonly Record[], day: string) => {
  test.at(`${day}T00:15:00.000Z`);
  const bytes = bytesOf(listXml(records, `${day}T00:00:00.000Z`));
  await takeList(
    test.services,
    { id: 'un-list', list: 'un', leastEntries: 1 },
    { bytes, url: null, etag: null, lastModified: null },
  );
};

beforeAll(async () => {
  test = await startTestCloud();
  await take(individuals(8), '2026-03-01');
  await take(
    individuals(8, (at) => (at === 6 ? { SECOND_NAME: 'CARPENTER' } : {})),
    '2026-03-05',
  );
  await take(individuals(6), '2026-03-10');
});
afterAll(() => test.close());

describe('the history of an entry', () => {
  it('is read back as of any date', async () => {
    const { table } = test.services;
    const at = (date: string) => entryLife(table, 'un:QDi.007', endOf(date));
    expect(await at('2026-02-28')).toBeUndefined();
    expect(await at('2026-03-04')).toMatchObject({
      status: 'listed',
      entry: { name: 'PERSON NUMBER 7' },
      history: [{ event: null, changes: [] }],
    });
    expect(await at('2026-03-05')).toMatchObject({ status: 'listed', entry: { name: 'PERSON NUMBER 7 CARPENTER' } });
    const now = await entryLife(table, 'un:QDi.007');
    expect(now).toMatchObject({
      status: 'delisted',
      since: '2026-03-10T00:15:00.000Z',
      entry: { name: 'PERSON NUMBER 7 CARPENTER' },
    });
    expect(now?.history.map(({ status, changes }) => [status, changes.map(({ field }) => field)])).toEqual([
      ['listed', []],
      ['listed', ['name']],
      ['delisted', []],
    ]);
    for (const { evidence } of now?.history ?? []) expect(await test.services.archive.read(evidence)).toBeDefined();
  });

  it('tells of an entry that was announced and is not on the list yet', async () => {
    await recordEvent(test.services.table, listing('HTi.902'));
    expect(await entryLife(test.services.table, 'un:HTi.902')).toMatchObject({
      status: 'announced',
      entry: { reference: 'HTi.902' },
    });
  });
});

describe('the list as of a date', () => {
  it('has who was on it then, a page at a time', async () => {
    const all = async (until: string | undefined) => {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const { entries, next } = await listedEntries(test.services, {
          until,
          after,
          limit: 3,
          keep: () => true,
        });
        found.push(...entries.map(({ reference }) => reference ?? ''));
        after = next ?? undefined;
      } while (after !== undefined);
      return found;
    };
    expect(await all(endOf('2026-03-06'))).toHaveLength(8);
    expect(await all(undefined)).toEqual(['QDi.001', 'QDi.002', 'QDi.003', 'QDi.004', 'QDi.005', 'QDi.006']);
    expect(await all(endOf('2026-01-01'))).toEqual([]);
  });
});
