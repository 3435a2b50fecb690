import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import type { TopicSubscriber } from '../../services/topics.js';
import { type Audience, markRebuilt, readAudience } from '../../store/subscriptions.js';
import { ensureAudience } from './audiences.js';
import { holds, listedName, placeName } from './places.js';

/** Subscribes an endpoint to a topic; false when SNS refuses it, which is no reason to leave the others out. */
export const putIn = async (
  { topics, log }: Services,
  topicArn: string,
  { id, channel, endpoint }: Subscription,
): Promise<boolean> => {
  try {
    await topics.subscribe(topicArn, channel, endpoint);
    return true;
  } catch (error) {
    log.error('SNS refused an endpoint', { subscription: id, error: (error as Error).name });
    return false;
  }
};

/**
 * Makes a topic that was lost again, with everyone who needs a place in it. That it is being made is noted until all are in, so that one
 * that was interrupted goes on at the next run. SNS asks e-mail addresses to confirm again.
 * @param listed who is in it already
 * @returns who is in it then
 */
export const rebuild = async (
  services: Services,
  audience: Audience,
  wanted: readonly Subscription[],
  listed: readonly TopicSubscriber[],
): Promise<TopicSubscriber[]> => {
  const { id } = audience;
  const { table, topics } = services;
  const { topicArn } = await ensureAudience(services, audience);
  const since = (await readAudience(table, id))?.rebuildingSince;
  const there = new Set(listed.map(listedName));
  let refused = 0;
  for (const subscription of wanted) {
    if (!holds(subscription, id) || there.has(placeName(subscription))) continue;
    if (await putIn(services, topicArn, subscription)) there.add(placeName(subscription));
    else refused++;
  }
  if (since !== undefined && refused === 0) await markRebuilt(table, id, since);
  return (await topics.subscribers(topicArn)) ?? [];
};
