import { setTimeout } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import type { SubscriptionRequest } from '../../shared/model/subscription.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import {
  CHALLENGE,
  type Delivery,
  listAttempts,
  pendingDeliveries,
  readDelivery,
  settleDelivery,
} from '../../shared/store/deliveries.js';
import { pendingEvents } from '../../shared/store/events.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import { ping } from '../../shared/telling/ping.js';
import { relay } from '../../shared/telling/relay.js';
import { replay } from '../../shared/telling/replay.js';
import { sweepDeliveries } from '../../shared/telling/sweep.js';
import { activate } from '../../shared/telling/turns.js';
import { all } from '../support/all.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { type Answer, startReceiver, status } from '../support/receiver.js';
import { until } from '../support/until.js';

let test: TestCloud;
let receiver: Awaited<ReturnType<typeof startReceiver>> | undefined;
beforeEach(async () => {
  test = await startTestCloud();
  receiver = undefined;
});
afterEach(async () => {
  await test.close();
  await receiver?.close();
});

const filter = (given: object = {}) => Filter.parse(given);
const join = (request: SubscriptionRequest) => subscribe(test.services, request, 'api_test');
const webhook = async (answer: Answer, given: object = {}) => {
  receiver ??= await startReceiver(answer);
  const { subscription, secret } = await join({
    channel: 'webhook',
    endpoint: `${receiver.url}/hook`,
    filter: filter(given),
  });
  // Its challenge is another test's matter.
  const challenge = { subscription: subscription.id, event: CHALLENGE, revision: 1 };
  await settleDelivery(
    test.services.table,
    (await readDelivery(test.services.table, challenge)) as Delivery,
    'cancelled',
  );
  await activate(test.services, subscription);
  return { ...subscription, status: 'active' as const, secret: secret ?? '' };
};
const attemptsOf = async (id: string) => (await listAttempts(test.services.table, id, 50)).attempts;
const settled = (id: string) =>
  until(async () => (await attemptsOf(id)).length > 0 && (await all(pendingEvents(test.services.table))).length === 0);

