import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsOfDiff } from '../../shared/diff/list-events.js';
import { releaseHold } from '../../shared/lists/decide.js';
import { diffVersions } from '../../shared/lists/diff-versions.js';
import { takeList } from '../../shared/lists/take.js';
import { type CouncilEvent, isEntryEvent, isListEvent } from '../../shared/model/event.js';
import { poll } from '../../shared/polling/poll.js';
import { listAt } from '../../shared/reading/listed.js';
import { Source } from '../../shared/sources/registry.js';
import { UN_LIST_FORMAT } from '../../shared/sources/un-list/format.js';
import { UN_LIST_KIND } from '../../shared/sources/un-list/kind.js';
import { listEvents, readEvent } from '../../shared/store/events.js';
import { openHolds } from '../../shared/store/holds.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { BROKEN_ANSWERS, bytesOfReal, doubledIn, REAL_LISTS, type RealList, versionOf } from '../support/real-lists.js';
import { startReceiver } from '../support/receiver.js';
import { expectToldApart, PROGRAM } from '../support/shown.js';

const SOURCE = { id: 'un-list', list: 'un', leastEntries: 500 };
const LAST = REAL_LISTS.at(-1) as RealList;
let replayed: TestCloud;
let fresh: TestCloud;
beforeAll(async () => {
  replayed = await startTestCloud();
  fresh = await startTestCloud();
});
afterAll(async () => {
  await replayed.close();
  await fresh.close();
});

/** A quarter of an hour after it was generated, the second of one day a minute later. */
const lookAt = (list: RealList, bytes: Uint8Array): string => {
  const generated =
    UN_LIST_KIND.dateOf(Buffer.from(bytes.subarray(0, 2_000)).toString('utf8')) ?? `${list.day.slice(0, 10)}T00:00:00Z`;
  return new Date(Date.parse(generated) + (list.day.length > 10 ? 16 : 15) * 60_000).toISOString();
};

/** Takes a version over, and decides what is held by one rule: what a real list says is so. The ids of the events that were told. */
const take = async (test: TestCloud, list: RealList): Promise<string[]> => {
  const bytes = bytesOfReal(list);
  test.at(lookAt(list, bytes));
  const taken = await takeList(test.services, SOURCE, { bytes, url: null, etag: null, lastModified: null });
  const told = [...taken.events];
  for (const { id } of await openHolds(test.services.table))
    told.push(...(await releaseHold(test.services, id, { by: 'operator', why: 'the list says so' })).events);
  return told;
};

/** What an event tells, whoever detected it when. */
const fact = (event: CouncilEvent): string => {
  if (isEntryEvent(event)) {
    const { reference, changes } = event.entry;
    const digest = createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 12);
    return `${event.type} ${reference} ${digest}`;
  }
  return isListEvent(event) ? `${event.type} ${event.list.elements.join()} ${event.list.references.length}` : event.id;
};
const READING = {
  detectedAt: '2026-06-01T00:00:00.000Z',
  status: 'confirmed' as const,
  evidence: { source: 'un-list', url: null, publishedAt: null, sha256: 'a'.repeat(64), locator: null, quote: null },
};

it('polled one after the other at their real dates, each tells exactly what the comparison of the two does', async () => {
  let earlier: RealList | undefined;
  let unclear: ReadonlySet<string> = new Set();
  for (const list of REAL_LISTS) {
    const told = await Promise.all((await take(replayed, list)).map((id) => readEvent(replayed.services.table, id)));
    const facts = told.flatMap((stored) => (stored ? [fact(stored.event)] : []));
    const isClear = (each: string): boolean => ![...unclear].some((reference) => each.includes(reference));
    if (earlier) {
      const { diff } = await diffVersions(UN_LIST_FORMAT, versionOf(earlier), versionOf(list));
      const expected = eventsOfDiff(diff, READING, UN_LIST_FORMAT.elementsOf).map(fact);
      // Of a reference that stood twice the comparison of two files can say nothing; the pipeline goes on from the last good state.
      expect(facts.filter(isClear).sort(), list.day).toEqual(expected.filter(isClear).sort());
    }
    expect(await openHolds(replayed.services.table), list.day).toEqual([]);
    unclear = doubledIn(list);
    earlier = list;
  }
}, 900_000);

it('a store that went through every version and one that was given the last alone have the same entries', async () => {
  await take(fresh, LAST);
  const [long, short] = [await listAt(replayed.services, 'un'), await listAt(fresh.services, 'un')];
  expect(long.entries.length).toBeGreaterThan(900);
  expect(long.entries).toEqual(short.entries);
});

