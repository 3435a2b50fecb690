import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseHold } from '../../shared/lists/decide.js';
import { takeList } from '../../shared/lists/take.js';
import { isEntryEvent } from '../../shared/model/event.js';
import { sha256 } from '../../shared/model/ids.js';
import { takeDocument } from '../../shared/polling/take-document.js';
import { openAnnouncements } from '../../shared/store/announcements.js';
import { readEntry } from '../../shared/store/entries.js';
import { listEvents } from '../../shared/store/events.js';
import { listHolds } from '../../shared/store/holds.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { bytesOf, individual, individuals, listXml, type Record } from '../support/list.js';

const SOURCE = { id: 'un-list', list: 'un', leastEntries: 1 };
let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(() => test.close());

const take = (records: readonly Record[], generated: string) => takeXml(listXml(records, generated), generated);
const takeXml = (xml: string, at: string) => {
  test.at(at);
  return takeList(test.services, SOURCE, {
    bytes: bytesOf(xml),
    url: 'https://un.example/list.xml',
    etag: null,
    lastModified: null,
  });
};
const events = async () =>
  (await listEvents(test.services.table, { after: undefined, oldestFirst: true, limit: 1_000, keep: () => true }))
    .events;
const told = async () =>
  (await events()).map(({ event }) =>
    isEntryEvent(event) ? `${event.type} ${event.entry.reference} ${event.status}` : event.type,
  );

