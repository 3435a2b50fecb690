import type { Subscription } from '../../model/subscription.js';
import type { TopicSubscriber } from '../../services/topics.js';
import { type Finding, findingOf, type Seen } from './findings.js';
import { listedName, placeName } from './places.js';

/** A subscription, and what SNS says of it that the table does not know yet. */
export interface Found {
  readonly subscription: Subscription;
  readonly finding: Finding;
}

/** What a look at the topic of one audience shows. */
export interface Look {
  readonly found: readonly Found[];
  /** One address in two spellings, which would be told twice. */
  readonly doubles: readonly TopicSubscriber[];
  /** Places that nobody subscribed. */
  readonly strangers: readonly TopicSubscriber[];
  /** The subscriptions that share each place. */
  readonly sharing: readonly (readonly Subscription[])[];
}

const byPlace = <T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> => {
  const places = new Map<string, T[]>();
  for (const item of items) places.set(nameOf(item), [...(places.get(nameOf(item)) ?? []), item]);
  return places;
};

/** What is the same for every subscription that is looked at. */
export interface Circumstances extends Pick<Seen, 'audience' | 'stopped' | 'now'> {
  /** Whether a channel lets an endpoint leave at SNS. */
  mayLeave(channel: string): boolean;
}

/**
 * Compares who should be in a topic with whom SNS lists in it.
 * @param wanted everyone who is in the audience, moves to it or has left it
 */
export const lookAt = (
  wanted: readonly Subscription[],
  listed: readonly TopicSubscriber[],
  { mayLeave, ...seen }: Circumstances,
): Look => {
  const places = byPlace(listed, listedName);
  const people = byPlace(wanted, placeName);
  const found: Found[] = [];
  const doubles: TopicSubscriber[] = [];
  for (const [name, sharing] of people) {
    const same = places.get(name) ?? [];
    const place = same.find(({ arn }) => arn !== null) ?? same[0];
    for (const subscription of sharing) {
      const finding = findingOf(subscription, { ...seen, place, sharing, mayLeave: mayLeave(subscription.channel) });
      if (finding !== null) found.push({ subscription, finding });
    }
    doubles.push(...same.filter(({ arn }) => arn !== null && arn !== place?.arn));
  }
  const strangers = listed.filter((place) => !people.has(listedName(place)));
  return { found, doubles, strangers, sharing: [...people.values()] };
};
