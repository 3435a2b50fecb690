import { beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../../shared/matters/record.js';
import { changeBy, unsubscribe } from '../../../shared/people/subscriptions/manage.js';
import type { Services } from '../../../shared/services/services.js';
import { openTopics } from '../../../shared/services/topics.js';
import { pendingEvents } from '../../../shared/store/events.js';
import { listAudiences } from '../../../shared/store/subscriptions.js';
import { reconcile } from '../../../shared/telling/reconcile.js';
import { relay } from '../../../shared/telling/relay.js';
import { all } from '../../support/all.js';
import { listing } from '../../support/events.js';
import { DAY, eachWithSubscribers, LIBYA, later, MINUTE, type Subscribers } from '../../support/subscribers.js';

const ADDRESS = 'officer@bank.example';
const PHONE = '+12125550123';

let on: Subscribers;
eachWithSubscribers((started) => {
  on = started;
});

/** A day of looks, a quarter of an hour apart, would take long: some of them. */
const lookFor = async (ms: number): Promise<void> => {
  await reconcile(on.services);
  later(ms / 2);
  await reconcile(on.services);
  later(ms / 2 + MINUTE);
  await reconcile(on.services);
};
const left = async (): Promise<string> => {
  const id = await on.confirmed('email', ADDRESS);
  on.people.leave(ADDRESS);
  await lookFor(DAY);
  return id;
};

describe('an address that SNS lists no more', () => {
  it('is left alone while it is missing for less than a day, and all the more when it is found again', async () => {
    const id = await on.confirmed('email', ADDRESS);
    const [place] = on.people.placesOf(ADDRESS);
    on.people.leave(ADDRESS);
    await lookFor(DAY / 2);
    expect(await on.now(id)).toMatchObject({ status: 'active', endpoint: ADDRESS });
    await on.services.topics.subscribe(place?.topic ?? '', 'email', ADDRESS);
    on.people.confirm(ADDRESS);
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({ status: 'active', missingSince: null });
    on.people.leave(ADDRESS);
    await lookFor(DAY / 2);
    expect(await on.now(id)).toMatchObject({ status: 'active' });
    expect(on.told()).toEqual([]);
  });

  it('has left after a day: the operator is told, the subscriber sees why, the address is kept', async () => {
    const id = await left();
    const gone = await on.now(id);
    expect(gone).toMatchObject({
      status: 'left',
      endpoint: ADDRESS,
      reason: expect.stringContaining('the link at the foot'),
    });
    // Since it was missing it has heard nothing, whatever day that is noted.
    expect(gone.turns.at(-1)?.at).toBe(gone.missingSince);
    expect(on.told()).toHaveLength(1);
    expect(JSON.stringify(on.told())).toContain(id);
    expect(JSON.stringify(on.told())).not.toContain(ADDRESS);
    await lookFor(DAY);
    expect(on.told()).toHaveLength(1);
    expect(on.people.placesOf(ADDRESS)).toEqual([]);
  });

  it('is not noted before the operator could be told', async () => {
    const id = await on.confirmed('email', ADDRESS);
    on.people.leave(ADDRESS);
    const { publish } = on.services.topics;
    const mute: Services = { ...on.services, topics: { ...on.services.topics, publish: async () => [false] } };
    await reconcile(mute);
    later(DAY + MINUTE);
    await reconcile(mute);
    expect(await on.now(id)).toMatchObject({ status: 'active' });
    await reconcile({ ...mute, topics: { ...mute.topics, publish } });
    expect(await on.now(id)).toMatchObject({ status: 'left' });
  });

  it('is erased thirty days later, and not before', async () => {
    const id = await left();
    later(29 * DAY);
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({ status: 'left', endpoint: ADDRESS });
    later(DAY);
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({
      status: 'ended',
      endpoint: 'erased',
      reason: expect.stringContaining('erased'),
    });
  });

  it('goes on when its subscriber wants it to, asked to confirm again', async () => {
    const id = await left();
    await expect(changeBy(on.services, await on.now(id), { status: 'paused' })).rejects.toThrow(
      'lists the address no more',
    );
    expect(await changeBy(on.services, await on.now(id), { status: 'active' })).toMatchObject({
      status: 'pending',
      reason: null,
    });
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({ status: 'pending' });
    on.people.confirm(ADDRESS);
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({ status: 'active' });
    await lookFor(2 * DAY);
    expect(await on.now(id)).toMatchObject({ status: 'active' });
  });

  it('goes on with another filter where that is asked for', async () => {
    const id = await left();
    await changeBy(on.services, await on.now(id), { filter: LIBYA });
    on.people.confirm(ADDRESS);
    await reconcile(on.services);
    const { status, audience, filter } = await on.now(id);
    expect([status, filter]).toEqual(['active', LIBYA]);
    expect(on.people.placesOf(ADDRESS)).toMatchObject([{ topic: expect.stringContaining(audience ?? '-') }]);
  });

  it.each(['active', 'paused'] as const)('is %s as before when its owner takes that back at SNS', async (before) => {
    const id = await on.confirmed('email', ADDRESS);
    if (before === 'paused') await changeBy(on.services, await on.now(id), { status: 'paused' });
    const [place] = on.people.placesOf(ADDRESS);
    on.people.leave(ADDRESS);
    await lookFor(DAY);
    expect(await on.now(id)).toMatchObject({ status: 'left' });
    await on.services.topics.subscribe(place?.topic ?? '', 'email', ADDRESS);
    on.people.confirm(ADDRESS);
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({ status: before, reason: null, missingSince: null });
    expect(on.people.placesOf(ADDRESS)).toMatchObject([{ paused: before === 'paused' }]);
  });

  it('does not go on by a subscription that its owner made anew', async () => {
    const id = await left();
    const anew = await on.confirmed('email', ADDRESS);
    expect(await on.now(anew)).toMatchObject({ status: 'active' });
    expect(await on.now(id)).toMatchObject({ status: 'left' });
    await unsubscribe(on.services, await on.now(anew));
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({ status: 'left' });
    expect(on.people.placesOf(ADDRESS)).toEqual([]);
  });

  it('that moves to another filter is there when it confirms that, wherever it was lost', async () => {
    const id = await on.confirmed('email', ADDRESS);
    on.people.leave(ADDRESS);
    await changeBy(on.services, await on.now(id), { filter: LIBYA });
    await lookFor(DAY);
    expect(await on.now(id)).toMatchObject({ status: 'left' });
    on.people.confirm(ADDRESS);
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({ status: 'active', joining: null, missingSince: null });
  });

  it('is told of in one message with all others that left with it', async () => {
    const ids: string[] = [];
    for (let each = 0; each < 60; each++) ids.push(await on.join('email', `officer${each}@bank.example`));
    for (let each = 0; each < 60; each++) on.people.confirm(`officer${each}@bank.example`);
    await reconcile(on.services);
    for (let each = 0; each < 60; each++) on.people.leave(`officer${each}@bank.example`);
    await lookFor(DAY);
    expect(on.told()).toHaveLength(1);
    expect(on.told()[0]?.messages[0]).toMatchObject({
      subject: 'council-watch: 60 hear nothing',
      message: expect.stringMatching(/and 10 more\.\n/),
    });
    for (const id of ids) expect(await on.now(id)).toMatchObject({ status: 'left' });
  });

  it('is what SNS lists as deleted', async () => {
    const Subscriptions = [
      { Protocol: 'email', Endpoint: 'gone@bank.example', SubscriptionArn: 'Deleted' },
      { Protocol: 'email', Endpoint: 'asked@bank.example', SubscriptionArn: 'PendingConfirmation' },
      { Protocol: 'email', Endpoint: 'here@bank.example', SubscriptionArn: 'arn:aws:sns:us-east-1:1:a:1' },
    ];
    const topics = openTopics({ send: async () => ({ Subscriptions }) } as never);
    expect(await topics.subscribers('arn')).toEqual([
      { protocol: 'email', endpoint: 'asked@bank.example', arn: null },
      { protocol: 'email', endpoint: 'here@bank.example', arn: 'arn:aws:sns:us-east-1:1:a:1' },
    ]);
  });
});

describe('a phone that answered STOP', () => {
  it('ends at once, and the operator hears of it', async () => {
    const id = await on.confirmed('sms', PHONE);
    on.people.optedOut.add(PHONE);
    await reconcile(on.services);
    expect(await on.now(id)).toMatchObject({ status: 'ended', endpoint: 'erased', reason: 'the phone answered STOP' });
    expect(JSON.stringify(on.told())).toContain(`${id} hears nothing: the phone answered STOP.`);
    await reconcile(on.services);
    expect(on.people.placesOf(PHONE)).toEqual([]);
  });
});

describe('a topic that was lost', () => {
  const PEOPLE = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@bank.example`);
  const PHONES = [1, 2].map((digit) => `+1212555010${digit}`);
  const ids: string[] = [];
  beforeEach(async () => {
    ids.length = 0;
    for (const address of PEOPLE) ids.push(await on.confirmed('email', address));
    for (const phone of PHONES) ids.push(await on.confirmed('sms', phone));
    for (const topic of on.people.names()) await on.services.topics.remove(topic);
  });
  const everybodyIsBack = async () => {
    for (const ms of [0, 15 * MINUTE, 2 * DAY, 40 * DAY]) {
      later(ms);
      for (const address of PEOPLE) on.people.confirm(address);
      await reconcile(on.services);
    }
    for (const id of ids) expect(await on.now(id)).toMatchObject({ status: 'active' });
    for (const endpoint of [...PEOPLE, ...PHONES]) expect(on.people.placesOf(endpoint)).toHaveLength(1);
    expect((await listAudiences(on.services.table)).map(({ rebuildingSince }) => rebuildingSince)).toEqual([undefined]);
  };
  /** Services of a process that dies at a call of SNS. */
  const dying = (calls: number): Services => {
    let made = 0;
    const die = (): never => {
      throw new Error('killed');
    };
    const subscribe: Services['topics']['subscribe'] = (...args) =>
      ++made > calls ? die() : on.services.topics.subscribe(...args);
    // Nothing is logged by a dead process.
    return { ...on.services, topics: { ...on.services.topics, subscribe }, log: { ...on.services.log, error: die } };
  };

  it.each([0, 1, 2, 4, 6])(
    'is made again by the next run when the one before died after %i of its people',
    async (calls) => {
      await expect(reconcile(dying(calls))).rejects.toThrow('killed');
      await everybodyIsBack();
    },
  );

  it('is made again where an endpoint is refused, without that one', async () => {
    const refusing: Services = {
      ...on.services,
      topics: {
        ...on.services.topics,
        subscribe: (topic, protocol, endpoint) =>
          endpoint === PEOPLE[0]
            ? Promise.reject(new Error('Invalid address'))
            : on.services.topics.subscribe(topic, protocol, endpoint),
      },
    };
    await reconcile(refusing);
    expect([...PEOPLE, ...PHONES].flatMap((endpoint) => on.people.placesOf(endpoint))).toHaveLength(6);
    await everybodyIsBack();
  });

  it('is made again with everybody when a newcomer comes first', async () => {
    await on.join('email', 'newcomer@bank.example');
    expect(on.people.names()).toHaveLength(1);
    on.people.confirm('newcomer@bank.example');
    await everybodyIsBack();
  });

  it('asks its addresses to confirm again, which the operator hears of', async () => {
    await reconcile(on.services);
    for (const id of ids.slice(0, PEOPLE.length))
      expect(await on.now(id)).toMatchObject({ status: 'pending', reason: expect.stringContaining('confirm again') });
    expect(on.told()).toHaveLength(1);
  });

  it('is told what happened meanwhile when its people are back, not before', async () => {
    await on.join('email', 'newcomer@bank.example');
    on.people.confirm('newcomer@bank.example');
    const event = listing('HTi.902');
    await recordEvent(on.services.table, event);
    await relay(on.services);
    const toPeople = () => on.people.published.filter(({ topic }) => topic === on.people.names()[0]);
    expect(toPeople()).toEqual([]);
    expect(await all(pendingEvents(on.services.table))).toHaveLength(1);
    await reconcile(on.services);
    await relay(on.services);
    expect(toPeople()).toHaveLength(1);
  });

  it('that can’t be made whole within the hour is told all the same', async () => {
    await on.join('email', 'newcomer@bank.example');
    await recordEvent(on.services.table, listing('HTi.902'));
    later(61 * MINUTE);
    await relay(on.services);
    expect(on.people.published.some(({ topic }) => topic === on.people.names()[0])).toBe(true);
  });
});
