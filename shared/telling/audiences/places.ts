import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import type { TopicSubscriber } from '../../services/topics.js';
import { addressNotes } from '../../store/addresses.js';
import { readAudience, readSubscription } from '../../store/subscriptions.js';

/**
 * A place is an endpoint in an audience. SNS has one subscription for it, however many of ours share it: it is given up when the last
 * one leaves, and nothing is sent to it only while all of them pause.
 */
export type Person = Pick<Subscription, 'channel' | 'endpoint' | 'fingerprint'>;

/** Looks at who shares a place, until two say the same. */
const MOST_LOOKS = 5;

/** An endpoint as it is compared: no mail system tells capitals apart. */
const plain = (endpoint: string): string => endpoint.toLowerCase();

/** The name of a place within its audience, for us and for SNS: a channel that SNS carries is called as SNS calls its protocol. */
export const placeName = ({ channel, endpoint }: Pick<Person, 'channel' | 'endpoint'>): string =>
  `${channel} ${plain(endpoint)}`;
export const listedName = ({ protocol, endpoint }: TopicSubscriber): string => `${protocol} ${plain(endpoint)}`;

/**
 * Whether a subscription needs its place in an audience: it hears there, may go on there, or SNS has asked it to confirm it. Whoever waits
 * for a code of ours has no place yet.
 */
export const holds = ({ status, audience, joining, code }: Subscription, place: string): boolean =>
  (audience === place || joining === place) &&
  (status === 'active' || status === 'paused' || (status === 'pending' && code === null));

/** The subscriptions that share a place. */
const holdersOf = async (services: Services, audience: string, person: Person): Promise<Subscription[]> => {
  const holders: Subscription[] = [];
  for await (const note of addressNotes(services.table, person.fingerprint)) {
    const subscription = await readSubscription(services.table, note.subscription);
    if (subscription?.channel === person.channel && holds(subscription, audience)) holders.push(subscription);
  }
  return holders;
};

type Wish = 'hears' | 'paused' | 'given up';

const wishOf = (holders: readonly Subscription[]): Wish => {
  if (holders.length === 0) return 'given up';
  return holders.every(({ status }) => status === 'paused') ? 'paused' : 'hears';
};

/**
 * Makes SNS agree with what the subscriptions that share a place want of it, by the table as it stands: called after each change of one of
 * them is written. Looks again afterwards, so that of two who change at once the later sees both.
 * @param audience nothing is done where there is none
 * @param listed who is in its topic, where that was just read
 * @throws PauseRefused
 */
export const settle = async (
  services: Services,
  person: Person,
  audience: string | null,
  listed?: readonly TopicSubscriber[],
): Promise<void> => {
  const topic = audience === null ? undefined : await readAudience(services.table, audience);
  if (audience === null || topic === undefined) return;
  const { topics } = services;
  let done: Wish | null = null;
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const wish = wishOf(await holdersOf(services, audience, person));
    if (wish === done) return;
    // Somebody came while the place was given up.
    if (done === 'given up') await topics.subscribe(topic.topicArn, person.channel, person.endpoint);
    for (const place of listed ?? (await topics.subscribers(topic.topicArn)) ?? []) {
      if (place.arn === null || listedName(place) !== placeName(person)) continue;
      if (wish === 'given up') await topics.unsubscribe(place.arn);
      else await topics.setPaused(place.arn, wish === 'paused');
    }
    done = wish;
  }
};
