import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import type { Services } from '../../shared/services/services.js';
import { CHALLENGE, type Delivery, dueAt, listAttempts, readDelivery } from '../../shared/store/deliveries.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import { attempt } from '../../shared/telling/attempt.js';
import { fanOut } from '../../shared/telling/fan-out.js';
import { replay } from '../../shared/telling/replay.js';
import { activate } from '../../shared/telling/turns.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { startReceiver } from '../support/receiver.js';
import { until } from '../support/until.js';

const drip = async (response: ServerResponse): Promise<void> => {
  response.writeHead(200);
  while (!response.destroyed) {
    response.write('.');
    await setTimeout(1_000);
  }
};
const flood = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-length': String(100 * 1024 * 1024) });
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

const RECEIVERS: Record<string, (response: ServerResponse) => unknown> = {
  ok: (response) => response.writeHead(200).end('taken'),
  empty: (response) => response.writeHead(204).end(),
  moved: (response) => response.writeHead(301, { location: '/ok' }).end(),
  gone: (response) => response.writeHead(410).end(),
  busy: (response) => response.writeHead(429, { 'retry-after': '120' }).end(),
  broken: (response) => response.writeHead(500).end('x'.repeat(5_000)),
  hangs: () => undefined,
  drips: drip,
  resets: (response) => response.socket?.resetAndDestroy(),
  floods: flood,
};

let test: TestCloud;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  test = await startTestCloud();
  receiver = await startReceiver((call, response) => RECEIVERS[call.path.slice(1)]?.(response));
});
afterAll(async () => {
  await test.close();
  await receiver.close();
});

const join = async (services: Services, path: string) => {
  const filter = Filter.parse({});
  const endpoint = `${receiver.url}/${path}`;
  const { subscription } = await subscribe(services, { channel: 'webhook', endpoint, filter }, 'api_test');
  return activate(services, subscription);
};
const attempts = async (id: string) =>
  (await listAttempts(test.services.table, id, 50)).attempts.filter(({ event }) => event !== CHALLENGE).reverse();

describe('an event to ten receivers at once', () => {
  const ids = new Map<string, string>();
  const event = listing('HTi.902');
  const delivery = async (name: string): Promise<Delivery> =>
    (await readDelivery(test.services.table, {
      subscription: ids.get(name) ?? '',
      event: event.id,
      revision: 1,
    })) as Delivery;
  const first = async (name: string) => (await attempts(ids.get(name) ?? ''))[0];
  let tookMs: number;

  beforeAll(async () => {
    // The challenges go nowhere: this is about the event.
    const services = { ...test.services, queue: { send: async () => {} } };
    for (const name of Object.keys(RECEIVERS)) ids.set(name, (await join(services, name)).id);
    await recordEvent(test.services.table, event);
    test.readQueues();
    const start = Date.now();
    await fanOut(test.services, event.id);
    await until(async () => (await first('ok')) !== undefined && (await first('empty')) !== undefined);
    tookMs = Date.now() - start;
    await until(async () => {
      for (const name of Object.keys(RECEIVERS)) if ((await first(name)) === undefined) return false;
      return true;
    });
  });

  it('makes none wait for another', () => {
    expect(tookMs).toBeLessThan(10_000);
  });

  it.each([
    ['ok', 200],
    ['empty', 204],
    ['floods', 200],
  ])('%s: is delivered, with no more than the first 1,024 characters of its answer kept', async (name, code) => {
    await until(async () => (await delivery(name)).state === 'delivered');
    const noted = await first(name);
    expect(noted).toMatchObject({ status: code, error: null, attempt: 1, durationMs: expect.any(Number) });
    expect(noted?.answer?.length ?? 0).toBeLessThanOrEqual(1_024);
  });

  it.each([
    ['moved', 301, 'answered 301', 5],
    ['busy', 429, 'answered 429', 120],
    ['broken', 500, 'answered 500', 5],
    ['hangs', null, 'no answer within 15 s', 5],
    ['drips', null, 'no answer within 15 s', 5],
    ['resets', null, expect.stringMatching(/reset|other side closed|socket/i), 5],
  ])('%s: is noted and tried again when it is due', async (name, code, error, seconds) => {
    await until(async () => (await delivery(name)).attempt >= 2);
    const noted = await first(name);
    expect(noted).toMatchObject({ status: code, error });
    const second = (await attempts(ids.get(name) ?? ''))[1];
    const due = second ? Date.parse(second.at) : dueAt(await delivery(name)).getTime();
    const waited = (due - Date.parse(noted?.at ?? '')) / 1_000;
    expect(waited).toBeGreaterThanOrEqual(seconds - 1);
    if (!second) expect(waited).toBeLessThanOrEqual(seconds * 1.1 + 1);
  });

  it('gone: is disabled, and the delivery kept for when it goes on', async () => {
    await until(async () => (await delivery('gone')).state === 'parked');
    expect(await readSubscription(test.services.table, ids.get('gone') ?? '')).toMatchObject({
      status: 'disabled',
      reason: 'the receiver is gone: it answered 410',
    });
    expect(receiver.calls.filter(({ path }) => path === '/gone')).toHaveLength(1);
  });

  it('moved: is not followed', () => {
    const bodies = receiver.calls.filter(({ path }) => path === '/ok');
    expect(bodies).toHaveLength(1);
  });
});

