import { afterEach, beforeEach, vi } from 'vitest';
import { Filter } from '../../shared/model/filter.js';
import type { Subscription } from '../../shared/model/subscription.js';
import { confirm } from '../../shared/people/subscriptions/confirm.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import type { Services } from '../../shared/services/services.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import { reconcile } from '../../shared/telling/reconcile.js';
import { startTestCloud } from './cloud.js';
import { openPeople } from './topics.js';

export const MINUTE = 60_000;
export const DAY = 1_440 * MINUTE;
export const HAITI = Filter.parse({ regimes: ['2653'] });
export const LIBYA = Filter.parse({ regimes: ['1970'] });

/** Puts the clock forward; `vi.useRealTimers()` puts it back. */
export const later = (ms: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
};

/** The embedded services with an SNS whose people answer as a test says, and short ways to subscribe. */
export const startSubscribers = async () => {
  const test = await startTestCloud();
  const people = openPeople();
  const texts: string[] = [];
  const text = async (_phone: string, message: string) => void texts.push(message);
  const services: Services = { ...test.services, topics: { ...people.topics, text } };
  const now = async (id: string) => (await readSubscription(services.table, id)) as Subscription;
  const join = async (channel: 'email' | 'sms', endpoint: string, filter = HAITI): Promise<string> =>
    (await subscribe(services, { channel, endpoint, filter }, 'api_test')).subscription.id;
  /** The code of the newest text. */
  const code = (): string => /\d{6}/.exec(texts.at(-1) ?? '')?.[0] ?? '';
  return {
    test,
    people,
    services,
    texts,
    now,
    join,
    code,
    /** Subscribes and confirms, as an owner does. */
    async confirmed(channel: 'email' | 'sms', endpoint: string, filter = HAITI): Promise<string> {
      const id = await join(channel, endpoint, filter);
      if (channel === 'sms') await confirm(services, id, code());
      people.confirm(endpoint);
      await reconcile(services);
      return id;
    },
    /** What was sent to the operator. */
    told: () => people.published.filter(({ topic }) => topic === services.settings.operatorTopic),
  };
};

export type Subscribers = Awaited<ReturnType<typeof startSubscribers>>;

/** Starts them before each test, and ends them and every change of the clock after it. */
export const eachWithSubscribers = (use: (on: Subscribers) => void): void => {
  let started: Subscribers;
  beforeEach(async () => {
    started = await startSubscribers();
    use(started);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await started.test.close();
  });
};
