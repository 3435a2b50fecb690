import type { Services } from '../../services/services.js';
import type { TopicSubscriber } from '../../services/topics.js';
import { type Audience, markEmpty, removeEmpty } from '../../store/subscriptions.js';
import { byAudience, livingSubscriptions } from './members.js';
import { listedName, placeName } from './places.js';

/** An audience that nobody is in for so long is collected, with its topic. */
const EMPTY_MS = 86_400_000;

/** Strangers leave the topic: those that nobody subscribed, looked at again, for somebody may have joined meanwhile. */
export const takeOut = async (
  services: Services,
  audience: string,
  places: readonly TopicSubscriber[],
): Promise<void> => {
  const confirmed = places.filter(({ arn }) => arn !== null);
  if (confirmed.length === 0) return;
  const people = byAudience(await livingSubscriptions(services)).get(audience) ?? [];
  const wanted = new Set(people.map(placeName));
  for (const place of confirmed)
    if (place.arn && !wanted.has(listedName(place))) await services.topics.unsubscribe(place.arn);
};

/** Nobody wants the audience: whoever SNS still has in it is taken out, and it goes when it stays empty. */
export const collect = async (
  services: Services,
  { id, topicArn, emptySince }: Audience,
  strangers: readonly TopicSubscriber[],
): Promise<void> => {
  const { table, topics } = services;
  await takeOut(services, id, strangers);
  const now = table.clock().getTime();
  if (emptySince === undefined) await markEmpty(table, id, new Date(now).toISOString());
  else if (now - Date.parse(emptySince) > EMPTY_MS && (await removeEmpty(table, id, emptySince)))
    await topics.remove(topicArn);
};