describe('taking over the list', () => {
  it('takes the first sight for a baseline, of which nothing is told', async () => {
    expect(await take(individuals(10), '2026-03-01T00:00:00.000Z')).toMatchObject({
      outcome: 'baseline',
      detail: '10 entries',
    });
    expect(await told()).toEqual([]);
    expect((await readEntry(test.services.table, 'un:QDi.001'))?.status).toBe('listed');
  });

  it('tells what changed, once, and keeps the bytes it relied on', async () => {
    await take(individuals(10), '2026-03-01T00:00:00.000Z');
    const next = [...individuals(9), individual('QDi.011', 'NEWCOMER')];
    expect(await take(next, '2026-03-02T00:00:00.000Z')).toMatchObject({ outcome: 'changed' });
    expect(await take(next, '2026-03-02T00:00:00.000Z')).toMatchObject({ outcome: 'unchanged' });
    expect(await take(next, '2026-03-03T00:00:00.000Z')).toMatchObject({ outcome: 'unchanged', events: [] });
    expect(await told()).toEqual(['entry.delisted QDi.010 confirmed', 'entry.listed QDi.011 confirmed']);
    const [stored] = await events();
    const evidence = stored?.event.evidence[0];
    const archived = await test.services.archive.read(evidence?.sha256 ?? '');
    expect(sha256(archived ?? '')).toBe(evidence?.sha256);
    expect(new TextDecoder().decode(archived)).toContain('NEWCOMER');
  });

  it('marks who is gone as delisted, and makes a new event when they return', async () => {
    await take(individuals(10), '2026-03-01T00:00:00.000Z');
    await take(individuals(9), '2026-03-02T00:00:00.000Z');
    expect((await readEntry(test.services.table, 'un:QDi.010'))?.status).toBe('delisted');
    await take(individuals(10), '2026-03-03T00:00:00.000Z');
    await take(individuals(9), '2026-03-04T00:00:00.000Z');
    expect(await told()).toEqual([
      'entry.delisted QDi.010 confirmed',
      'entry.listed QDi.010 confirmed',
      'entry.delisted QDi.010 confirmed',
    ]);
  });

  it('does not take yesterday’s list again', async () => {
    await take(individuals(10), '2026-03-02T00:00:00.000Z');
    expect(await take(individuals(9), '2026-03-01T00:00:00.000Z')).toMatchObject({ outcome: 'stale' });
    expect(await told()).toEqual([]);
  });

  it.each([
    ['without a date', ''],
    ['with a date that is none', 'yesterday'],
    ['with a date in the future', '2037-01-01T00:00:00.000Z'],
  ])('knows old bytes again after a version %s', async (_what, generated) => {
    const old = individuals(10);
    await take(old, '2026-03-01T00:00:00.000Z');
    await take([...individuals(9), individual('QDi.011', 'NEWCOMER')], '2026-03-02T00:00:00.000Z');
    const odd = [...individuals(8), individual('QDi.011', 'NEWCOMER')];
    test.at('2026-03-03T00:00:00.000Z');
    expect(await takeXml(listXml(odd, generated), '2026-03-03T00:00:00.000Z')).toMatchObject({ outcome: 'changed' });
    const before = await told();
    for (const at of ['2026-03-03T06:00:00.000Z', '2026-03-04T06:00:00.000Z'])
      expect(await takeXml(listXml(old, '2026-03-01T00:00:00.000Z'), at)).toMatchObject({ outcome: 'stale' });
    expect(await told()).toEqual(before);
    expect(await take([...odd, individual('QDi.012', 'LATER')], '2026-03-05T00:00:00.000Z')).toMatchObject({
      outcome: 'changed',
    });
    expect((await told()).at(-1)).toBe('entry.listed QDi.012 confirmed');
  });

  it('knows the bytes of a version without a date when they are served again', async () => {
    const undated = (count: number) => listXml(individuals(count), '');
    await takeXml(undated(10), '2026-03-01T00:00:00.000Z');
    await takeXml(undated(11), '2026-03-02T00:00:00.000Z');
    expect(await takeXml(undated(10), '2026-03-03T00:00:00.000Z')).toMatchObject({ outcome: 'stale' });
    expect(await told()).toEqual(['entry.listed QDi.011 confirmed']);
  });

  it('goes on where it was when the list comes by another source', async () => {
    await take(individuals(10), '2026-03-01T00:00:00.000Z');
    const document = {
      bytes: bytesOf(listXml(individuals(11), '2026-03-02T00:00:00.000Z')),
      url: null,
      etag: null,
      lastModified: null,
    };
    const mirror = { id: 'a-mirror', list: 'un', leastEntries: 1 };
    expect(await takeList(test.services, mirror, document)).toMatchObject({ outcome: 'changed' });
    expect(await told()).toEqual(['entry.listed QDi.011 confirmed']);
  });

  it('lets neither of two records under one reference win, and asks the operator once a day', async () => {
    await take(individuals(10), '2026-03-01T00:00:00.000Z');
    const twice = [...individuals(10), individual('QDi.003', 'SOMEBODY ELSE'), individual('QDi.011', 'ONE')];
    for (const day of ['02', '03'])
      await take([...twice, individual('QDi.011', 'OTHER')], `2026-03-${day}T00:00:00.000Z`);
    expect(await told()).toEqual([]);
    expect((await readEntry(test.services.table, 'un:QDi.003'))?.record.name).toBe('PERSON NUMBER 3');
    const asked = test.logged.filter((line) => line.startsWith('un-list has 2 damaged records'));
    expect(asked).toHaveLength(2);
    expect(asked[0]).toContain('QDi.003 stands twice with different records; the entry stays as it was');
    await take([...individuals(10), individual('QDi.011', 'ONE')], '2026-03-04T00:00:00.000Z');
    expect(await told()).toEqual(['entry.listed QDi.011 confirmed']);
  });

  it('reads a record whose reference is spoilt by its number, and what no number explains not at all', async () => {
    await take(individuals(10), '2026-03-01T00:00:00.000Z');
    const spoilt = individuals(10, (at) =>
      at === 3 ? { REFERENCE_NUMBER: 'QDi.004.1', GENDER: 'Female' } : at === 4 ? { REFERENCE_NUMBER: 'QDi.00 5' } : {},
    );
    const unknown = individual('QDi.999', 'NOBODY KNOWS', { REFERENCE_NUMBER: 'QDi 999' });
    expect(await take([...spoilt, unknown], '2026-03-02T00:00:00.000Z')).toMatchObject({ outcome: 'changed' });
    expect(await told()).toEqual(['entry.amended QDi.004 confirmed']);
    expect(test.logged.filter((line) => line.startsWith('un-list has 3 damaged records'))).toHaveLength(1);
  });

  it.each([
    ['an error page', '<!doctype html><html></html>'],
    ['nothing', ''],
    ['a list cut short', listXml(individuals(10)).slice(0, 2_000)],
  ])('holds %s, tells the operator once, and delists nobody', async (_what, xml) => {
    await take(individuals(10), '2026-03-01T00:00:00.000Z');
    expect(await takeXml(xml, '2026-03-02T00:00:00.000Z')).toMatchObject({ outcome: 'held' });
    expect(await takeXml(xml, '2026-03-02T00:15:00.000Z')).toMatchObject({ outcome: 'held' });
    expect(await told()).toEqual([]);
    expect(await listHolds(test.services.table)).toMatchObject([{ state: 'open', releasable: false }]);
    expect(test.logged.filter((line) => line.startsWith('un-list is held'))).toHaveLength(1);
    expect(await take(individuals(10), '2026-03-03T00:00:00.000Z')).toMatchObject({ outcome: 'unchanged' });
    expect(await listHolds(test.services.table)).toMatchObject([{ state: 'settled' }]);
  });

  it('ends the question about a document that could not be read when the list comes as it was known, and asks again once a day', async () => {
    const held = () => test.logged.filter((line) => line.startsWith('un-list is held')).length;
    const known = listXml(individuals(10), '2026-03-01T00:00:00.000Z');
    await takeXml(known, '2026-03-01T00:00:00.000Z');
    for (const at of ['2026-03-02T00:00:00.000Z', '2026-03-02T01:00:00.000Z', '2026-03-02T02:00:00.000Z']) {
      expect(await takeXml('<html>Back soon</html>', at)).toMatchObject({ outcome: 'held' });
      expect(await takeXml(known, at)).toMatchObject({ outcome: 'unchanged' });
    }
    expect((await listHolds(test.services.table)).map(({ state }) => state)).toEqual(['settled', 'settled', 'settled']);
    expect(held()).toBe(1);
    await takeXml('<html>Back soon</html>', '2026-03-03T00:00:00.000Z');
    expect(held()).toBe(2);
  });

  it('holds a mass of listings until a later fetch says the same', async () => {
    await take(individuals(60), '2026-03-01T00:00:00.000Z');
    const many = individuals(70);
    expect(await take(many, '2026-03-02T00:00:00.000Z')).toMatchObject({ outcome: 'held', events: [] });
    expect(await told()).toEqual([]);
    const second = await take(many, '2026-03-02T00:15:00.000Z');
    expect(second.outcome).toBe('changed');
    expect(second.events).toHaveLength(10);
    expect(await listHolds(test.services.table)).toMatchObject([{ state: 'settled' }]);
  });

  it('holds a mass of removals until a person releases them', async () => {
    await take(individuals(20), '2026-03-01T00:00:00.000Z');
    await take(individuals(14), '2026-03-02T00:00:00.000Z');
    expect(await take(individuals(14), '2026-03-09T00:00:00.000Z')).toMatchObject({ outcome: 'held', events: [] });
    const [hold] = await listHolds(test.services.table);
    expect(hold).toMatchObject({ counts: { delisted: 6 }, releasable: true });
    const outcome = await releaseHold(test.services, hold?.id ?? '', { by: 'operator', why: 'the committee said so' });
    expect(outcome.events).toHaveLength(6);
    expect(await listHolds(test.services.table)).toMatchObject([{ state: 'released', decision: { by: 'operator' } }]);
    expect(await take(individuals(14), '2026-03-10T00:00:00.000Z')).toMatchObject({ outcome: 'unchanged' });
  });

  it('confirms what a release announced: one event, raised', async () => {
    await take(individuals(10), '2026-03-01T00:00:00.000Z');
    test.at('2026-03-02T20:00:00.000Z');
    const release = `On 2 March 2026, the Security Council Committee pursuant to resolutions 1267 (1999), 1989 (2011) and 2253 (2015) approved the addition of the entry specified below to its Sanctions List:

QDi.011 Name: 1: NEWCOMER 2: na Nationality: na Listed on: 2 Mar. 2026 Other information: na`;
    const document = {
      source: 'un-press',
      kind: 'press-release' as const,
      identity: 'SC/19901',
      bytes: bytesOf(release),
      contentType: null,
      url: null,
      publishedAt: '2026-03-02',
      headline: null,
    };
    const [announced] = await takeDocument(test.services, document);
    expect(await takeDocument(test.services, document)).toEqual([]);
    expect(await told()).toEqual(['entry.listed QDi.011 announced']);
    await take([...individuals(10), individual('QDi.011', 'NEWCOMER')], '2026-03-03T00:00:00.000Z');
    expect(await told()).toEqual(['entry.listed QDi.011 confirmed']);
    const [stored] = await events();
    expect(stored).toMatchObject({ revision: 2, event: { id: announced?.id, detectedAt: '2026-03-02T20:00:00.000Z' } });
    expect(stored?.event.evidence.map(({ source }) => source)).toEqual(['un-press', 'un-list']);
    expect(await openAnnouncements(test.services.table)).toEqual(new Map());
  });
});
