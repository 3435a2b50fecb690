import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeList } from '../../shared/lists/take.js';
import { isEntryEvent } from '../../shared/model/event.js';
import type { Services } from '../../shared/services/services.js';
import { knownEntries } from '../../shared/store/entries.js';
import { listEvents } from '../../shared/store/events.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { dyingAt, Killed } from '../support/dying.js';
import { bytesOf, individual, individuals, listXml } from '../support/list.js';

let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(() => test.close());

describe('a run that is killed', () => {
  it('at any write, and run again, yields the same events once', async () => {
    // More than one batch of writes (25 items): a death between two leaves half a version.
    const before = individuals(60, () => ({ COMMENTS1: 'Facilitator. https://old.example/un/590001' }));
    const after = [
      ...individuals(60, (at) => ({
        COMMENTS1: 'Facilitator. https://new.example/un/590001',
        ...(at === 1 && { SECOND_NAME: 'CARPENTER' }),
      })).slice(0, 59),
      individual('QDi.077', 'NEWCOMER'),
    ];
    const take = (services: Services, xml: string, id: string) =>
      takeList(
        services,
        { id, list: 'un', leastEntries: 1 },
        { bytes: bytesOf(xml), url: null, etag: null, lastModified: null },
      );
    const expected = ['entry.amended QDi.002', 'entry.delisted QDi.060', 'entry.listed QDi.077', 'list.bulk_edit'];

    await take(test.services, listXml(before, '2026-03-01T00:00:00.000Z'), 'un-list');
    let kills = 0;
    for (let nth = 1; ; nth++) {
      const dying = dyingAt(test.services.table, nth);
      const killed = await take(
        { ...test.services, table: dying.table },
        listXml(after, '2026-03-02T00:00:00.000Z'),
        'un-list',
      ).then(
        () => false,
        (error: unknown) => error instanceof Killed,
      );
      if (!killed) break;
      kills++;
    }
    expect(kills).toBeGreaterThan(5);
    const { events } = await listEvents(test.services.table, {
      after: undefined,
      oldestFirst: true,
      limit: 100,
      keep: () => true,
    });
    const told = events.map(({ event }) =>
      isEntryEvent(event) ? `${event.type} ${event.entry.reference}` : event.type,
    );
    expect(told.sort()).toEqual(expected);
    expect(events.every(({ revision }) => revision === 1)).toBe(true);
    const known = await knownEntries(test.services.table, 'un', 'another run');
    expect(known.get('QDi.077')).toMatchObject({ status: 'listed', version: 1 });
    expect(known.get('QDi.002')).toMatchObject({ version: 2 });
    expect(known.get('QDi.060')).toMatchObject({ status: 'delisted', version: 2 });
  });
});
