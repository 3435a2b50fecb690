import { expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { callsUnderWay } from '../../shared/store/calls.js';
import { clearOutbox, pendingEvents } from '../../shared/store/events.js';
import { breakLeases } from '../../shared/store/leases.js';
import { relay } from '../../shared/telling/relay.js';
import { all } from '../support/all.js';
import { startTestCloud } from '../support/cloud.js';
import { dyingAt, Killed } from '../support/dying.js';
import { listing } from '../support/events.js';
import { openPeople } from '../support/topics.js';

/** More than are told one by one: one message tells of all of them. */
const EVENTS = 26;
/** Writes of a relay: its lease, the form of each event, the note of the call and what SNS said to it; then a mark for each event. */
const [NOTE, TAKEN, MARKS] = [EVENTS + 2, EVENTS + 3, EVENTS + 4];

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
  for (const nth of [1, 2, NOTE, TAKEN, MARKS, MARKS + 1, MARKS + EVENTS - 1, MARKS + EVENTS, MARKS + EVENTS + 1])
    told[nth] = await callsWhenKilledAt(nth);
  const { [TAKEN]: inFlight, ...others } = told;
  expect(inFlight).toBe(2);
  expect(new Set(Object.values(others))).toEqual(new Set([1]));
  await test.close();
});
