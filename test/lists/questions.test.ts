import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DecisionOutdated, rejectHold, releaseHold } from '../../shared/lists/decide.js';
import { takeList } from '../../shared/lists/take.js';
import { isEntryEvent } from '../../shared/model/event.js';
import { takeDocument } from '../../shared/polling/take-document.js';
import type { Services } from '../../shared/services/services.js';
import { listEvents } from '../../shared/store/events.js';
import { heldBy, listHolds } from '../../shared/store/holds.js';
import { breakLeases } from '../../shared/store/leases.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { dyingAt, Killed } from '../support/dying.js';
import { bytesOf, individual, individuals, listXml, type Record } from '../support/list.js';

let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(() => test.close());

const DECISION = { by: 'operator', why: 'a reason' };
/** A version of March 2026, by its day and hour. */
const take = async (day: string, records: readonly Record[]) => {
  const at = `2026-03-${day}:00:00.000Z`;
  test.at(at);
  const document = { bytes: bytesOf(listXml(records, at)), url: null, etag: null, lastModified: null };
  return (await takeList(test.services, { id: 'un-list', list: 'un', leastEntries: 1 }, document)).outcome;
};
const told = async () => {
  const query = { after: undefined, oldestFirst: true, limit: 1_000, keep: () => true };
  const { events } = await listEvents(test.services.table, query);
  return events.map(({ event }) => (isEntryEvent(event) ? `${event.type} ${event.entry.reference}` : event.type));
};
const events = async () => {
  const query = { after: undefined, oldestFirst: true, limit: 1_000, keep: () => true };
  return (await listEvents(test.services.table, query)).events;
};
const holds = async () =>
  (await listHolds(test.services.table))
    .reverse()
    .map(({ id, state, counts }) => ({ id, state, gone: counts.delisted }));
const states = async () => (await holds()).map(({ state, gone }) => `${state} ${gone}`);
const without = (...numbers: number[]): Record[] => individuals(60).filter((_, at) => !numbers.includes(at + 1));
const delisted = (...numbers: number[]): string[] =>
  numbers.map((number) => `entry.delisted QDi.${String(number).padStart(3, '0')}`);
const releaseSays = (act: string, reference: string, url: string | null = 'https://releases.example/sc19950') =>
  takeDocument(test.services, {
    source: 'un-press',
    kind: 'press-release',
    identity: `${act} ${reference}`,
    bytes: bytesOf(
      `On 2 March 2026, the Security Council Committee pursuant to resolutions 1267 (1999), 1989 (2011) and 2253 (2015) ${act} the entry specified below from its Sanctions List:\n\n${reference} Name: 1: PERSON NUMBER ${Number(reference.slice(4))} 2: na 3: na 4: na Nationality: na Listed on: 29 Feb. 2016 Other information: Facilitator.`,
    ),
    contentType: null,
    url,
    publishedAt: '2026-03-02',
    headline: null,
  });

