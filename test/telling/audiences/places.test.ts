import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../../shared/model/subscription.js';
import { confirm } from '../../../shared/people/subscriptions/confirm.js';
import { changeBy, unsubscribe } from '../../../shared/people/subscriptions/manage.js';
import type { Topics } from '../../../shared/services/topics.js';
import { addressNotes, forgetAddress } from '../../../shared/store/addresses.js';
import {
  changeSubscription,
  listAudiences,
  listSubscriptions,
  readSubscription,
} from '../../../shared/store/subscriptions.js';
import { reconcile } from '../../../shared/telling/reconcile.js';
import { all } from '../../support/all.js';
import {
  DAY,
  eachWithSubscribers,
  HAITI,
  LIBYA,
  later,
  MINUTE,
  type Subscribers,
  startSubscribers,
} from '../../support/subscribers.js';

let on: Subscribers;
eachWithSubscribers((started) => {
  on = started;
});

const change = async (id: string, what: Parameters<typeof changeBy>[2]) =>
  changeBy(on.services, await on.now(id), what);
const end = async (id: string) => unsubscribe(on.services, await on.now(id));

describe.each([
  ['email', 'officer@bank.example'],
  ['sms', '+12125550123'],
] as const)('two subscriptions of one %s address and filter', (channel, endpoint) => {
  const two = async () => [await on.confirmed(channel, endpoint), await on.confirmed(channel, endpoint)] as const;
  const places = () => on.people.placesOf(endpoint);
  /** Nothing changes when SNS is read back, now or days later. */
  const stays = async (paused: boolean) => {
    for (const ms of [0, 15 * MINUTE, 2 * DAY]) {
      if (ms > 0) later(ms);
      await reconcile(on.services);
      expect(places()).toMatchObject([{ paused }]);
    }
  };

  it('share a place, which the last one gives up', async () => {
    const [first, second] = await two();
    expect(places()).toHaveLength(1);
    await end(first);
    await stays(false);
    expect(await on.now(second)).toMatchObject({ status: 'active', endpoint });
    expect(await on.now(first)).toMatchObject({ status: 'ended', endpoint: 'erased' });
    await end(second);
    expect(places()).toEqual([]);
  });

  it('are sent nothing only while both pause', async () => {
    const [first, second] = await two();
    await change(first, { status: 'paused' });
    await stays(false);
    await change(second, { status: 'paused' });
    await stays(true);
    await change(first, { status: 'active' });
    await stays(false);
    await end(first);
    await stays(true);
    expect(await on.now(second)).toMatchObject({ status: 'paused' });
  });

  it('part when one moves: the old place is the other’s', async () => {
    const [first, second] = await two();
    await change(first, { filter: LIBYA });
    on.people.confirm(endpoint);
    await reconcile(on.services);
    expect(places()).toHaveLength(2);
    expect((await on.now(first)).audience).not.toBe((await on.now(second)).audience);
    await change(second, { filter: LIBYA });
    await reconcile(on.services);
    expect(places()).toHaveLength(1);
    expect(await on.now(second)).toMatchObject({ status: 'active', audience: (await on.now(first)).audience });
  });

  it('meet when one that pauses moves to the other, who hears on; alone it pauses there too', async () => {
    const [first, second] = [await on.confirmed(channel, endpoint), await on.confirmed(channel, endpoint, LIBYA)];
    await change(first, { status: 'paused' });
    await change(first, { filter: LIBYA });
    await reconcile(on.services);
    await stays(false);
    await end(second);
    await stays(true);
    expect(await on.now(first)).toMatchObject({ status: 'paused' });
  });

  it('are heard by the one that comes to a place whose other pauses', async () => {
    const first = await on.confirmed(channel, endpoint);
    await change(first, { status: 'paused' });
    const second = await on.confirmed(channel, endpoint);
    expect(await on.now(second)).toMatchObject({ status: 'active' });
    await stays(false);
    await end(second);
    await stays(true);
  });

  it('are told apart from the same address with another filter, and from another address', async () => {
    const [first] = await two();
    const [libya, other] = [
      await on.confirmed(channel, endpoint, LIBYA),
      channel === 'email' ? 'a@b.example' : '+12125550124',
    ];
    await on.confirmed(channel, other);
    await end(first);
    await end(libya);
    expect(places()).toHaveLength(1);
    expect(on.people.placesOf(other)).toHaveLength(1);
  });

  it('that were made by an older version, which noted no address, are found when they were read back once', async () => {
    const [first, second] = await two();
    for (const noted of await all(addressNotes(on.services.table))) await forgetAddress(on.services.table, noted);
    await reconcile(on.services);
    expect((await all(addressNotes(on.services.table))).map(({ subscription }) => subscription).sort()).toEqual(
      [first, second].sort(),
    );
    await end(first);
    await stays(false);
    expect(await all(addressNotes(on.services.table))).toHaveLength(1);
  });
});

