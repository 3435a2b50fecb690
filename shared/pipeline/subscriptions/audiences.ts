import type { Filter } from '../../model/filter.js';
import type { Subscription } from '../../model/subscription.js';
import { audienceId } from '../../notify/audiences.js';
import type { TopicSubscriber } from '../../notify/topics.js';
import { type Audience, readAudience, saveAudience } from '../../store/subscriptions.js';
import type { Services } from '../services.js';

/** The topic of everyone with this filter, made where there is none yet. */
export const ensureAudience = async (
  { table, topics, settings }: Pick<Services, 'table' | 'topics' | 'settings'>,
  filter: Filter,
): Promise<Audience> => {
  const id = audienceId(filter);
  const topicArn = await topics.create(`${settings.audiencePrefix}${id}`);
  const audience = { id, filter, topicArn };
  await saveAudience(table, audience);
  return audience;
};

/** What SNS has of a person in an audience; undefined when it has nothing, or there is no such audience. */
export const placeIn = async (
  { table, topics }: Pick<Services, 'table' | 'topics'>,
  audienceName: string | null,
  { channel, endpoint }: Pick<Subscription, 'channel' | 'endpoint'>,
): Promise<TopicSubscriber | undefined> => {
  const audience = audienceName === null ? undefined : await readAudience(table, audienceName);
  const subscribers = audience && (await topics.subscribers(audience.topicArn));
  return subscribers?.find((each) => each.protocol === channel && each.endpoint === endpoint);
};
