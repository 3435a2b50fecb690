import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeList } from '../../shared/lists/take.js';
import { readCursor } from '../../shared/store/cursors.js';
import { type EntryHead, entryVersions, knownEntries } from '../../shared/store/entries.js';
import { keys } from '../../shared/store/keys.js';
import { takeLease } from '../../shared/store/leases.js';
import { needsUpgrade, upgradeStore } from '../../shared/store/upgrade.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { dyingAt, Killed } from '../support/dying.js';
import { bytesOf, individual, individuals, listXml } from '../support/list.js';

let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(() => test.close());

const take = (day: string, records: ReturnType<typeof individuals>) =>
  takeList(
    test.services,
    { id: 'un-list', list: 'un', leastEntries: 1 },
    {
      bytes: bytesOf(listXml(records, `2026-03-${day}T00:00:00.000Z`)),
      url: null,
      etag: null,
      lastModified: null,
    },
  );
const LATER = [...individuals(6), individual('QDi.009', 'NEWCOMER')];

/** Lays what this version stored as the version before did: by bare references, at the source. */
const asBefore = async (): Promise<void> => {
  const { table } = test.services;
  const heads: EntryHead[] = [];
  for await (const head of table.all<EntryHead>({ pk: 'ENTRIES' })) heads.push(head);
  for (const head of heads) {
    const { reference } = head.record;
    for (const step of await entryVersions(table, `un:${reference}`)) {
      await table.put(keys.entryVersion(reference, step.version), step);
      await table.remove(keys.entryVersion(`un:${reference}`, step.version));
    }
    await table.put(keys.entryHead(reference), head);
    await table.remove(keys.entryHead(`un:${reference}`));
  }
  const cursor = await readCursor(table, 'list:un');
  await table.put(keys.cursor('un-list'), cursor ?? {});
  await table.remove(keys.cursor('list:un'));
  for await (const version of table.all<{ sha256: string }>({ pk: 'VERSIONS#un' })) {
    await table.put(keys.version('un-list', version.sha256), version);
    await table.remove(keys.version('un', version.sha256));
  }
  const announcement = { event: 'evt_x', announcedAt: '2026-03-01T00:00:00.000Z' };
  for (const subject of ['entry.listed/QDi.010', 'entry.listed/1267/somebody new'])
    await table.put(keys.announcement(subject), { subject, ...announcement });
};
const stored = async (pk: string): Promise<object[]> => {
  const items: object[] = [];
  for await (const item of test.services.table.all({ pk })) items.push(item);
  return items;
};

it('brings the store of the version before to where this one looks, whenever it is killed, and once', async () => {
  const { table } = test.services;
  await take('01', individuals(6));
  await take('02', LATER);
  const before = [await knownEntries(table, 'un', 'none'), await entryVersions(table, 'un:QDi.009')];
  await asBefore();
  expect(await needsUpgrade(table)).toBe(true);
  let kills = 0;
  for (let nth = 1; ; nth++) {
    const dying = dyingAt(table, nth).table;
    const killed = await upgradeStore(dying).then(
      () => false,
      (error: unknown) => error instanceof Killed,
    );
    if (!killed) break;
    kills++;
    // A lease that a killed process left lapses by itself; nobody waits for it here.
    for (const name of ['upgrade', 'un-list']) await table.remove(keys.lease(name));
  }
  expect(kills).toBeGreaterThan(10);
  expect([await knownEntries(table, 'un', 'none'), await entryVersions(table, 'un:QDi.009')]).toEqual(before);
  expect(await stored('ENTRIES')).toHaveLength(7);
  expect(await stored('ENTRY#QDi.001')).toEqual([]);
  expect(await stored('ANNOUNCED')).toMatchObject([
    { subject: 'entry.listed/un/1267/somebody new' },
    { subject: 'entry.listed/un:QDi.010' },
  ]);
  expect(await upgradeStore(table)).toBe(0);
  // The list goes on: its old bytes are known, its next version is compared with what was there.
  expect(await take('01', individuals(6))).toMatchObject({ outcome: 'stale' });
  expect(await take('03', [...LATER, individual('QDi.010', 'ANOTHER')])).toMatchObject({ outcome: 'changed' });
});

it('waits for a look of the version before; meanwhile the API says so instead of showing half a list', async () => {
  const { table } = test.services;
  await take('01', individuals(6));
  await asBefore();
  const app = createApp(test.services);
  await takeLease(table, 'un-list', 'the version before');
  expect(await upgradeStore(table)).toBeNull();
  const answer = await app.request('/v1/entries');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  await table.remove(keys.lease('un-list'));
  expect(await upgradeStore(table)).toBe(6);
  expect((await app.request('/v1/entries')).status).toBe(200);
});

it('finds nothing to do in a new store', async () => {
  expect(await needsUpgrade(test.services.table)).toBe(false);
  expect(await upgradeStore(test.services.table)).toBe(0);
});