describe('webhooks', () => {
  it('get each event once, signed, and the outbox is empty then', async () => {
    const { id, secret } = await webhook(status(204));
    test.readQueues();
    const event = listing('HTi.902');
    await recordEvent(test.services.table, event);
    await relay(test.services);
    await relay(test.services);
    await settled(id);
    await setTimeout(300);
    expect(receiver?.calls).toHaveLength(1);
    const call = receiver?.calls[0];
    expect(new Webhook(secret).verify(call?.body ?? '', call?.headers ?? {})).toMatchObject({
      type: 'entry.listed',
      data: { id: event.id },
    });
    expect(call?.headers['webhook-id']).toBe(event.id);
    expect(await attemptsOf(id)).toMatchObject([{ event: event.id, attempt: 1, status: 204, error: null }]);
    const name = { subscription: id, event: event.id, revision: 1 };
    await until(async () => (await readDelivery(test.services.table, name))?.state === 'delivered');
  });

  it('get the update when an announcement is confirmed, as another message', async () => {
    const { id } = await webhook(status(204));
    test.readQueues();
    const event = listing('HTi.902');
    await recordEvent(test.services.table, event);
    await relay(test.services);
    await settled(id);
    await recordEvent(test.services.table, { ...event, status: 'confirmed' });
    await relay(test.services);
    await until(() => receiver?.calls.length === 2);
    expect(receiver?.calls.map(({ headers }) => headers['webhook-id'])).toEqual([event.id, `${event.id}_r2`]);
    expect(JSON.parse(receiver?.calls[1]?.body ?? '')).toMatchObject({ data: { id: event.id, status: 'confirmed' } });
  });

  it('get nothing that their filter does not meet', async () => {
    const { id } = await webhook(status(204), { regimes: ['1267'] });
    test.readQueues();
    await recordEvent(test.services.table, listing('HTi.902'));
    await relay(test.services);
    await until(async () => (await all(pendingEvents(test.services.table))).length === 0);
    expect(await attemptsOf(id)).toEqual([]);
  });

  it('are tried again after a failure, five seconds later', async () => {
    const { id } = await webhook((_call, response, number) => response.writeHead(number === 1 ? 500 : 200).end());
    test.readQueues();
    await recordEvent(test.services.table, listing('HTi.902'));
    await relay(test.services);
    // The attempt is recorded first, what it means for the subscription then, the next attempt last.
    await until(async () => {
      const [waiting] = await all(pendingDeliveries(test.services.table, new Date(Date.now() + 60_000)));
      return waiting?.attempt === 2;
    });
    expect((await attemptsOf(id)).at(-1)).toMatchObject({ attempt: 1, status: 500 });
    expect(await readSubscription(test.services.table, id)).toMatchObject({
      status: 'active',
      failingSince: expect.any(String),
    });
    await until(async () => (await readSubscription(test.services.table, id))?.failingSince === null);
    const attempts = await attemptsOf(id);
    expect(attempts.map(({ attempt, status: code }) => [attempt, code])).toEqual([
      [2, 200],
      [1, 500],
    ]);
    expect(Date.parse(attempts[0]?.at ?? '') - Date.parse(attempts[1]?.at ?? '')).toBeGreaterThan(3_900);
  });

  it('that answer 410 are disabled, and the operator hears of it', async () => {
    const { id } = await webhook(status(410));
    test.readQueues();
    await recordEvent(test.services.table, listing('HTi.902'));
    await relay(test.services);
    await until(async () => (await readSubscription(test.services.table, id))?.status === 'disabled');
    expect(test.logged.join()).toContain(`webhook ${id} is disabled`);
    await until(
      async () => (await all(pendingDeliveries(test.services.table, new Date(Date.now() + 9e9)))).length === 0,
    );
  });

  it('do not wait for one that hangs', async () => {
    receiver = await startReceiver((call, response) =>
      call.path === '/hang' ? undefined : response.writeHead(204).end(),
    );
    await join({ channel: 'webhook', endpoint: `${receiver.url}/hang`, filter: filter() });
    const { subscription: quick } = await join({
      channel: 'webhook',
      endpoint: `${receiver.url}/quick`,
      filter: filter(),
    });
    test.readQueues();
    await recordEvent(test.services.table, listing('HTi.902'));
    const start = Date.now();
    await relay(test.services);
    await until(async () => (await attemptsOf(quick.id)).length === 1);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('lose nothing when the queue loses its messages', async () => {
    const { id } = await webhook(status(204));
    const event = listing('HTi.902');
    await recordEvent(test.services.table, event);
    // A fan-out whose messages go nowhere, as in a queue that was purged.
    const { fanOut } = await import('../../shared/telling/fan-out.js');
    await fanOut({ ...test.services, queue: { send: async () => {} } }, event.id);
    test.readQueues();
    expect(await sweepDeliveries(test.services)).toBe(0);
    expect(await sweepDeliveries(test.services, true)).toBe(1);
    await settled(id);
    expect(receiver?.calls).toHaveLength(1);
  });

  it('are tested and replayed on demand, signed like every other', async () => {
    const subscription = await webhook(status(204));
    expect(await ping(test.services, subscription)).toMatchObject({ status: 204, error: null });
    test.readQueues();
    const event = listing('HTi.902');
    await recordEvent(test.services.table, event);
    await relay(test.services);
    await until(async () => (await attemptsOf(subscription.id)).length === 2);
    expect(await replay(test.services, subscription, { event: event.id })).toEqual({ queued: 1, next: null });
    await until(() => receiver?.calls.length === 3);
    for (const { body, headers } of receiver?.calls ?? [])
      expect(() => new Webhook(subscription.secret).verify(body, headers)).not.toThrow();
  });
});
