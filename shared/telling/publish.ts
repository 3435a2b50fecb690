import { setTimeout } from 'node:timers/promises';
import type { Services } from '../services/services.js';
import { keepDigest } from '../store/digests.js';
import { markTold, type StoredEvent } from '../store/events.js';
import type { Audience } from '../store/subscriptions.js';
import { recordTellings, type Telling } from '../store/tellings.js';
import type { TellingMessage } from './messages.js';

/** SNS sets an address back that gets more than 10 e-mails a second. */
const PACE = 10;
const PACE_MS = 1_100;

const tellingTo =
  (target: string) =>
  ({ event, revision }: StoredEvent): Telling => ({
    event: event.id,
    revision,
    at: new Date().toISOString(),
    channel: 'people',
    target,
    result: 'accepted',
    attempts: null,
    status: null,
  });

/**
 * Publishes messages to one topic and marks the events of those it took; the answer is how many it refused. A topic that can't be
 * published to stops no other.
 * @param then done with each event that was told, once that is marked
 */
export const publishTo = async (
  { table, topics, log }: Services,
  { id, topicArn }: Pick<Audience, 'id' | 'topicArn'>,
  messages: readonly TellingMessage<StoredEvent>[],
  whom: 'people' | 'systems',
  then: (stored: StoredEvent) => Promise<void> = async () => {},
): Promise<number> => {
  let refused = 0;
  for (let start = 0; start < messages.length; start += PACE) {
    if (start > 0 && whom === 'people') await setTimeout(PACE_MS);
    const some = messages.slice(start, start + PACE);
    // The page that a message leads to is there before the message is.
    for (const { isDigest, tells } of some)
      if (isDigest)
        await keepDigest(
          table,
          tells.map(({ event }) => event.id),
        );
    const taken = await topics.publish(topicArn, some).catch((error: Error) => {
      log.error('a topic could not be published to; it is tried again', { topic: id, error: error.message });
      return some.map(() => false);
    });
    const told = some.filter((_, position) => taken[position]).flatMap(({ tells }) => tells);
    for (const { event, revision } of told) log.info('event told', { event: event.id, revision, target: id });
    for (const stored of told) {
      await markTold(table, stored, id);
      await then(stored);
    }
    if (whom === 'people') await recordTellings(table, told.map(tellingTo(id)));
    refused += taken.filter((took) => !took).length;
  }
  return refused;
};
