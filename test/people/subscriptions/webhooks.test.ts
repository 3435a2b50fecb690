import { setTimeout } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../../shared/matters/record.js';
import { Filter } from '../../../shared/model/filter.js';
import type { Subscription } from '../../../shared/model/subscription.js';
import { confirm } from '../../../shared/people/subscriptions/confirm.js';
import { changeBy } from '../../../shared/people/subscriptions/manage.js';
import { rotate } from '../../../shared/people/subscriptions/rotate.js';
import { subscribe } from '../../../shared/people/subscriptions/subscribe.js';
import { type Delivery, listAttempts, readDelivery, settleDelivery } from '../../../shared/store/deliveries.js';
import { readSubscription } from '../../../shared/store/subscriptions.js';
import { challengeCode } from '../../../shared/telling/channels/one-by-one.js';
import { relay } from '../../../shared/telling/relay.js';
import { replay } from '../../../shared/telling/replay.js';
import { startTestCloud, type TestCloud } from '../../support/cloud.js';
import { listing } from '../../support/events.js';
import { type Answer, startReceiver, status } from '../../support/receiver.js';
import { until } from '../../support/until.js';

let test: TestCloud;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(async () => {
  await test.close();
  await receiver.close();
});

const webhook = async (answer: Answer) => {
  receiver = await startReceiver(answer);
  const filter = Filter.parse({});
  return subscribe(test.services, { channel: 'webhook', endpoint: `${receiver.url}/hook`, filter }, 'api_test');
};
const now = async (id: string) => (await readSubscription(test.services.table, id)) as Subscription;
const tell = async (reference: string) => {
  const event = listing(reference);
  await recordEvent(test.services.table, event);
  await relay(test.services);
  return event.id;
};
const attempts = async (id: string) => (await listAttempts(test.services.table, id, 200)).attempts;
const eventsReceived = () =>
  receiver.calls.map(({ body }) => JSON.parse(body)).filter(({ type }) => type !== 'subscription.challenge');

describe('a new webhook', () => {
  it('is pending until it takes the signed challenge, which comes when its owner has the secret', async () => {
    const { subscription, secret } = await webhook(status(204));
    expect(subscription.status).toBe('pending');
    test.readQueues();
    await until(async () => (await now(subscription.id)).status === 'active');
    const [challenge] = receiver.calls;
    expect(new Webhook(secret ?? '').verify(challenge?.body ?? '', challenge?.headers ?? {})).toMatchObject({
      type: 'subscription.challenge',
      data: { subscription: subscription.id, code: await challengeCode(test.services, subscription.id) },
    });
    expect((await now(subscription.id)).turns.map((turn) => turn.status)).toEqual(['pending', 'active']);
  });

  it('is confirmed by hand with the code of the challenge, and with no other', async () => {
    const { subscription } = await webhook(status(500));
    await expect(confirm(test.services, subscription.id, '000000')).rejects.toThrow('the code is wrong');
    const code = await challengeCode(test.services, subscription.id);
    expect(await confirm(test.services, subscription.id, code)).toMatchObject({ status: 'active' });
  });

  it('misses nothing that happens before it answers', async () => {
    const { subscription } = await webhook((call, response) =>
      response.writeHead(JSON.parse(call.body).type === 'subscription.challenge' ? 500 : 204).end(),
    );
    const event = await tell('HTi.902');
    test.readQueues();
    await until(async () => (await now(subscription.id)).status === 'active');
    expect(eventsReceived().map(({ data }) => data.id)).toEqual([event]);
  });

  it('keeps its secret sealed, and nothing of it in the table', async () => {
    const { subscription, secret } = await webhook(status(204));
    const stored = JSON.stringify(await now(subscription.id));
    expect(stored).not.toContain(secret?.slice(6, 20));
    expect(await test.services.vault.unseal((await now(subscription.id)).secrets[0]?.sealed ?? '')).toBe(secret);
  });
});

