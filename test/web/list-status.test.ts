import { load } from 'cheerio';
import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rejectHold, releaseHold } from '../../shared/lists/decide.js';
import { poll } from '../../shared/polling/poll.js';
import type { ListStatus } from '../../shared/reading/list-status.js';
import type { FoundNow } from '../../shared/reading/search/as-it-stands.js';
import { Source } from '../../shared/sources/registry.js';
import { moveCursor, readCursor } from '../../shared/store/cursors.js';
import { openHolds } from '../../shared/store/holds.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { individual, individuals, listXml, type Record } from '../support/list.js';
import { startReceiver } from '../support/receiver.js';

let test: TestCloud;
let app: Hono;
let site: Awaited<ReturnType<typeof startReceiver>>;
/** What the list's address answers: a body, or a status without one. */
let answer: string | number;

beforeEach(async () => {
  site = await startReceiver((_call, response) => {
    if (typeof answer === 'string') response.writeHead(200, { 'content-type': 'text/xml' }).end(answer);
    else response.writeHead(answer).end();
  });
  test = await startTestCloud();
  app = createApp(test.services);
});
afterEach(async () => {
  await test.close();
  await site.close();
});

const look = async (now: string | number, at: string): Promise<void> => {
  answer = now;
  test.at(at);
  const url = `${site.url}/list.xml`;
  await poll(test.services, Source.parse({ id: 'un-list', kind: 'list', url, everyMinutes: 15, leastEntries: 1 }));
};
const version = (records: readonly Record[], day: string): string => listXml(records, `${day}T05:00:00.000Z`);
const lists = async (from = app): Promise<ListStatus[]> =>
  ((await (await from.request('/v1/status')).json()) as { lists: ListStatus[] }).lists;
const pageOf = async (path: string, from = app) => load(await (await from.request(path)).text());
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const strip = async (path = '/'): Promise<string> => tidy((await pageOf(path))('aside.strip').text());
const holdOf = async () => (await openHolds(test.services.table))[0]?.id ?? '';
const tag = async () => {
  const shown = (await pageOf('/sources'))('#un-list .tag');
  return [shown.text(), shown.hasClass('ok') ? 'green' : 'not green'];
};

const PAGES = [
  '/',
  '/?type=entry.listed',
  '/entries/QDi.001',
  '/search',
  '/search?q=person',
  '/regimes',
  '/regimes/1267',
  '/calendar',
  '/sources',
  '/api',
  '/subscribe',
  '/operator',
];
const ANSWERS = [
  '/v1/entries',
  '/v1/entries?regime=1267&asOf=2026-03-02',
  '/v1/entries/QDi.001',
  '/v1/search?q=person',
  '/v1/regimes',
  '/v1/diff?from=2026-03-01&to=2026-03-09',
];
const FILES = ['/v1/list.csv', '/v1/list.jsonl', '/v1/list.csv?asOf=2026-03-02'];
/** 30 persons, then the same without four of them: more than may go at once. */
const ALL = individuals(30);
const FEWER = ALL.slice(4);

