import { load } from 'cheerio';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeList } from '../../shared/lists/take.js';
import { recordEvent } from '../../shared/matters/record.js';
import type { EntryLife } from '../../shared/reading/history.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { bytesOf, individual, individuals, listXml, type Record } from '../support/list.js';

let test: TestCloud;
let app: Hono;
const take = async (records: readonly Record[], day: string) => {
  test.at(`${day}T00:15:00.000Z`);
  const document = { url: null, etag: null, lastModified: null };
  const bytes = bytesOf(listXml(records, `${day}T00:00:00.000Z`));
  await takeList(test.services, { id: 'un-list', list: 'un', leastEntries: 1 }, { ...document, bytes });
};
const GOES = individual('QDi.801', 'GOES AWAY', { LISTED_ON: '2011-04-05' });
const RETURNS = individual('QDi.802', 'COMES BACK', { LISTED_ON: '2012-05-06' });
const LATER = individual('QDi.803', 'COMES LATER', {
  LISTED_ON: '2026-03-09',
  LAST_DAY_UPDATED: { VALUE: ['2026-03-09', '2025-01-02'] },
});

beforeAll(async () => {
  test = await startTestCloud();
  app = createApp(test.services);
  const amended = individuals(6, (at) => (at === 0 ? { SECOND_NAME: 'CARPENTER' } : {}));
  await take([...individuals(6), GOES, RETURNS], '2026-03-01');
  await take([...amended, GOES], '2026-03-05');
  await take([...amended, LATER], '2026-03-10');
  await take([...amended, LATER, RETURNS], '2026-03-12');
  await recordEvent(test.services.table, listing('HTi.902', { listedOn: null }));
});
afterAll(() => test.close());

/** What the head of an entry's page says of dates. */
const datesOf = async (path: string): Promise<string> => {
  const $ = load(await (await app.request(path)).text());
  return $('main > p.quiet').first().text().replace(/\s+/g, ' ').trim();
};

describe('the day of a listing is the list’s own, whenever the file was first read', () => {
  it.each([
    ['QDi.002', 'Listed on 2016-02-29 · first seen in the file 2026-03-01 00:15 UTC, at the first look at it'],
    ['QDi.001', 'Listed on 2016-02-29 · first seen in the file 2026-03-01 00:15 UTC, at the first look at it'],
    ['QDi.803', 'Listed on 2026-03-09 · last amended 2026-03-09 · first seen in the file 2026-03-10 00:15 UTC'],
    [
      'QDi.801',
      'Listed on 2011-04-05 · first seen in the file 2026-03-01 00:15 UTC, at the first look at it · gone from it since 2026-03-10 00:15 UTC',
    ],
    [
      'QDi.801?asOf=2026-03-06',
      'Listed on 2011-04-05 · first seen in the file 2026-03-01 00:15 UTC, at the first look at it',
    ],
    [
      'QDi.802',
      'Listed on 2012-05-06 · first seen in the file 2026-03-01 00:15 UTC, at the first look at it · in it again since 2026-03-12 00:15 UTC',
    ],
    ['HTi.902', 'Listed on a day not given · announced 2026-03-10 20:35 UTC, the file does not show it yet'],
  ])('%s', async (entry, says) => {
    expect(await datesOf(`/entries/${entry}`)).toBe(says);
  });

  it.each([
    ['QDi.001', '2016-02-29', '2026-03-01', '2026-03-01'],
    ['QDi.801', '2011-04-05', '2026-03-10', '2026-03-01'],
    ['QDi.802', '2012-05-06', '2026-03-12', '2026-03-01'],
    ['QDi.803', '2026-03-09', '2026-03-10', '2026-03-10'],
    ['HTi.902', null, '2026-03-10', null],
  ])('in the API, too: %s', async (reference, listedOn, since, firstSeen) => {
    const life = (await (await app.request(`/v1/entries/${reference}`)).json()) as EntryLife;
    const dayOf = (instant: string | null) => instant?.slice(0, 10) ?? null;
    expect([life.entry.listedOn, dayOf(life.since), dayOf(life.firstSeenAt)]).toEqual([listedOn, since, firstSeen]);
  });
});