describe('a receiver that fails for days', () => {
  it('is tried ten times over three days, and the dead letter can be replayed', async () => {
    const other = await startTestCloud();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T10:00:00Z') });
    try {
      let answer = 500;
      const failing = await startReceiver((_call, response) => response.writeHead(answer).end());
      const queued: { body: object; delaySeconds: number }[] = [];
      const services: Services = {
        ...other.services,
        queue: { send: async (messages) => void queued.push(...messages) },
      };
      const filter = Filter.parse({});
      const request = { channel: 'webhook' as const, endpoint: failing.url, filter };
      const { subscription } = await subscribe(services, request, 'api_test');
      await activate(services, subscription);
      queued.length = 0;
      const event = listing('HTi.902');
      await recordEvent(services.table, event);
      await fanOut(services, event.id);
      const start = Date.now();
      for (let message = queued.shift(); message; message = queued.shift()) {
        vi.setSystemTime(Date.now() + message.delaySeconds * 1_000);
        await attempt(services, message.body as Parameters<typeof attempt>[1]);
      }
      const made = (await listAttempts(services.table, subscription.id, 50)).attempts.reverse();
      const hours = made.map(({ at }) => (Date.parse(at) - start) / 3_600_000);
      expect(made.map((each) => each.attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      const waits = [0, 5 / 3_600, 5 / 60, 0.5, 2, 5, 10, 14, 20, 24];
      for (const [at, wait] of waits.entries()) {
        const waited = (hours[at] ?? 0) - (hours[at - 1] ?? 0);
        expect(waited).toBeGreaterThanOrEqual(wait - 0.001);
        expect(waited).toBeLessThanOrEqual(wait * 1.1 + 0.001);
      }
      const name = { subscription: subscription.id, event: event.id, revision: 1 };
      expect(await readDelivery(services.table, name)).toMatchObject({ state: 'failed', attempt: 10 });
      expect(other.logged.join()).toContain('a delivery failed for good');
      answer = 200;
      const current = await readSubscription(services.table, subscription.id);
      expect(current).toMatchObject({ status: 'active', failingSince: expect.any(String) });
      if (current) await replay(services, current, { event: event.id });
      for (let message = queued.shift(); message; message = queued.shift())
        await attempt(services, message.body as Parameters<typeof attempt>[1]);
      expect(await readDelivery(services.table, name)).toMatchObject({ state: 'delivered' });
      expect(await readSubscription(services.table, subscription.id)).toMatchObject({ failingSince: null });
      await failing.close();
    } finally {
      vi.useRealTimers();
      await other.close();
    }
  });
});
