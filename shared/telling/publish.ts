import { setTimeout } from 'node:timers/promises';
import type { Services } from '../services/services.js';
import { forgetCall } from '../store/calls.js';
import { keepDigest } from '../store/digests.js';
import type { StoredEvent } from '../store/events.js';
import type { Audience } from '../store/subscriptions.js';
import type { Table } from '../store/table.js';
import type { TellingMessage } from './messages.js';
import { markAll, noteSending, noteTaken } from './under-way.js';

/** SNS sets an address back that gets more than 10 e-mails a second. */
const PACE = 10;
const PACE_MS = 1_100;

/** What came of it: messages that SNS refused; null where the lease was lost, and the rest is left to who has it now. */
export type Published = number | null;

/** The note of a call is one item, of 400 KB at most (AWS limit): so many events, each with its id, are well within it. */
const MOST_EVENTS = 2_000;

/** The messages of each call: as many as the pace allows, and no more events than one note holds. */
const inCalls = (messages: readonly TellingMessage<StoredEvent>[]): TellingMessage<StoredEvent>[][] => {
  const calls: TellingMessage<StoredEvent>[][] = [];
  let events = 0;
  for (const message of messages) {
    events += message.tells.length;
    const last = calls.at(-1);
    if (last && last.length < PACE && events <= MOST_EVENTS) last.push(message);
    else {
      calls.push([message]);
      events = message.tells.length;
    }
  }
  return calls;
};

/** The page that a message leads to is there before the message is. */
const keepPages = async (table: Table, messages: readonly TellingMessage<StoredEvent>[]): Promise<void> => {
  for (const { isDigest, tells } of messages)
    if (isDigest)
      await keepDigest(
        table,
        tells.map(({ event }) => event.id),
      );
};

/**
 * Publishes messages to one topic and marks the events of those it took. A topic that can't be published to stops no other.
 * @param stillOurs asked before each call: whoever lost the lease tells nothing more
 */
export const publishTo = async (
  services: Services,
  audience: Pick<Audience, 'id' | 'topicArn' | 'rhythm'>,
  messages: readonly TellingMessage<StoredEvent>[],
  whom: 'people' | 'systems',
  stillOurs: () => Promise<boolean>,
): Promise<Published> => {
  const { table, topics, log } = services;
  let refused = 0;
  for (const [at, some] of inCalls(messages).entries()) {
    if (at > 0 && whom === 'people') await setTimeout(PACE_MS);
    const tells = some.flatMap((message) => message.tells);
    if (!(await stillOurs())) return null;
    await keepPages(table, some);
    const call = whom === 'people' ? await noteSending(services, audience, tells) : null;
    const taken = await topics.publish(audience.topicArn, some).catch((error: Error) => {
      log.error('a topic could not be published to; it is tried again', { topic: audience.id, error: error.message });
      return some.map(() => false);
    });
    const told = some.filter((_, position) => taken[position]).flatMap((message) => message.tells);
    // First of all events at once that SNS has them: a death from here on tells nothing twice.
    if (call) await noteTaken(services, call, told);
    await markAll(services, told, audience, whom, table.clock().toISOString());
    if (call) await forgetCall(table, call);
    refused += taken.filter((took) => !took).length;
  }
  return refused;
};
