import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { releaseHold } from '../../shared/lists/decide.js';
import { takeList } from '../../shared/lists/take.js';
import type { CouncilEvent } from '../../shared/model/event.js';
import { listEvents } from '../../shared/store/events.js';
import { listHolds } from '../../shared/store/holds.js';
import { councilWatch, jsonLines } from '../support/cli.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';

const file = (date: string): string => join(process.env.COUNCIL_DATA ?? '', 'consolidated', `un-${date}.xml.gz`);
let test: TestCloud;
beforeAll(async () => {
  test = await startTestCloud();
});
afterAll(() => test.close());

it('Iran’s return is held, and on release gives exactly its events', async () => {
  const take = (date: string) => {
    test.at(`${date}T23:15:00.000Z`);
    const document = { bytes: gunzipSync(readFileSync(file(date))), url: null, etag: null, lastModified: null };
    return takeList(test.services, { id: 'un-list', list: 'un', leastEntries: 500 }, document);
  };
  expect(await take('2025-08-02')).toMatchObject({ outcome: 'baseline' });
  expect(await take('2025-11-18')).toMatchObject({ outcome: 'held', events: [] });
  const [hold] = await listHolds(test.services.table);
  expect(hold).toMatchObject({ counts: { listed: 123, delisted: 2 }, state: 'open', releasable: true });

  const outcome = await releaseHold(test.services, hold?.id ?? '', {
    by: 'operator',
    why: 'resolution 2231 (2015), snapback',
  });
  const { out } = await councilWatch(['diff', file('2025-08-02'), file('2025-11-18'), '--json']);
  const expected = jsonLines<CouncilEvent>(out).map(({ id }) => id);
  expect([...outcome.events].sort()).toEqual(expected.sort());
  const { events } = await listEvents(test.services.table, {
    after: undefined,
    oldestFirst: true,
    limit: 1_000,
    keep: () => true,
  });
  expect(events.map(({ event }) => event.id).sort()).toEqual(expected);
});
