import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { addDelivery } from '../../shared/store/deliveries.js';
import { readEvent, type StoredEvent, updateEvent } from '../../shared/store/events.js';
import { breakLeases, keepLease, takeLease } from '../../shared/store/leases.js';
import { attempt } from '../../shared/telling/attempt.js';
import { relay } from '../../shared/telling/relay.js';
import { activate } from '../../shared/telling/turns.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { startReceiver, status } from '../support/receiver.js';
import { later } from '../support/subscribers.js';
import { openPeople } from '../support/topics.js';

let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(async () => {
  vi.useRealTimers();
  await test.close();
});

it('of two updates of one event that read the same form, one is written', async () => {
  const { table } = test.services;
  const event = listing('HTi.902');
  await recordEvent(table, event);
  const stored = (await readEvent(table, event.id)) as StoredEvent;
  const updates = ['one', 'two'].map((title) => updateEvent(table, stored, { ...event, title }, 'everyone'));
  expect((await Promise.all(updates)).sort()).toEqual([false, true]);
  expect((await readEvent(table, event.id))?.revision).toBe(2);
});

it('one attempt that is handed out twice at the same time is made once', async () => {
  const receiver = await startReceiver(status(204));
  const { subscription } = await subscribe(
    test.services,
    { channel: 'webhook', endpoint: `${receiver.url}/hook`, filter: Filter.parse({}) },
    'api_test',
  );
  await activate(test.services, subscription);
  const event = listing('HTi.902');
  await recordEvent(test.services.table, event);
  const name = { subscription: subscription.id, event: event.id, revision: 1 };
  await addDelivery(test.services.table, name, test.services.table.clock());
  await Promise.all([1, 2, 3].map(() => attempt(test.services, { ...name, attempt: 1 })));
  expect(receiver.calls).toHaveLength(1);
  await receiver.close();
});

it('a relay whose lease another has by now tells nobody anything', async () => {
  const people = openPeople();
  const services = { ...test.services, topics: people.topics };
  await subscribe(services, { channel: 'email', endpoint: 'a@b.example', filter: Filter.parse({}) }, 'api_test');
  await recordEvent(services.table, listing('HTi.902'));
  // Slow in what it reads first: another takes its place before it has told anything.
  const { table } = services;
  let slow = true;
  const slowTable: typeof table = {
    ...table,
    async *all(query) {
      if (slow && query.pk === 'CALLS') {
        slow = false;
        await breakLeases(table);
        await takeLease(table, 'relay', 'another', 60);
        later(30_000);
      }
      yield* table.all(query);
    },
  };
  await relay({ ...services, table: slowTable });
  expect(people.published).toEqual([]);
});

it('a lease is held on to, and lost for good', async () => {
  const { table } = test.services;
  await takeLease(table, 'relay', 'one', 60);
  const held = keepLease(table, 'relay', 'one', 60);
  expect(await held()).toBe(true);
  later(30_000);
  expect(await held()).toBe(true);
  await breakLeases(table);
  await takeLease(table, 'relay', 'another', 60);
  expect(await held()).toBe(true);
  later(30_000);
  expect(await held()).toBe(false);
  expect(await held()).toBe(false);
});