describe('an e-mail address', () => {
  it('is one in whatever capitals', async () => {
    const first = await on.join('email', 'Officer@Bank.Example');
    const second = await on.join('email', 'officer@BANK.example');
    on.people.confirm('officer@bank.example');
    await reconcile(on.services);
    expect(on.people.placesOf('officer@bank.example')).toHaveLength(1);
    await end(first);
    await reconcile(on.services);
    expect(await on.now(second)).toMatchObject({ status: 'active', endpoint: 'officer@bank.example' });
    expect(on.people.placesOf('officer@bank.example')).toHaveLength(1);
  });

  it('that an older version kept as it was typed shares its place with the same in small letters', async () => {
    const first = await on.join('email', 'officer@bank.example');
    const typed = 'Officer@Bank.Example';
    const fingerprint = await on.services.vault.fingerprint(typed);
    await changeSubscription(on.services.table, first, { endpoint: typed, fingerprint });
    for (const noted of await all(addressNotes(on.services.table))) await forgetAddress(on.services.table, noted);
    const second = await on.join('email', 'officer@bank.example');
    on.people.confirm('officer@bank.example');
    await reconcile(on.services);
    for (const id of [first, second]) expect(await on.now(id)).toMatchObject({ status: 'active' });
    await end(second);
    await reconcile(on.services);
    expect(on.people.placesOf('officer@bank.example')).toHaveLength(1);
    expect(await on.now(first)).toMatchObject({ status: 'active' });
    await end(first);
    expect(on.people.placesOf('officer@bank.example')).toEqual([]);
  });

  it('that SNS has in two spellings, as an older version kept it, keeps one', async () => {
    const id = await on.confirmed('email', 'officer@bank.example');
    const [topic = ''] = on.people.names();
    await on.services.topics.subscribe(topic, 'email', 'Officer@Bank.Example');
    on.people.confirm('Officer@Bank.Example');
    await reconcile(on.services);
    expect(on.people.placesOf('Officer@Bank.Example')).toEqual([]);
    expect(on.people.placesOf('officer@bank.example')).toHaveLength(1);
    expect(await on.now(id)).toMatchObject({ status: 'active' });
  });
});

describe('a phone', () => {
  it('that has not given its code back keeps nobody’s place', async () => {
    const first = await on.confirmed('sms', '+12125550123');
    const second = await on.join('sms', '+12125550123');
    const code = on.code();
    await end(first);
    expect(on.people.placesOf('+12125550123')).toEqual([]);
    await confirm(on.services, second, code);
    expect(on.people.placesOf('+12125550123')).toHaveLength(1);
  });

  it('that SNS lost is put back at once: a phone can’t leave but by STOP', async () => {
    const id = await on.confirmed('sms', '+12125550123');
    on.people.leave('+12125550123');
    await reconcile(on.services);
    expect(on.people.placesOf('+12125550123')).toHaveLength(1);
    expect(await on.now(id)).toMatchObject({ status: 'active' });
  });
});