it('of the real list nothing is read by halves, and each entry is listed when the list says', async () => {
  const app = createApp(replayed.services);
  const text = async (path: string) => (await app.request(path)).text();
  const rows = parse(await text('/v1/list.csv'), { columns: true, bom: true }) as Record<string, string>[];
  const lines = (await text('/v1/list.jsonl')).trim().split('\n');
  const { regimes } = JSON.parse(await text('/v1/regimes')) as { regimes: { individuals: number; entities: number }[] };
  const sum = regimes.reduce((all, { individuals, entities }) => all + individuals + entities, 0);
  const paged: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = JSON.parse(await text(`/v1/entries?limit=500&after=${after}`));
    paged.push(...page.entries.map(({ reference }: { reference: string }) => reference));
    after = page.next;
  }
  const { size } = UN_LIST_FORMAT.parse(bytesOfReal(LAST), 'the last');
  expect([rows.length, lines.length, sum, paged.length]).toEqual([size, size, size, size]);
  const { entries } = UN_LIST_FORMAT.parse(bytesOfReal(LAST), 'the last');
  for (const { reference = '', listedOn } of rows)
    expect(listedOn, reference).toBe(entries.get(reference)?.listedOn ?? '');
});

it('its pages say so, too, in words', async () => {
  const app = createApp(replayed.services);
  const { entries } = await listAt(replayed.services, 'un');
  for (const { reference, listedOn } of entries.filter((_each, at) => at % 50 === 0)) {
    const $ = load(await (await app.request(`/entries/${reference}`)).text());
    const dates = $('main > p.quiet').first().text();
    expect(dates, reference).toMatch(new RegExp(`^Listed on ${listedOn ?? 'a day not given'} `));
    expect($('main').text(), reference).not.toMatch(PROGRAM);
    expectToldApart($);
  }
});

it('what changed in eight years is one answer', async () => {
  const app = createApp(replayed.services);
  const response = await app.request('/v1/diff?from=2018-01-01&to=2026-06-01');
  const compared = (await response.json()) as Record<'listed' | 'delisted' | 'amended', { reference: string }[]>;
  const [first, last] = [await listAt(replayed.services, 'un', '2018-01-01'), await listAt(replayed.services, 'un')];
  const was = new Set(first.entries.map(({ reference }) => reference));
  const is = new Set(last.entries.map(({ reference }) => reference));
  expect(compared.listed.map(({ reference }) => reference)).toEqual([...is].filter((each) => !was.has(each)).sort());
  expect(compared.delisted.map(({ reference }) => reference)).toEqual([...was].filter((each) => !is.has(each)).sort());
  expect(compared.amended.length).toBeGreaterThan(100);
});

it('what its address answered in place of the list on three real days tells nothing and is shown on the source', async () => {
  expect(BROKEN_ANSWERS).toHaveLength(3);
  const { services } = replayed;
  let answer = bytesOfReal(LAST);
  const site = await startReceiver((_call, response) => response.writeHead(200).end(answer));
  const source = Source.parse({ id: 'un-list', kind: 'list', url: `${site.url}/list`, everyMinutes: 15 });
  const look = async (bytes: Uint8Array, at: string) => {
    answer = bytes;
    replayed.at(at);
    await poll(services, source);
  };
  const shown = async (path: string) => {
    const response = await createApp(services).request(path);
    return load(await response.text())('main, aside.strip')
      .text()
      .replace(/\s+/g, ' ');
  };
  const known = async () => {
    const query = { after: undefined, oldestFirst: false, limit: 1, keep: () => true };
    const [newest] = (await listEvents(services.table, query)).events;
    return [newest?.event.id, (await listAt(services, 'un')).state?.sha256];
  };
  const before = await known();
  for (const [at, broken] of BROKEN_ANSWERS.entries()) {
    await look(broken, `2026-06-0${at + 1}T00:00:00.000Z`);
    expect(await known()).toEqual(before);
    expect(await shown('/sources')).toMatch(/un-list (?:held by the guard|the last look failed)/);
    expect(await shown('/')).toContain(`last looked at 2026-06-0${at + 1} 00:00 UTC`);
    await look(bytesOfReal(LAST), `2026-06-0${at + 1}T00:15:00.000Z`);
    expect(await known()).toEqual(before);
    expect(await shown('/')).toContain(`last looked at 2026-06-0${at + 1} 00:15 UTC · nothing waits`);
  }
  await site.close();
});
