import { doEach } from '../../services/duties.js';
import type { Services } from '../../services/services.js';
import type { TopicSubscriber } from '../../services/topics.js';
import { type Audience, markEmpty, removeEmpty } from '../../store/subscriptions.js';
import { byAudience, livingSubscriptions } from './members.js';
import { listedName, placeName } from './places.js';

/** An audience that nobody is in for so long is collected, with its topic. */
const EMPTY_MS = 86_400_000;

/** Places of audiences that nobody subscribed. */
export type Strangers = Map<string, readonly TopicSubscriber[]>;

/** Strangers leave the topics, after one more look at who is wanted: somebody may have joined meanwhile. */
export const takeOut = async (services: Services, strangers: Strangers): Promise<void> => {
  if (strangers.size === 0) return;
  const members = byAudience(await livingSubscriptions(services));
  await doEach(
    services.log,
    [...strangers].map(([audience, places]) => ({
      name: `strangers of ${audience}`,
      async run() {
        const wanted = new Set((members.get(audience) ?? []).map(placeName));
        for (const place of places)
          if (place.arn && !wanted.has(listedName(place))) await services.topics.unsubscribe(place.arn);
      },
    })),
  );
};

/** Nobody wants the audience: it goes when it stays empty. */
export const collect = async ({ table, topics }: Services, { id, topicArn, emptySince }: Audience): Promise<void> => {
  const now = table.clock().getTime();
  if (emptySince === undefined) await markEmpty(table, id, new Date(now).toISOString());
  else if (now - Date.parse(emptySince) > EMPTY_MS && (await removeEmpty(table, id, emptySince)))
    await topics.remove(topicArn);
};
