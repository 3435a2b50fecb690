import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Subscription } from '../../../shared/model/subscription.js';
import { confirm } from '../../../shared/people/subscriptions/confirm.js';
import { changeBy, unsubscribe } from '../../../shared/people/subscriptions/manage.js';
import type { Services } from '../../../shared/services/services.js';
import { listAudiences } from '../../../shared/store/subscriptions.js';
import { reconcile } from '../../../shared/telling/reconcile.js';
import type { TestCloud } from '../../support/cloud.js';
import { HAITI, LIBYA, later, MINUTE, startSubscribers } from '../../support/subscribers.js';
import type { openPeople } from '../../support/topics.js';

const ADDRESS = 'officer@bank.example';
const PHONE = '+12125550123';

let test: TestCloud;
let people: ReturnType<typeof openPeople>;
let services: Services;
let on: Awaited<ReturnType<typeof startSubscribers>>;
beforeEach(async () => {
  on = await startSubscribers();
  ({ test, people, services } = on);
});
afterEach(async () => {
  vi.useRealTimers();
  await test.close();
});

const now = (id: string): Promise<Subscription> => on.now(id);
const email = (): Promise<string> => on.join('email', ADDRESS);
const confirmed = (): Promise<string> => on.confirmed('email', ADDRESS);
const phone = (): Promise<string> => on.confirmed('sms', PHONE);

describe('an e-mail address', () => {
  it('is pending until its owner confirms to SNS, which is read back', async () => {
    const id = await email();
    await reconcile(services);
    expect(await now(id)).toMatchObject({ status: 'pending' });
    people.confirm(ADDRESS);
    await reconcile(services);
    expect(await now(id)).toMatchObject({ status: 'active' });
    await expect(confirm(services, id, '123456')).rejects.toThrow('nothing waits for a code');
  });

  it('hears from its old audience until it confirms the new one', async () => {
    const id = await confirmed();
    const old = (await now(id)).audience;
    await changeBy(services, await now(id), { filter: LIBYA });
    await reconcile(services);
    expect(await now(id)).toMatchObject({ status: 'active', audience: old, filter: { regimes: ['1970'] } });
    expect(people.placesOf(ADDRESS)).toHaveLength(2);
    people.confirm(ADDRESS);
    await reconcile(services);
    const moved = await now(id);
    expect(moved).toMatchObject({ status: 'active', joining: null });
    expect(moved.audience).not.toBe(old);
    expect(people.placesOf(ADDRESS).map(({ topic }) => topic)).toEqual([
      expect.stringContaining(moved.audience ?? '-'),
    ]);
  });

  it('that changes its mind back stays where it is, and is taken out of where it was going', async () => {
    const id = await confirmed();
    await changeBy(services, await now(id), { filter: LIBYA });
    await changeBy(services, await now(id), { filter: HAITI });
    people.confirm(ADDRESS);
    await reconcile(services);
    const { audience, joining } = await now(id);
    expect(joining).toBeNull();
    expect(people.placesOf(ADDRESS).map(({ topic }) => topic)).toEqual([expect.stringContaining(audience ?? '-')]);
  });

  it('is paused and goes on without a new confirmation', async () => {
    const id = await confirmed();
    await changeBy(services, await now(id), { status: 'paused' });
    expect(people.placesOf(ADDRESS)).toMatchObject([{ paused: true }]);
    await reconcile(services);
    expect(await now(id)).toMatchObject({ status: 'paused' });
    await changeBy(services, await now(id), { status: 'active' });
    expect(people.placesOf(ADDRESS)).toMatchObject([{ paused: false }]);
    expect(await now(id)).toMatchObject({ status: 'active' });
  });

  it('that SNS set back, after bounces or a burst, is shown so, and the operator hears of it', async () => {
    const id = await confirmed();
    people.setBack(ADDRESS);
    await reconcile(services);
    expect(await now(id)).toMatchObject({ status: 'pending', reason: expect.stringContaining('set the address back') });
    expect(people.published.map(({ topic }) => topic)).toEqual([services.settings.operatorTopic]);
    people.confirm(ADDRESS);
    await reconcile(services);
    expect(await now(id)).toMatchObject({ status: 'active', reason: null });
  });

  it('that no subscription wants is taken out of its topic', async () => {
    await confirmed();
    const [topic = ''] = people.names();
    await services.topics.subscribe(topic, 'email', 'stranger@elsewhere.example');
    people.confirm('stranger@elsewhere.example');
    await reconcile(services);
    expect(people.placesOf('stranger@elsewhere.example')).toEqual([]);
    expect(people.placesOf(ADDRESS)).toHaveLength(1);
  });

  it('is recognised after it was erased by whoever knows it, by a keyed hash', async () => {
    const id = await confirmed();
    await unsubscribe(services, await now(id));
    const { endpoint, fingerprint } = await now(id);
    expect(endpoint).toBe('erased');
    expect(fingerprint).toBe(await services.vault.fingerprint(ADDRESS));
  });
});

describe('a phone', () => {
  it('gets a code and nothing else before its owner gives it back', async () => {
    const id = await phone();
    expect(await now(id)).toMatchObject({ status: 'active', code: null });
    expect(people.placesOf(PHONE)).toMatchObject([{ protocol: 'sms' }]);
  });

  it('is asked three times an hour at most', async () => {
    const ask = () => on.join('sms', PHONE);
    for (let times = 0; times < 3; times++) await ask();
    await expect(ask()).rejects.toThrow('at most 3 codes to this phone');
    expect(on.texts).toHaveLength(3);
  });

  it('moves to its new audience at once', async () => {
    const id = await phone();
    await changeBy(services, await now(id), { filter: LIBYA });
    expect(people.placesOf(PHONE)).toHaveLength(1);
    expect(people.placesOf(PHONE)[0]?.topic).toContain((await now(id)).audience ?? '-');
  });
});

describe('an audience', () => {
  it('that stays empty for a day is collected with its topic, and one that is joined again is not', async () => {
    const id = await confirmed();
    await unsubscribe(services, await now(id));
    await reconcile(services);
    expect(people.names()).toHaveLength(1);
    later(25 * 60 * MINUTE);
    const again = await email();
    await reconcile(services);
    expect(people.names()).toHaveLength(1);
    await unsubscribe(services, await now(again));
    await reconcile(services);
    later(25 * 60 * MINUTE);
    await reconcile(services);
    expect(people.names()).toEqual([]);
    expect(await listAudiences(services.table)).toEqual([]);
  });

  it('whose topic is gone is made again with its people, the paused still paused', async () => {
    const id = await phone();
    await changeBy(services, await now(id), { status: 'paused' });
    for (const topic of people.names()) await services.topics.remove(topic);
    await reconcile(services);
    expect(people.placesOf(PHONE)).toMatchObject([{ paused: true }]);
  });
});
