import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeList } from '../../shared/lists/take.js';
import { type EntryEvent, isEntryEvent } from '../../shared/model/event.js';
import { entryLife } from '../../shared/reading/history.js';
import { listedEntries } from '../../shared/reading/listed.js';
import { readEntry } from '../../shared/store/entries.js';
import { listEvents } from '../../shared/store/events.js';
import { openHolds } from '../../shared/store/holds.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { bytesOf, type Fields, individual, individuals, listXml, type Record } from '../support/list.js';

const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T00:00:00.000Z`;
let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(() => test.close());

const takeBytes = (bytes: Uint8Array, number: number) => {
  test.at(day(number));
  const document = { bytes, url: 'https://un.example/list.xml', etag: null, lastModified: null };
  return takeList(test.services, { id: 'un-list', list: 'un', leastEntries: 1 }, document);
};
const take = (records: readonly Record[], number: number) => takeBytes(bytesOf(listXml(records, day(number))), number);
const events = async (): Promise<EntryEvent[]> => {
  const query = { after: undefined, oldestFirst: true, limit: 1_000, keep: () => true };
  return (await listEvents(test.services.table, query)).events.map(({ event }) => event).filter(isEntryEvent);
};
const told = async () => (await events()).map(({ type, entry }) => `${type} ${entry.reference}`);
const listed = async (until?: string) => {
  const { entries } = await listedEntries(test.services, { until, limit: 100, keep: () => true });
  return entries.map(({ reference }) => reference);
};
const page = async (path: string) => load(await (await createApp(test.services).request(path)).text());

const KARIM: Fields = { DATAID: '6908801', COMMENTS1: 'Facilitator of the harbour.' };
const base = individuals(10);
const references = base.map(({ fields }) => String(fields.REFERENCE_NUMBER).trim());

describe('an entry that stands under another reference', () => {
  it('is told as an amendment of it, once, and is nowhere a delisting', async () => {
    await take([...base, individual('SOi.804', 'KARIM', KARIM)], 1);
    await take([...base, individual('SOi.824', 'KARIM', KARIM)], 2);
    await take([...base, individual('SOi.824', 'KARIM', KARIM)], 3);
    expect(await told()).toEqual(['entry.amended SOi.824']);
    const [event] = await events();
    expect(event?.title).toBe('New reference, was SOi.804: KARIM (SOi.824), Somalia (Al-Shabaab) sanctions list');
    expect(event?.entry).toMatchObject({
      significance: 'identity',
      changes: [{ field: 'reference', op: 'replace', before: 'SOi.804', after: 'SOi.824', class: 'identity' }],
    });
    expect(await listed()).toEqual([...references, 'SOi.824']);
    expect(await listed(day(1))).toEqual([...references, 'SOi.804']);
  });

  it('is found by the one that it had, with its whole history', async () => {
    await take([...base, individual('SOi.804', 'KARIM', KARIM)], 1);
    await take([...base, individual('SOi.824', 'KARIM', KARIM)], 2);
    for (const id of ['un:SOi.804', 'un:SOi.824']) {
      const life = await entryLife(test.services.table, id);
      expect(life).toMatchObject({ status: 'listed', since: day(1), firstSeenAt: day(1) });
      expect(life?.entry.reference).toBe('SOi.824');
      expect(life?.history.map(({ happened }) => happened)).toEqual(['found', 'renumbered']);
    }
    expect((await entryLife(test.services.table, 'un:SOi.804', day(1)))?.entry.reference).toBe('SOi.804');
    const { text } = (await page('/entries/SOi.804'))('.timeline');
    expect(text).toBeDefined();
    expect((await page('/entries/SOi.804'))('.timeline').text()).toMatch(/New reference[\s\S]*Found at the first look/);
    expect((await page('/regimes/2713'))('main').text()).toContain('1 individuals');
  });

  it('may change back, and what it had may become another’s', async () => {
    const other = individual('SOi.804', 'ANOTHER PARTY', { DATAID: '6908899' });
    await take([...base, individual('SOi.804', 'KARIM', KARIM)], 1);
    await take([...base, individual('SOi.824', 'KARIM', KARIM)], 2);
    await take([...base, individual('SOi.804', 'KARIM', KARIM)], 3);
    await take([...base, individual('SOi.824', 'KARIM', KARIM)], 4);
    await take([...base, individual('SOi.824', 'KARIM', KARIM), other], 5);
    expect(await told()).toEqual([
      'entry.amended SOi.824',
      'entry.amended SOi.804',
      'entry.amended SOi.824',
      'entry.listed SOi.804',
    ]);
    const lifeOf = async (id: string) => {
      const life = await entryLife(test.services.table, id);
      return [life?.entry.name, ...(life?.history.map(({ happened }) => happened) ?? [])];
    };
    expect(await lifeOf('un:SOi.824')).toEqual(['KARIM', 'found', 'renumbered', 'renumbered', 'renumbered']);
    expect((await lifeOf('un:SOi.804'))[0]).toBe('ANOTHER PARTY');
  });
});

describe('an entry that vanished and came back', () => {
  it('is told as back on the list, and its history is one', async () => {
    const all = [...base, individual('HTi.801', 'KARIM', KARIM)];
    await take(all, 1);
    await take(base, 2);
    await take(all, 3);
    expect((await events()).map(({ title, entry }) => [title, entry.again])).toEqual([
      ['Gone from the list: KARIM (HTi.801), Haiti sanctions list', false],
      ['Back on the list: KARIM (HTi.801), Haiti sanctions list', true],
    ]);
    const life = await entryLife(test.services.table, 'un:HTi.801');
    expect(life?.history.map(({ happened }) => happened)).toEqual(['found', 'gone', 'again']);
    expect(life).toMatchObject({ since: day(3), firstSeenAt: day(1) });
    const rows = (await page('/entries/HTi.801'))('.timeline li > p').toArray().length;
    expect(rows).toBe(3);
  });
});

describe('a letter that the source lost', () => {
  const named = (script: string) => [
    ...base,
    individual('TAi.868', 'KARIM', { ...KARIM, NAME_ORIGINAL_SCRIPT: script }),
  ];

  it('is editorial when it goes and when it is back; the good value stays beside what the list says', async () => {
    await take(named('محمد الله مطيع'), 1);
    await take(named('محمد الل\ufffd\ufffd مطيع'), 2);
    const [event] = await events();
    expect(event?.entry).toMatchObject({
      significance: 'editorial',
      record: { originalScript: 'محمد الل\ufffd\ufffd مطيع' },
    });
    const life = await entryLife(test.services.table, 'un:TAi.868');
    expect(life?.whole).toEqual({ 'محمد الل\ufffd\ufffd مطيع': 'محمد الله مطيع' });
    const shown = (await page('/entries/TAi.868'))('.script').text();
    expect(shown).toContain('letters were lost at the source; before, it read: محمد الله مطيع');
    const found = await createApp(test.services).request(`/v1/search?q=${encodeURIComponent('محمد الله مطيع')}`);
    expect(((await found.json()) as { results: unknown[] }).results[0]).toMatchObject({
      reference: 'TAi.868',
      score: 1,
    });

    await take(named('محمد الله مطيع'), 3);
    expect((await events())[1]?.entry.significance).toBe('editorial');
    expect((await entryLife(test.services.table, 'un:TAi.868'))?.whole).toEqual({});
  });

  it('stays beside it through other amendments; another name under lost letters is one of identity', async () => {
    await take(named('محمد الله مطيع'), 1);
    await take(named('محمد الل\ufffd\ufffd مطيع'), 2);
    const amended = { ...KARIM, NAME_ORIGINAL_SCRIPT: 'محمد الل\ufffd\ufffd مطيع', GENDER: 'Female' };
    await take([...base, individual('TAi.868', 'KARIM', amended)], 3);
    expect(Object.values((await readEntry(test.services.table, 'un:TAi.868'))?.whole ?? {})).toEqual([
      'محمد الله مطيع',
    ]);
    await take(named('كري\ufffd سلماني'), 4);
    expect((await events()).at(-1)?.entry.significance).toBe('identity');
  });
});

describe('a day that there is not', () => {
  it('is no date of the entry, and is kept as the list says it', async () => {
    await take([...base, individual('QDi.801', 'KARIM', KARIM)], 1);
    const odd = { LISTED_ON: '2026-02-30', LAST_DAY_UPDATED: { VALUE: ['2025-04-31', '2026-02-28'] } };
    const next = [...base, individual('QDi.801', 'KARIM', { ...KARIM, ...odd })];
    expect(await take(next, 2)).toMatchObject({ outcome: 'changed' });
    expect((await readEntry(test.services.table, 'un:QDi.801'))?.record).toMatchObject({
      listedOn: null,
      updatedOn: ['2026-02-28'],
      other: [
        { element: 'LISTED_ON', value: '2026-02-30' },
        { element: 'LAST_DAY_UPDATED', value: '2025-04-31' },
      ],
    });
    expect(await told()).toEqual(['entry.amended QDi.801']);
  });
});

describe('a file that is the list in another dress', () => {
  it('is read where it is gzipped, or has blank lines in front; damaged, it is held', async () => {
    await take(base, 1);
    const next = [...base, individual('QDi.801', 'KARIM', KARIM)];
    const packed = gzipSync(listXml(next, day(2)));
    expect(await takeBytes(packed, 2)).toMatchObject({ outcome: 'changed' });
    expect(await takeBytes(packed, 2)).toMatchObject({ outcome: 'unchanged' });
    expect(await takeBytes(bytesOf(`\n \n${listXml(next, day(3))}`), 3)).toMatchObject({ outcome: 'unchanged' });
    expect(await told()).toEqual(['entry.listed QDi.801']);
    expect(await takeBytes(packed.subarray(0, packed.length / 2), 4)).toMatchObject({
      outcome: 'held',
      detail: expect.stringContaining('is gzipped and can’t be unpacked'),
    });
    expect(await openHolds(test.services.table)).toHaveLength(1);
    expect(await told()).toEqual(['entry.listed QDi.801']);
  });
});

describe('the same edit on many entries', () => {
  it('is a row in the history of each, with its words before and after, beside what else happened that day', async () => {
    const notice = (host: string) => (at: number) => ({
      COMMENTS1: `Courier number ${at}. Notice: https://${host}.example.org/un/${at}00`,
    });
    await take(individuals(12, notice('old')), 1);
    await take(
      individuals(12, (at) => ({ ...notice('new')(at), ...(at === 3 && { GENDER: 'Female' }) })),
      2,
    );
    const steps = async (id: string) =>
      (await entryLife(test.services.table, id))?.history.map(({ happened, changes }) => [
        happened,
        ...changes.map(({ field }) => field),
      ]);
    expect(await steps('un:QDi.001')).toEqual([['found'], ['bulk-edit', 'links']]);
    expect(await steps('un:QDi.004')).toEqual([['found'], ['changed', 'gender'], ['bulk-edit', 'links']]);
    expect((await page('/entries/QDi.001'))('.timeline').text()).toContain('The same edit on many entries');
  });
});
