import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Hono } from 'hono';
import ICAL from 'ical.js';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { read } from '../support/read.js';

let test: TestCloud;
let app: Hono;
beforeAll(async () => {
  test = await startTestCloud();
  test.at('2026-03-12T12:00:00Z');
  app = createApp(test.services);
  await recordEvent(test.services.table, listing('HTi.901'));
  await recordEvent(test.services.table, listing('HTi.902', { name: 'A & B <script>' }));
  await recordEvent(
    test.services.table,
    listing('LYi.901', { regime: '1970', listType: 'Libya', name: 'OMAR TESTEUR' }),
  );
  const [renewal] = await read(
    'press-release',
    '<html><body><main><h1>Security Council Extends Haiti Sanctions Regime, Unanimously Adopting Resolution 2901 (2026)</h1><p>SC/16302</p><p>6 March 2026</p><p>The Security Council today decided to extend until 30 May 2027 the sanctions measures on Haiti, unanimously adopting resolution 2901 (2026).</p></main></body></html>',
    { publishedAt: '2026-03-06' },
  );
  if (renewal) await recordEvent(test.services.table, renewal);
});
afterAll(() => test.close());

const get = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

describe('feeds', () => {
  it('are Atom, RSS and JSON Feed that others’ parsers read', async () => {
    const atom = await get('/feeds/atom.xml');
    expect(atom.type).toMatch(/^application\/atom\+xml/);
    expect(parseAtomFeed(atom.text).entries).toHaveLength(4);
    const rss = await get('/feeds/rss.xml');
    expect(parseRssFeed(rss.text).items).toHaveLength(4);
    expect((await new Parser().parseString(rss.text)).items[1]?.title).toBe(
      'Listed: OMAR TESTEUR (LYi.901), Libya sanctions list',
    );
    const json = parseJsonFeed((await get('/feeds/feed.json')).text);
    expect(json.items?.map(({ title }) => title)).toContain('Listed: A & B <script> (HTi.902), Haiti sanctions list');
  });

  it.each([
    ['regime=1970', ['OMAR TESTEUR']],
    ['type=entry.listed&regime=2653', ['A & B <script>', 'WILNER SAINT-PREUX']],
    ['name=Umar%20Testeur', ['OMAR TESTEUR']],
    ['type=council.renewed', ['Haiti']],
  ])('are for any filter, saved as a link: %s', async (query, names) => {
    const { items = [] } = parseRssFeed((await get(`/feeds/rss.xml?${query}`)).text);
    expect(items.length).toBe(names.length);
    for (const [at, name] of names.entries()) expect(items[at]?.title).toContain(name);
  });

  it('refuse a filter that is none', async () => {
    expect(await get('/feeds/atom.xml?regime=9999')).toMatchObject({ status: 400 });
    expect(await get('/feeds/atom.xml?type=nonsense')).toMatchObject({ status: 400 });
  });
});

it('the calendar is iCalendar that others’ parsers read, a whole day for each end', async () => {
  const { type, text } = await get('/feeds/calendar.ics');
  expect(type).toMatch(/^text\/calendar/);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const [told, ...more] = events.filter(({ startDate }) => startDate.toString() === '2027-05-30');
  expect([told?.startDate.isDate, more]).toEqual([true, []]);
  expect(told?.summary).toContain('Haiti');
  // Beside what events tell stands what the register of resolutions knows, each by a name of its own.
  expect(events.map(({ summary }) => summary)).toContain('Yemen: asset-freeze, travel-ban end (S/RES/2801 (2025))');
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

it('what has not changed is not sent again', async () => {
  const first = await app.request('/v1/events');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  expect((await app.request('/v1/events', { headers: { 'if-none-match': etag } })).status).toBe(304);
});
