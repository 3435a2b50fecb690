import { load } from 'cheerio';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendedEvent, delistedEvent, listedEvent, type Provenance } from '../../shared/diff/events.js';
import { Entry, type ListedEntry } from '../../shared/model/entry.js';
import type { EntryEvent } from '../../shared/model/event.js';
import { writeEntries } from '../../shared/store/entries.js';
import { saveEvent } from '../../shared/store/events.js';
import { messagesToPeople } from '../../shared/telling/messages.js';
import { createApp } from '../../web/app.js';
import { changesOfEveryField, fullEntry } from '../support/changed-values.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { WHY } from '../support/telling.js';

const reading: Provenance = {
  detectedAt: '2026-03-10T20:35:00.000Z',
  status: 'confirmed',
  evidence: { source: 'un-list', url: null, publishedAt: null, sha256: 'c'.repeat(64), locator: null, quote: null },
};
const recordAt = (position: number): ListedEntry =>
  fullEntry({
    list: 'un',
    reference: `QDi.${String(1_000 + position)}`,
    regime: '1267',
    listType: 'Al-Qaida',
  }) as ListedEntry;

/** One event of an entry for every way in which a field can change, and one of each other type. */
const EVENTS: EntryEvent[] = [
  ...changesOfEveryField().map((change, at) => amendedEvent(null, recordAt(at), [change], reading)),
  listedEvent(recordAt(900), reading),
  delistedEvent(recordAt(901), reading),
];

let test: TestCloud;
let app: Hono;
beforeAll(async () => {
  test = await startTestCloud();
  app = createApp(test.services);
  for (const event of EVENTS) {
    await saveEvent(test.services.table, event);
    const write = { record: event.entry.record as ListedEntry, state: 'listed', event: event.id };
    const status = event.type === 'entry.delisted' ? 'delisted' : 'listed';
    await writeEntries(test.services.table, new Map(), [{ ...write, status }], {
      run: 'a run',
      at: reading.detectedAt,
      evidence: 'c'.repeat(64),
    });
  }
});
afterAll(() => test.close());

/** What no reader should ever meet: the names that a program has for its own things. */
const PROGRAM = /\[object|\bundefined\b|\bnull\b|\bNaN\b/i;
/** Not more than a feed shows. */
const IN_A_FEED = 40;

const read = async (path: string): Promise<string> => {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return response.text();
};
const pageOf = async (path: string) => load(await read(path));
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** As a person sees it: signs without a width are not there. */
const seen = (text: string): string => tidy(text.replace(/[\p{Cc}\p{Cf}]/gu, ''));

/** The cells before and after, as they stand before anything is unfolded. */
const cells = ($: Awaited<ReturnType<typeof pageOf>>): [string, string][] =>
  $('[aria-label=Changes] tbody tr')
    .toArray()
    .map((row) => {
      $(row).find('details').remove();
      const [before = '', after = ''] = $(row)
        .find('td')
        .toArray()
        .map((cell) => seen($(cell).text()));
      return [before, after];
    });

/** How many events are met from a page on, and on all the older ones that it leads to. */
const metFrom = async (first: string): Promise<number> => {
  const met = new Set<string>();
  let page: string | undefined = first;
  while (page) {
    const $ = await pageOf(page);
    expect(tidy($('main').text())).not.toMatch(PROGRAM);
    for (const each of $('article h3 a').toArray()) met.add($(each).attr('href') ?? '');
    page = $('a:contains("Older")').attr('href');
  }
  return met.size;
};

describe('every change of every field of an entry', () => {
  it('is a field of the model: none is left out', () => {
    const changed = new Set<string>(changesOfEveryField().map(({ field }) => field));
    expect(Object.keys(Entry.shape).filter((field) => !changed.has(field))).toEqual([]);
  });

  it('is shown in words on the pages of the event and of the entry, and what was there is not what is there', async () => {
    for (const { id, entry } of EVENTS) {
      for (const path of [`/events/${id}`, `/entries/${entry.reference}`]) {
        const $ = await pageOf(path);
        expect(tidy($('body').text()), path).not.toMatch(PROGRAM);
        expect($('body').html(), path).not.toMatch(/="[^"]*(?:\[object|undefined|null)/);
        const shown = cells($);
        expect(shown.length, path).toBe(entry.changes.length);
        for (const [before, after] of shown) {
          expect(before === '' && after === '', path).toBe(false);
          expect(before, path).not.toBe(after);
        }
      }
    }
  });

  it('leaves nothing out: what is cut stands whole below', async () => {
    for (const { id, entry } of EVENTS) {
      const $ = await pageOf(`/events/${id}`);
      const text = seen($('[aria-label=Changes]').text());
      const values = entry.changes.flatMap(({ before, after }) => [before, after]);
      for (const value of values) if (typeof value === 'string') expect(text).toContain(seen(value));
    }
  });

  it('is told in words by the first page and the feeds', async () => {
    for (let at = 0; at < EVENTS.length; at += IN_A_FEED) {
      const some = EVENTS.slice(at, at + IN_A_FEED);
      const references = some.map(({ entry }) => entry.reference).join(',');
      for (const file of ['atom.xml', 'rss.xml', 'feed.json']) {
        const feed = await read(`/feeds/${file}?reference=${references}`);
        for (const { id } of some) expect(feed).toContain(id);
        expect(feed).not.toMatch(PROGRAM);
      }
    }
    expect(await metFrom('/')).toBe(EVENTS.length);
  });

  it('shows of a regime the newest, and leads to all before them', async () => {
    expect(await metFrom('/regimes/1267')).toBe(EVENTS.length);
  });

  it.each([
    ['alone', 1],
    ['together', EVENTS.length],
  ])('is told in words by e-mail, %s', async (_how, size) => {
    for (let at = 0; at < EVENTS.length; at += size) {
      const some = EVENTS.slice(at, at + size).map((event) => ({ event }));
      for (const { message } of await messagesToPeople(some, WHY)) {
        const { email } = message as { email: string };
        expect(email).not.toMatch(PROGRAM);
        for (const line of email.split('\n')) {
          const [, before, after] = /^ {2}[^:]+: (.*) → (.*)$/.exec(line) ?? [];
          if (before !== undefined) expect(seen(before)).not.toBe(seen(after ?? ''));
        }
      }
    }
  });
});