describe('of when the list is, when it was looked at, and what waits', () => {
  it('nothing, before the first look', async () => {
    expect(await lists()).toEqual([]);
    expect(await strip()).toBe('No list was looked at yet.');
  });

  it('a list that never answered is there, and not green', async () => {
    await look(503, '2026-03-01T06:00:00.000Z');
    expect(await lists()).toMatchObject([
      {
        id: 'un-list',
        date: null,
        lastLook: '2026-03-01T06:00:00.000Z',
        outcome: 'failed',
        lastRead: null,
        held: null,
      },
    ]);
    expect(await strip()).toBe('un-list never answered · last looked at 2026-03-01 06:00 UTC: failed · nothing waits');
    expect(await tag()).toEqual(['never answered', 'not green']);
  });

  it('the newest version that was taken over, though nothing else in it is new', async () => {
    await look(version(ALL, '2026-03-01'), '2026-03-01T06:00:00.000Z');
    expect(await strip()).toBe('un-list of 2026-03-01 05:00 UTC · last looked at 2026-03-01 06:00 UTC · nothing waits');
    await look(version(ALL, '2026-03-02'), '2026-03-02T06:00:00.000Z');
    expect(await lists()).toMatchObject([
      { date: '2026-03-02T05:00:00.000Z', lastLook: '2026-03-02T06:00:00.000Z', outcome: 'unchanged', held: null },
    ]);
    expect(await tag()).toEqual(['read', 'green']);
  });

  it('a look that failed, and when it was last read', async () => {
    await look(version(ALL, '2026-03-01'), '2026-03-01T06:00:00.000Z');
    // More failures than looks are shown: the last reading is not forgotten.
    for (let at = 0; at < 60; at++) await look(500, new Date(Date.UTC(2026, 2, 2, 0, at)).toISOString());
    expect(await strip()).toBe(
      'un-list of 2026-03-01 05:00 UTC · last looked at 2026-03-02 00:59 UTC: failed, last read 2026-03-01 06:00 UTC · nothing waits',
    );
    expect(await tag()).toEqual(['the last look failed', 'not green']);
  });

  it('a list that is not looked at any more is not green either', async () => {
    await look(version(ALL, '2026-03-01'), '2026-03-01T06:00:00.000Z');
    test.at('2026-03-01T08:00:00.000Z');
    expect(await tag()).toEqual(['not looked at as often as it should be', 'not green']);
  });

  it('what waits: on every page, in every answer about entries, with every file', async () => {
    await look(version(ALL, '2026-03-01'), '2026-03-01T06:00:00.000Z');
    await look(version([...FEWER, individual('QDi.801', 'COMES NEW')], '2026-03-02'), '2026-03-02T06:00:00.000Z');
    const status = await lists();
    expect(status).toMatchObject([
      {
        date: '2026-03-01T05:00:00.000Z',
        partlyOf: '2026-03-02T05:00:00.000Z',
        lastLook: '2026-03-02T06:00:00.000Z',
        outcome: 'held',
        held: { hold: await holdOf(), since: '2026-03-02T06:00:00.000Z', changes: 5, listed: 1, delisted: 4 },
      },
    ]);
    for (const path of PAGES) {
      const shown = (await pageOf(path))('aside.strip');
      expect(tidy(shown.text()), path).toBe(
        'un-list of 2026-03-01 05:00 UTC, in part of 2026-03-02 05:00 UTC · last looked at 2026-03-02 06:00 UTC · 5 changes wait',
      );
      expect(shown.find('strong a').attr('href'), path).toBe('/sources#un-list');
    }
    for (const path of ANSWERS) {
      const { lists: told } = (await (await app.request(path)).json()) as { lists: unknown };
      expect(told, path).toEqual(status);
    }
    const header =
      'un-list;date="2026-03-01T05:00:00.000Z";partly="2026-03-02T05:00:00.000Z";looked="2026-03-02T06:00:00.000Z";held=5';
    for (const path of FILES) {
      const file = await app.request(path);
      expect([file.headers.get('list-status'), file.headers.get('link')]).toEqual([
        header,
        '</v1/status>; rel="status"',
      ]);
      const again = await app.request(path, { headers: { 'if-none-match': file.headers.get('etag') ?? '' } });
      expect([again.status, again.headers.get('list-status')]).toEqual([304, header]);
    }
    expect(await tag()).toEqual(['held by the guard', 'not green']);
  });

  it('an entry whose removal waits says so, until it is decided', async () => {
    const heldSince = async (reference: string) =>
      ((await (await app.request(`/v1/entries/${reference}`)).json()) as { removalHeldSince: string | null })
        .removalHeldSince;
    const says = async (path: string) => (await pageOf(path))('.held').text().includes('removal waits');
    await look(version(ALL, '2026-03-01'), '2026-03-01T06:00:00.000Z');
    await look(version(FEWER, '2026-03-02'), '2026-03-02T06:00:00.000Z');
    expect([await heldSince('QDi.001'), await heldSince('QDi.005')]).toEqual(['2026-03-02T06:00:00.000Z', null]);
    expect([await says('/entries/QDi.001'), await says('/entries/QDi.005')]).toEqual([true, false]);
    const found = async (reference: string) =>
      ((await (await app.request(`/v1/search?q=${reference}`)).json()) as { results: FoundNow[] }).results[0]
        ?.removalHeldSince;
    expect([await found('QDi.001'), await found('QDi.005')]).toEqual(['2026-03-02T06:00:00.000Z', null]);
    expect([await says('/search?q=QDi.001'), await says('/search?q=QDi.005')]).toEqual([true, false]);
    expect(await says('/entries/QDi.001?asOf=2026-03-01')).toBe(false);
    await releaseHold(test.services, await holdOf(), { by: 'o', why: 'true' });
    expect([await heldSince('QDi.001'), await says('/entries/QDi.001')]).toEqual([null, false]);
    const { results } = (await (await app.request('/v1/search?q=QDi.001')).json()) as { results: FoundNow[] };
    expect(results[0]).toMatchObject({ status: 'delisted', removalHeldSince: null });
    expect(await lists()).toMatchObject([{ date: '2026-03-02T05:00:00.000Z', partlyOf: null, held: null }]);
    // It comes back and is to go a second time: that removal waits as the first did.
    await look(version(ALL, '2026-03-03'), '2026-03-03T06:00:00.000Z');
    await look(version(ALL, '2026-03-03'), '2026-03-03T07:00:00.000Z');
    await look(version(FEWER, '2026-03-04'), '2026-03-04T06:00:00.000Z');
    expect(await heldSince('QDi.001')).toBe('2026-03-04T06:00:00.000Z');
    await rejectHold(test.services, await holdOf(), { by: 'o', why: 'false' });
    expect(await heldSince('QDi.001')).toBeNull();
    expect(await lists()).toMatchObject([{ date: '2026-03-03T05:00:00.000Z', held: null }]);
  });

  it('a document that can’t be read', async () => {
    await look(version(ALL, '2026-03-01'), '2026-03-01T06:00:00.000Z');
    await look('<html><body>Forbidden</body></html>', '2026-03-02T06:00:00.000Z');
    expect(await strip()).toBe(
      'un-list of 2026-03-01 05:00 UTC · last looked at 2026-03-02 06:00 UTC · a document that can’t be read waits',
    );
    expect(await tag()).toEqual(['held by the guard', 'not green']);
  });

  it('a cursor of an earlier version lacks the date: it is not known until the next version', async () => {
    await look(version(ALL, '2026-03-01'), '2026-03-01T06:00:00.000Z');
    const cursor = await readCursor(test.services.table, 'list:un');
    if (cursor) await moveCursor(test.services.table, 'list:un', { ...cursor, generatedAt: undefined });
    expect(await strip()).toContain('un-list of a day not known · last looked at');
    await look(version(ALL, '2026-03-02'), '2026-03-02T06:00:00.000Z');
    expect(await strip()).toContain('un-list of 2026-03-02 05:00 UTC');
  });

  it('is not for those who show no key, where reading is closed', async () => {
    await look(version(ALL, '2026-03-01'), '2026-03-01T06:00:00.000Z');
    const closed = createApp({ ...test.services, settings: { ...test.services.settings, closed: true } });
    expect((await closed.request('/v1/status')).status).toBe(401);
    for (const path of ['/subscribe', '/operator']) {
      const page = await pageOf(path, closed);
      expect([page('main').length, page('aside.strip').length], path).toEqual([1, 0]);
    }
  });
});