describe('a pause', () => {
  it('that SNS refuses is not shown', async () => {
    const id = await on.confirmed('sms', '+12125550123');
    const { FilterPolicyLimitExceededException } = await import('@aws-sdk/client-sns');
    const { openTopics } = await import('../../../shared/services/topics.js');
    const refusal = new FilterPolicyLimitExceededException({ message: 'too many', $metadata: {} });
    const { setPaused } = openTopics({ send: () => Promise.reject(refusal) } as never);
    const services = { ...on.services, topics: { ...on.services.topics, setPaused } };
    await expect(changeBy(services, await on.now(id), { status: 'paused' })).rejects.toThrow(
      'too many with this filter',
    );
    expect(await on.now(id)).toMatchObject({ status: 'active' });
  });
});

describe('whatever is done, at once or broken off anywhere', () => {
  const ENDPOINTS = { email: 'officer@bank.example', sms: '+12125550123' } as const;
  const act = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('pause', 'resume', 'haiti', 'libya', 'end', 'read back'),
    /** The call to SNS after which the process dies; 9: it lives. */
    dies: fc.constantFrom(0, 1, 2, 9, 9),
    /** Does not wait for the one before. */
    atOnce: fc.boolean(),
  });

  it.each(['email', 'sms'] as const)(
    'each place of an %s is there as long as one holds it, and quiet while all of them pause',
    async (channel) => {
      const endpoint = ENDPOINTS[channel];
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), async (acts) => {
          const outer = on;
          on = await startSubscribers();
          const ids: string[] = [];
          for (let each = 0; each < 3; each++) ids.push(await on.confirmed(channel, endpoint));
          let running: Promise<unknown>[] = [];
          for (const { who, what, dies, atOnce } of acts) {
            if (!atOnce) await Promise.all(running.splice(0));
            const services = { ...on.services, topics: dyingAfter(on.services.topics, dies) };
            const id = ids[who] ?? '';
            const subscription = (await readSubscription(services.table, id)) as Subscription;
            const done = {
              pause: () => changeBy(services, subscription, { status: 'paused' }),
              resume: () => changeBy(services, subscription, { status: 'active' }),
              haiti: () => changeBy(services, subscription, { filter: HAITI }),
              libya: () => changeBy(services, subscription, { filter: LIBYA }),
              end: () => unsubscribe(services, subscription),
              'read back': () => reconcile(services),
            }[what]();
            running = [...running, done.catch(() => {})];
          }
          await Promise.all(running);
          for (let looks = 0; looks < 3; looks++) {
            on.people.confirm(endpoint);
            await reconcile(on.services);
          }
          const people = (await all(listSubscriptions(on.services.table))).filter(({ status }) => status !== 'ended');
          for (const { id, topicArn } of await listAudiences(on.services.table)) {
            const here = people.filter(({ audience }) => audience === id);
            const place = on.people.placesOf(endpoint).find(({ topic }) => topic === topicArn);
            expect(place !== undefined).toBe(here.length > 0);
            if (here.length > 0) expect(place?.paused).toBe(here.every(({ status }) => status === 'paused'));
          }
          expect(people.every(({ status }) => status === 'active' || status === 'paused')).toBe(true);
          await on.test.close();
          on = outer;
        }),
        { numRuns: 20 },
      );
    },
    120_000,
  );
});

/** An SNS whose caller dies after so many changes. */
const dyingAfter = (topics: Topics, calls: number): Topics => {
  let left = calls;
  const mortal =
    <A extends unknown[]>(call: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      if (left-- <= 0) throw new Error('killed');
      await call(...args);
    };
  return {
    ...topics,
    subscribe: mortal(topics.subscribe),
    unsubscribe: mortal(topics.unsubscribe),
    setPaused: mortal(topics.setPaused),
  };
};
