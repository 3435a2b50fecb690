import { describe, expect, it } from 'vitest';
import { Filter } from '../../../shared/model/filter.js';
import { askAgain } from '../../../shared/people/subscriptions/ask-again.js';
import { confirm } from '../../../shared/people/subscriptions/confirm.js';
import { subscribe } from '../../../shared/people/subscriptions/subscribe.js';
import { reconcile } from '../../../shared/telling/reconcile.js';
import { subscriptionPage } from '../../../web/pages/subscription.js';
import { DAY, eachWithSubscribers, later, type Subscribers } from '../../support/subscribers.js';

const ADDRESS = 'officer@bank.example';
const PHONE = '+12125550123';
const ERASED = { status: 'ended', endpoint: 'erased', reason: expect.stringContaining('not confirmed for 30 days') };

let on: Subscribers;
eachWithSubscribers((started) => {
  on = started;
});

describe('a subscription that is not confirmed', () => {
  it('waits for thirty days, says so on its page, and is erased then', async () => {
    const id = await on.join('email', ADDRESS);
    later(29 * DAY);
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({ status: 'pending', endpoint: ADDRESS });
    const page = String(subscriptionPage(await on.now(id), []));
    expect(page).toContain('value="ask"');
    expect(page).toMatch(/Not confirmed by \d{4}-\d\d-\d\d/);
    later(2 * DAY);
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject(ERASED);
  });

  it('is not erased when its owner has confirmed and nobody has read that back', async () => {
    const id = await on.join('email', ADDRESS);
    on.people.confirm(ADDRESS);
    later(40 * DAY);
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({ status: 'active', endpoint: ADDRESS });
  });

  it('is asked again when its owner says so, by SNS or by a new code, and has thirty days more', async () => {
    const ids = [await on.join('email', ADDRESS), await on.join('sms', PHONE)];
    const first = on.code();
    later(20 * DAY);
    // SNS forgets who was asked and did not answer.
    on.people.leave(ADDRESS);
    for (const id of ids) await askAgain(on.services, { id });
    expect(on.people.placesOf(ADDRESS)).toHaveLength(1);
    expect(on.texts).toHaveLength(2);
    later(20 * DAY);
    await reconcile(on.services);
    for (const id of ids) expect(await on.now(id)).toMatchObject({ status: 'pending' });
    on.people.confirm(ADDRESS);
    await reconcile(on.services);
    expect(await on.now(ids[0] ?? '')).toMatchObject({ status: 'active' });
    await askAgain(on.services, { id: ids[1] ?? '' });
    if (on.code() !== first) await expect(confirm(on.services, ids[1] ?? '', first)).rejects.toThrow('wrong');
    expect(await confirm(on.services, ids[1] ?? '', on.code())).toMatchObject({ status: 'active' });
  });

  it('is asked three times a day and no more, and never when it is active', async () => {
    const id = await on.join('email', ADDRESS);
    for (let times = 0; times < 3; times++) await askAgain(on.services, { id });
    await expect(askAgain(on.services, { id })).rejects.toThrow('asked to confirm');
    const active = await on.confirmed('email', 'other@bank.example');
    await expect(askAgain(on.services, { id: active })).rejects.toThrow('nothing waits');
  });

  it('ends in the same way where it is a receiver that took no challenge', async () => {
    const request = { channel: 'webhook' as const, endpoint: 'http://127.0.0.1:9/', filter: Filter.parse({}) };
    const { subscription } = await subscribe(on.services, request, 'api_test');
    later(31 * DAY);
    await reconcile(on.services);
    expect(await on.now(subscription.id)).toMatchObject({ ...ERASED, secrets: [] });
  });
});