describe('what waits for a person', () => {
  it('is one question a version: a lone removal passes beside others that wait, a second mass is asked by itself', async () => {
    await take('01T00', individuals(60));
    expect(await take('02T00', without(1, 2, 3, 4))).toBe('held');
    expect(await take('03T00', without(1, 2, 3, 4, 9))).toBe('held');
    expect(await told()).toEqual(delisted(9));
    expect(await take('04T00', without(1, 2, 3, 4, 9, 11, 12, 13, 14, 15))).toBe('held');
    expect(await states()).toEqual(['open 4', 'open 5']);
    const [first, second] = await holds();
    await releaseHold(test.services, second?.id ?? '', DECISION);
    expect(await states()).toEqual(['open 4', 'released 5']);
    expect((await told()).slice(1)).toEqual(delisted(11, 12, 13, 14, 15));
    // One of the first comes back by itself; the rest is released.
    expect(await take('05T00', without(1, 2, 3, 9, 11, 12, 13, 14, 15))).toBe('held');
    expect(await states()).toEqual(['open 3', 'released 5']);
    await releaseHold(test.services, first?.id ?? '', DECISION);
    expect((await told()).slice(6)).toEqual(delisted(1, 2, 3));
    expect(await take('06T00', without(1, 2, 3, 9, 11, 12, 13, 14, 15))).toBe('unchanged');
  });

  it('can be decided entry by entry; the rest stays a question', async () => {
    await take('01T00', individuals(60));
    await take('02T00', without(1, 2, 3, 4));
    const [hold] = await holds();
    const held = await heldBy(test.services.table, hold?.id ?? '');
    const eventOf = (reference: string) => held.find(({ entry }) => entry === `un:${reference}`)?.event ?? '';
    await releaseHold(test.services, hold?.id ?? '', { ...DECISION, events: [eventOf('QDi.002')] });
    expect(await told()).toEqual(delisted(2));
    await rejectHold(test.services, hold?.id ?? '', { ...DECISION, events: [eventOf('QDi.003')] });
    expect((await states()).sort()).toEqual(['open 2', 'rejected 1', 'released 1']);
    await expect(releaseHold(test.services, hold?.id ?? '', { ...DECISION, events: ['evt_other'] })).rejects.toThrow(
      'does not hold evt_other',
    );
    await releaseHold(test.services, hold?.id ?? '', DECISION);
    expect(await told()).toEqual(delisted(2, 1, 4));
  });

  it('is not asked about again once it is rejected, however often the list is made anew; a second removal is another', async () => {
    await take('01T00', individuals(60));
    await take('02T00', without(1, 2, 3, 4));
    const [hold] = await holds();
    await rejectHold(test.services, hold?.id ?? '', DECISION);
    expect(await take('03T00', without(1, 2, 3, 4))).toBe('unchanged');
    expect(await take('04T00', [...without(1, 2, 3, 4), individual('QDi.077', 'NEWCOMER')])).toBe('changed');
    expect(await told()).toEqual(['entry.listed QDi.077']);
    expect(await states()).toEqual(['rejected 4']);
    await expect(releaseHold(test.services, hold?.id ?? '', DECISION)).rejects.toThrow('is rejected already');
    const all = [...individuals(60), individual('QDi.077', 'NEWCOMER')];
    expect(await take('05T00', all)).toBe('unchanged');
    expect(await take('06T00', all.slice(4))).toBe('held');
    expect(await states()).toEqual(['rejected 0', 'open 4']);
  });

  it('of release, release and reject at once, one wins', async () => {
    await take('01T00', individuals(60));
    await take('02T00', without(1, 2, 3, 4));
    const id = (await holds())[0]?.id ?? '';
    const results = await Promise.allSettled([
      releaseHold(test.services, id, DECISION),
      releaseHold(test.services, id, DECISION),
      rejectHold(test.services, id, DECISION),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [state] = await states();
    expect(await told()).toEqual(state === 'released 4' ? delisted(1, 2, 3, 4) : []);
  });

  it('is refused on another document than the one that was looked at', async () => {
    await take('01T00', individuals(60));
    await take('02T00', without(1, 2, 3, 4));
    const [before] = await listHolds(test.services.table);
    await take('03T00', without(1, 2, 3, 4, 5));
    const decision = { ...DECISION, sha256: before?.sha256 };
    await expect(releaseHold(test.services, before?.id ?? '', decision)).rejects.toThrow(DecisionOutdated);
  });

  it('goes on with the next look when its release was cut off, and tells each once', async () => {
    await take('01T00', individuals(60));
    await take('02T00', without(1, 2, 3, 4));
    const id = (await holds())[0]?.id ?? '';
    for (let nth = 3; nth < 200; nth += 3) {
      const dying: Services = { ...test.services, table: dyingAt(test.services.table, nth).table };
      const end = await releaseHold(dying, id, DECISION).catch((error: unknown) => error);
      await breakLeases(test.services.table);
      if (!(end instanceof Killed)) break;
      await take(`03T${String(nth % 24).padStart(2, '0')}`, without(1, 2, 3, 4));
    }
    await take('09T00', without(1, 2, 3, 4));
    expect(await states()).toEqual(['released 4']);
    expect(await told()).toEqual(delisted(1, 2, 3, 4));
  });
});

describe('a removal', () => {
  it('that a release announced passes at once, among any number that wait', async () => {
    await take('01T00', individuals(60));
    await releaseSays('removed', 'QDi.002');
    expect(await take('03T00', without(1, 2, 3, 4, 5))).toBe('held');
    expect(await states()).toEqual(['open 4']);
    const [stored] = await events();
    expect(stored?.event).toMatchObject({
      status: 'confirmed',
      entry: { id: 'un:QDi.002', corroboration: 'https://releases.example/sc19950' },
    });
  });

  it('of a regime that the Council ended passes at once', async () => {
    const mali = Array.from({ length: 8 }, (_, at) =>
      individual(`MLi.00${at + 1}`, `MEMBER NUMBER ${at + 1}`, { UN_LIST_TYPE: 'Mali' }),
    );
    await take('01T00', [...individuals(60), ...mali]);
    expect(await take('02T00', individuals(60))).toBe('changed');
    expect((await events())[0]?.event).toMatchObject({
      title: 'Delisted: MEMBER NUMBER 1 (MLi.001), Mali sanctions list',
      entry: { corroboration: 'https://undocs.org/S/RES/2649(2022)' },
    });
  });

  it('that nothing explains is told as no more than what the list shows, and as a removal when the release comes', async () => {
    await take('01T00', individuals(60));
    await take('02T00', without(1));
    expect((await events())[0]).toMatchObject({
      revision: 1,
      event: {
        title: "Gone from the list: PERSON NUMBER 1 (QDi.001), ISIL (Da'esh) and Al-Qaida sanctions list",
        entry: { corroboration: null },
      },
    });
    await releaseSays('removed', 'QDi.001');
    expect((await events())[0]).toMatchObject({
      revision: 2,
      event: {
        status: 'confirmed',
        title: "Delisted: PERSON NUMBER 1 (QDi.001), ISIL (Da'esh) and Al-Qaida sanctions list",
        occurredOn: '2026-03-02',
        entry: { corroboration: 'https://releases.example/sc19950' },
      },
    });
    expect(await told()).toEqual(delisted(1));
  });

  it('that waits passes when the release comes', async () => {
    await take('01T00', individuals(60));
    await take('02T00', without(1, 2, 3, 4));
    await releaseSays('removed', 'QDi.003', null);
    expect(await take('02T00', without(1, 2, 3, 4))).toBe('held');
    expect(await told()).toEqual(delisted(3));
    expect((await events())[0]?.event).toMatchObject({
      entry: { corroboration: expect.stringMatching(/^urn:sha256:/) },
    });
    expect(await states()).toEqual(['open 3']);
  });
});
