import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openServices } from '../../lambdas/services.js';
import { Filter } from '../../shared/model/filter.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { Source } from '../../shared/sources/registry.js';
import type { Cursor } from '../../shared/store/cursors.js';
import { addDelivery } from '../../shared/store/deliveries.js';
import { type Hold, saveHold } from '../../shared/store/holds.js';
import { keys } from '../../shared/store/keys.js';
import { recordLook } from '../../shared/store/known-sources.js';
import { changeSubscription } from '../../shared/store/subscriptions.js';
import { activate } from '../../shared/telling/turns.js';
import { watch } from '../../shared/watching/watch.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';

const HOURS = 3_600_000;
const NOW = '2026-03-02T12:00:00.000Z';
const ago = (hours: number) => new Date(Date.parse(NOW) - hours * HOURS).toISOString();
const FEED = Source.parse({ id: 'a-feed', kind: 'news', url: 'https://a.example/rss.xml', everyMinutes: 15 });

let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
  test.at(NOW);
  await test.services.topics.subscribe(test.services.settings.operatorTopic, 'email', 'operator@bank.example');
});
afterEach(() => test.close());

/** What the operator was sent by one look of the watch. */
const told = async (services = test.services) => {
  const before = test.cloud.mailbox.messages.length;
  await watch(services, [FEED]);
  return test.cloud.mailbox.messages.slice(before).map(({ subject, body }) => ({
    subject: subject?.replace('council-watch: ', ''),
    paragraph: /\/runbook#([a-z-]+)$/.exec(body)?.[1],
  }));
};
const receivers = async (count: number, failingSince: string, channel: 'webhook' | 'slack' = 'webhook') => {
  for (let at = 0; at < count; at++) {
    const request = {
      channel,
      endpoint: `http://127.0.0.1:${4_000 + at}/hooks/1`,
      filter: Filter.parse({}),
    };
    const { subscription } = await subscribe(test.services, request, 'api_test');
    await activate(test.services, subscription);
    await changeSubscription(test.services.table, subscription.id, { failingSince });
  }
};
const hold = (openedAt: string): Hold => ({
  id: 'hold_1',
  source: 'un-list',
  list: 'un',
  url: null,
  sha256: 'a'.repeat(64),
  openedAt,
  updatedAt: openedAt,
  reasons: ['a third of the entries is gone'],
  releasable: true,
  counts: { listed: 0, amended: 0, delisted: 3, list: 0 },
  titles: [],
  state: 'open',
  decision: null,
});
/** Ends of the register are other tests' business here. */
const withoutEnds = <T extends { paragraph: string | undefined }>(found: readonly T[]) =>
  found.filter(({ paragraph }) => paragraph !== 'a-mandate-ends');

describe('the watch tells the operator, with the paragraph that says what to do,', () => {
  it('of a hold that waits over four hours, again each day', async () => {
    await saveHold(test.services.table, hold(ago(3)));
    expect(withoutEnds(await told())).toEqual([]);
    await saveHold(test.services.table, hold(ago(5)));
    const expected = [{ subject: 'un-list is still held', paragraph: 'a-hold-waits' }];
    expect(withoutEnds(await told())).toEqual(expected);
    expect(withoutEnds(await told())).toEqual([]);
    test.at('2026-03-03T12:00:00.000Z');
    expect(withoutEnds(await told())).toEqual(expected);
  });

  it.each(['webhook', 'slack'] as const)(
    'of a receiver by %s that fails for over an hour, by its id',
    async (channel) => {
      await receivers(1, ago(0.5), channel);
      expect(withoutEnds(await told())).toEqual([]);
      test.at('2026-03-02T13:00:00.000Z');
      expect(withoutEnds(await told())).toEqual([
        { subject: expect.stringMatching(new RegExp(`^${channel} sub_\\w+ fails$`)), paragraph: 'a-receiver-fails' },
      ]);
    },
  );

  it('of many at once in one message', async () => {
    await receivers(6, ago(2));
    expect(withoutEnds(await told())).toEqual([{ subject: '6 of 6 receivers fail', paragraph: 'a-receiver-fails' }]);
  });

  it('of an attempt that nobody makes', async () => {
    await addDelivery(test.services.table, { subscription: 'sub_w1', event: 'evt_1', revision: 1 }, new Date(ago(1)));
    expect(withoutEnds(await told())).toEqual([
      { subject: 'deliveries are not made', paragraph: 'attempts-are-not-made' },
    ]);
  });

  it('of a source that is not read, and of one that is read and brings nothing as it used to', async () => {
    await recordLook(test.services.table, FEED, { at: ago(5), outcome: 'unchanged', sha256: null, detail: null });
    const arrivals = Array.from({ length: 10 }, (_, at) => ago(24 * 7 + at)).reverse();
    await test.services.table.put(keys.cursor(FEED.id), { arrivals, carried: [] } as unknown as Cursor);
    expect(withoutEnds(await told()).map(({ paragraph }) => paragraph)).toEqual([
      'a-source-is-stale',
      'a-source-is-silent',
    ]);
  });

  it('of what ends, four weeks and one week ahead, each once', async () => {
    const ends = async () => (await told()).filter(({ paragraph }) => paragraph === 'a-mandate-ends');
    const days: number[] = [];
    for (let day = 0; day < 60; day++) {
      test.at(new Date(Date.parse('2025-01-10T12:00:00.000Z') + day * 24 * HOURS).toISOString());
      if ((await ends()).length > 0) days.push(day);
    }
    expect(days.length).toBeGreaterThan(0);
    expect(days.length).toBeLessThan(30);
    expect(await ends()).toEqual([]);
  });

  it('of an address of the operator that has not confirmed, those that have', async () => {
    const topics = {
      ...test.services.topics,
      subscribers: async (arn: string) => [
        ...((await test.services.topics.subscribers(arn)) ?? []),
        { protocol: 'email', endpoint: 'second@bank.example', arn: null },
      ],
    };
    expect(withoutEnds(await told({ ...test.services, topics }))).toEqual([
      { subject: 'an operator’s address is not confirmed', paragraph: 'the-operator-hears-nothing' },
    ]);
  });

  it('of a master key that is gone while there are subscriptions; and makes none', async () => {
    const other = openServices(
      { ...test.cloud.environments.watch, MASTER_KEY: '/council-watch/gone/master-key' },
      { clients: test.cloud.clients, clock: () => new Date(NOW), allowLoopback: true },
    );
    const services = { ...test.services, vault: other.vault };
    expect(withoutEnds(await told(services))).toEqual([]);
    await receivers(1, NOW);
    expect(withoutEnds(await told(services))).toEqual([
      { subject: 'the master key is missing', paragraph: 'the-master-key-is-missing' },
    ]);
    expect(await other.vault.hasKey()).toBe(false);
  });
});

describe('the runbook', () => {
  it('is served where the messages lead, without a key where reading is closed', async () => {
    const closed = { ...test.services, settings: { ...test.services.settings, closed: true } };
    const response = await createApp(closed).request('/runbook');
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('<h2 id="a-hold-waits">A hold waits</h2>');
    expect(page).toContain('<code>ops status</code>');
    expect(page).not.toContain('href="upgrades.md"');
  });
});
