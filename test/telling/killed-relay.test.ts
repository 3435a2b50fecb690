import { expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { Rhythm } from '../../shared/model/rhythm.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { callsUnderWay } from '../../shared/store/calls.js';
import { clearOutbox, pendingEvents } from '../../shared/store/events.js';
import { breakLeases } from '../../shared/store/leases.js';
import { dueWaiting } from '../../shared/store/waiting.js';
import { relay } from '../../shared/telling/relay.js';
import { all } from '../support/all.js';
import { startTestCloud } from '../support/cloud.js';
import { dyingAt, Killed } from '../support/dying.js';
import { listing } from '../support/events.js';
import { openPeople } from '../support/topics.js';

/** More than are told one by one: one message tells of all of them. */
const EVENTS = 26;
/** Writes of a relay: its lease, the form of each event, the page of the message, the note of the call and what SNS said to it; then a mark for each event. */
const [PAGE, NOTE, TAKEN, MARKS] = [EVENTS + 2, EVENTS + 3, EVENTS + 4, EVENTS + 5];

it('a relay that dies at any write tells a large day once; only the call that SNS had not answered is made again', async () => {
  const test = await startTestCloud();
  const people = openPeople();
  const services = { ...test.services, topics: people.topics };
  await subscribe(services, { channel: 'email', endpoint: 'a@b.example', filter: Filter.parse({}) }, 'api_test');
  const calls = () => people.published.filter(({ topic }) => topic.includes('audience')).length;
  let number = 0;
  /** How many calls it takes to tell a day when the relay dies at its nth write and another comes. */
  const callsWhenKilledAt = async (nth: number): Promise<number> => {
    for (let at = 0; at < EVENTS; at++) await recordEvent(services.table, listing(`HTi.${++number}`));
    const before = calls();
    const dying = relay({ ...services, table: dyingAt(services.table, nth).table });
    await expect(dying, `at write ${nth}`).rejects.toThrow(Killed);
    await breakLeases(services.table);
    await relay(services);
    expect(await all(callsUnderWay(services.table))).toEqual([]);
    for await (const stored of pendingEvents(services.table)) await clearOutbox(services.table, stored);
    return calls() - before;
  };
  const told: Record<number, number> = {};
  for (const nth of [1, 2, PAGE, NOTE, TAKEN, MARKS, MARKS + 1, MARKS + EVENTS - 1, MARKS + EVENTS, MARKS + EVENTS + 1])
    told[nth] = await callsWhenKilledAt(nth);
  const { [TAKEN]: inFlight, ...others } = told;
  expect(inFlight).toBe(2);
  expect(new Set(Object.values(others))).toEqual(new Set([1]));
  await test.close();
});

it.each([1, 2])(
  'a relay that dies at any write tells %i that waited for an hour once, but for the call in flight',
  async (events) => {
    const test = await startTestCloud();
    const people = openPeople();
    const services = { ...test.services, topics: people.topics };
    const { table } = services;
    const rhythm = Rhythm.parse({ every: 'day', hour: 8 });
    const request = { channel: 'email', endpoint: 'a@b.example', filter: Filter.parse({}), rhythm };
    let day = Date.parse('2026-03-10T12:00:00Z');
    const nextDay = () => {
      day += 86_400_000;
      test.setNow(new Date(day).toISOString());
    };
    nextDay();
    await subscribe(services, request, 'api_test');
    const calls = () => people.published.filter(({ topic }) => topic.includes('audience')).length;
    const waiting = () => all(dueWaiting(table, new Date('9999-01-01')));
    let number = 0;
    /** How many calls it takes to tell a digest when the relay dies at its nth write and another comes; null where there are no more writes. */
    const callsWhenKilledAt = async (nth: number): Promise<number | null> => {
      for (let at = 0; at < events; at++) await recordEvent(table, listing(`HTi.${++number}`));
      await relay(services);
      for await (const stored of pendingEvents(table)) await clearOutbox(table, stored);
      expect(await waiting()).toHaveLength(events);
      nextDay();
      const before = calls();
      const dying = relay({ ...services, table: dyingAt(table, nth).table });
      const died = await dying.then(() => false).catch((error: Error) => error instanceof Killed);
      await breakLeases(table);
      await relay(services);
      expect(await waiting()).toEqual([]);
      expect(calls() - before, `at write ${nth}`).toBeGreaterThan(0);
      return died ? calls() - before : null;
    };
    const told: number[] = [];
    for (let nth = 1, count = await callsWhenKilledAt(nth); count !== null; count = await callsWhenKilledAt(++nth))
      told.push(count);
    // Its lease, the page of a message of several, the note; then what SNS said to it.
    const inFlight = events === 1 ? 2 : 3;
    expect(told.length).toBeGreaterThan(inFlight + 2 * events);
    expect(told).toEqual(told.map((_, at) => (at === inFlight ? 2 : 1)));
    await test.close();
  },
);