describe('a webhook', () => {
  it('is signed by both secrets during a rotation, and by two at most', async () => {
    const { subscription, secret: first } = await webhook(status(204));
    const second = await rotate(test.services, await now(subscription.id));
    test.readQueues();
    await tell('HTi.902');
    await until(() => eventsReceived().length === 1);
    const call = receiver.calls.at(-1);
    for (const secret of [first ?? '', second.secret])
      expect(() => new Webhook(secret).verify(call?.body ?? '', call?.headers ?? {})).not.toThrow();
    const third = await rotate(test.services, await now(subscription.id));
    await tell('HTi.903');
    await until(() => eventsReceived().length === 2);
    const { body = '', headers = {} } = receiver.calls.at(-1) ?? {};
    expect(() => new Webhook(first ?? '').verify(body, headers)).toThrow('No matching signature');
    for (const secret of [second.secret, third.secret])
      expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
  });

  it('gets nothing while it is paused, and what happened meanwhile when it goes on, once', async () => {
    const { subscription } = await webhook(status(204));
    test.readQueues();
    const before = await tell('HTi.902');
    await until(async () => (await now(subscription.id)).status === 'active' && eventsReceived().length === 1);
    expect(await changeBy(test.services, await now(subscription.id), { status: 'paused' })).toMatchObject({
      status: 'paused',
    });
    const meanwhile = [await tell('HTi.903'), await tell('HTi.904')];
    await setTimeout(500);
    expect(eventsReceived()).toHaveLength(1);
    await changeBy(test.services, await now(subscription.id), { status: 'active' });
    await until(() => eventsReceived().length === 3);
    await setTimeout(300);
    // Order is not promised.
    expect(
      eventsReceived()
        .map(({ data }) => data.id)
        .sort(),
    ).toEqual([before, ...meanwhile].sort());
  });

  it('that was disabled gets what it could not take when it goes on', async () => {
    let answer = 410;
    const { subscription } = await webhook((_call, response) => response.writeHead(answer).end());
    const missed = await tell('HTi.902');
    test.readQueues();
    await until(async () => (await now(subscription.id)).status === 'disabled');
    const later = await tell('HTi.903');
    answer = 204;
    receiver.calls.length = 0;
    await changeBy(test.services, await now(subscription.id), { status: 'active' });
    await until(() => eventsReceived().length >= 2);
    expect(new Set(eventsReceived().map(({ data }) => data.id))).toEqual(new Set([missed, later]));
    expect(await now(subscription.id)).toMatchObject({ status: 'active', reason: null, quietSince: null });
  });

  it('gets by its new filter from the change on', async () => {
    const { subscription } = await webhook(status(204));
    test.readQueues();
    await changeBy(test.services, await now(subscription.id), { filter: Filter.parse({ regimes: ['1267'] }) });
    await tell('HTi.902');
    await setTimeout(500);
    expect(eventsReceived()).toEqual([]);
  });

  it('is replayed a range, in the order of the events', async () => {
    const { subscription } = await webhook(status(204));
    const ids = [await tell('HTi.902'), await tell('HTi.903'), await tell('HTi.904'), await tell('HTi.905')];
    test.readQueues();
    await until(() => eventsReceived().length === 4);
    receiver.calls.length = 0;
    const [first = '', second, third = ''] = ids;
    const range = { after: first, until: third };
    expect(await replay(test.services, await now(subscription.id), range)).toEqual({ queued: 2, next: null });
    await until(() => eventsReceived().length === 2);
    expect(new Set(eventsReceived().map(({ data }) => data.id))).toEqual(new Set([second, third]));
    await expect(replay(test.services, await now(subscription.id), { after: 'evt_no' })).rejects.toThrow(
      'there is no event evt_no',
    );
  });

  it('that ended is told nothing more, and its address and secret are erased', async () => {
    const { subscription } = await webhook(status(204));
    const { unsubscribe } = await import('../../../shared/people/subscriptions/manage.js');
    await unsubscribe(test.services, await now(subscription.id));
    test.readQueues();
    await tell('HTi.902');
    await setTimeout(1_500);
    expect(receiver.calls).toEqual([]);
    expect(await attempts(subscription.id)).toEqual([]);
    expect(await now(subscription.id)).toMatchObject({ status: 'ended', endpoint: 'erased', secrets: [] });
    await expect(changeBy(test.services, await now(subscription.id), { status: 'active' })).rejects.toThrow(
      'has ended',
    );
  });
});

describe('what failed', () => {
  it('for good is sent again from an instant on, and failures are shown alone', async () => {
    let answers = 500;
    const { subscription } = await webhook((_call, response) => response.writeHead(answers).end());
    const first = await tell('HTi.911');
    const second = await tell('HTi.912');
    const { table } = test.services;
    test.readQueues();
    await until(async () => (await attempts(subscription.id)).length >= 2);
    for (const event of [first, second]) {
      const name = { subscription: subscription.id, event, revision: 1 };
      await until(async () => (await readDelivery(table, name)) !== undefined);
      await settleDelivery(table, (await readDelivery(table, name)) as Delivery, 'failed');
    }
    answers = 204;
    expect(
      await replay(test.services, await now(subscription.id), { failedSince: '9999-01-01T00:00:00.000Z' }),
    ).toEqual({
      queued: 0,
      next: null,
    });
    const again = await replay(test.services, await now(subscription.id), { failedSince: '2000-01-01T00:00:00.000Z' });
    expect(again.queued).toBe(2);
    await until(
      async () =>
        (await attempts(subscription.id)).filter(({ error, event }) => error === null && event !== 'challenge')
          .length === 2,
    );
    const failures = await listAttempts(table, subscription.id, 1, undefined, true);
    expect(failures.attempts).toMatchObject([{ status: 500 }]);
    expect(failures.next).not.toBeNull();
    const all = await listAttempts(table, subscription.id, 200, undefined, true);
    expect(all.attempts.every(({ status: code }) => code === 500)).toBe(true);
  });

  it('can’t but fail is refused when it is given, with the reason', async () => {
    receiver = await startReceiver(status(204));
    const outside = { ...test.services, settings: { ...test.services.settings, allowLoopback: false } };
    for (const [channel, endpoint] of [
      ['webhook', 'https://169.254.169.254/latest/meta-data'],
      ['webhook', 'https://[::ffff:10.0.0.1]/hook'],
      ['custom', 'https://localhost/hook'],
    ] as const)
      await expect(subscribe(outside, { channel, endpoint, filter: Filter.parse({}) }, 'api_test')).rejects.toThrow(
        /^endpoint: .* leads to .*, which is no public address; nothing is sent there$/,
      );
  });
});
