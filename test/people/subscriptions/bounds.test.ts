import { describe, expect, it } from 'vitest';
import { TooManyRequests } from '../../../shared/model/errors.js';
import { confirm } from '../../../shared/people/subscriptions/confirm.js';
import { unsubscribe } from '../../../shared/people/subscriptions/manage.js';
import { sendTest } from '../../../shared/people/subscriptions/send-test.js';
import { subscribe, subscribeWith } from '../../../shared/people/subscriptions/subscribe.js';
import type { ApiKey } from '../../../shared/store/api-keys.js';
import { listSubscriptions } from '../../../shared/store/subscriptions.js';
import { reconcile } from '../../../shared/telling/reconcile.js';
import { all } from '../../support/all.js';
import { startReceiver, status } from '../../support/receiver.js';
import { DAY, eachWithSubscribers, HAITI, later, type Subscribers } from '../../support/subscribers.js';

const ADDRESS = 'officer@bank.example';
const PHONE = '+12125550123';

let on: Subscribers;
eachWithSubscribers((started) => {
  on = started;
});

const key = (role: ApiKey['role']): ApiKey => ({ id: `api_${role}`, name: role, role, createdAt: '', until: null });
const request = (at: number) => ({ channel: 'email', endpoint: `officer-${at}@bank.example`, filter: HAITI });

describe('an address', () => {
  it('is asked to confirm five subscriptions at most, until one is confirmed, ends, or was not for three days', async () => {
    const ids: string[] = [];
    for (let each = 0; each < 5; each++) ids.push(await on.join('email', ADDRESS));
    const refused = () =>
      expect(on.join('email', ADDRESS.toUpperCase())).rejects.toThrow('5 subscriptions of this address');
    await refused();
    await unsubscribe(on.services, await on.now(ids[0] ?? ''));
    ids.push(await on.join('email', ADDRESS));
    await refused();
    later(3 * DAY + 1_000);
    ids.push(await on.join('email', ADDRESS));
    on.people.confirm(ADDRESS);
    await reconcile(on.services);
    for (let each = 0; each < 5; each++) ids.push(await on.join('email', ADDRESS));
    await refused();
    expect(await on.join('email', 'another@bank.example')).toMatch(/^sub_e/);
  });

  it('of any channel is counted, a receiver that never answers too', async () => {
    const hook = { channel: 'webhook', endpoint: 'http://127.0.0.1:9/hook', filter: HAITI };
    for (let each = 0; each < 5; each++) await subscribe(on.services, hook, 'api_test');
    await expect(subscribe(on.services, hook, 'api_test')).rejects.toThrow('wait to be confirmed already');
    await reconcile(on.services);
    await expect(subscribe(on.services, hook, 'api_test')).rejects.toThrow('wait to be confirmed already');
    expect(await subscribe(on.services, { ...hook, endpoint: 'http://127.0.0.1:9/HOOK' }, 'api_test')).toBeTruthy();
  });
});

describe('a key', () => {
  it('makes twenty subscriptions an hour, also when all are asked for at once', async () => {
    const asked = Array.from({ length: 40 }, (_, at) => subscribeWith(on.services, request(at), key('organisation')));
    const answers = await Promise.allSettled(asked);
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused).toHaveLength(20);
    expect(refused.every((error) => error instanceof TooManyRequests && error.retryAfter > 0)).toBe(true);
    expect(await all(listSubscriptions(on.services.table))).toHaveLength(20);
    later(3_600_000);
    expect(await subscribeWith(on.services, request(99), key('organisation'))).toBeTruthy();
  });

  it('of the operator makes as many as are needed', async () => {
    for (let at = 0; at < 25; at++) await subscribeWith(on.services, request(at), key('operator'));
    expect(await all(listSubscriptions(on.services.table))).toHaveLength(25);
  });
});

describe('a subscription', () => {
  it('is sent twenty tests an hour', async () => {
    const receiver = await startReceiver(status(204));
    const hook = { channel: 'webhook', endpoint: `${receiver.url}/hook`, filter: HAITI };
    const { subscription } = await subscribe(on.services, hook, 'api_test');
    const answers = await Promise.allSettled(Array.from({ length: 30 }, () => sendTest(on.services, subscription)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(20);
    expect(receiver.calls).toHaveLength(20);
    await receiver.close();
  });
});

describe('a phone that answered STOP', () => {
  it('is told so and sent nothing, until it is opted in again', async () => {
    on.people.optedOut.add(PHONE);
    await expect(on.join('sms', PHONE)).rejects.toThrow('this phone has answered STOP');
    expect(on.texts).toEqual([]);
    expect(await all(listSubscriptions(on.services.table))).toEqual([]);
    on.people.optedOut.delete(PHONE);
    const id = await on.join('sms', PHONE);
    expect(await confirm(on.services, id, on.code())).toMatchObject({ status: 'active' });
  });
});
