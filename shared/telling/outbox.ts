import type { Services } from '../services/services.js';
import { clearOutbox, readEvent, type StoredEvent } from '../store/events.js';
import { type Audience, listAudiences } from '../store/subscriptions.js';
import { matcherOf } from './matching.js';

/** Names under which an event notes who has it, beside the ids of audiences. */
export const TARGETS = { events: 'events', fanOut: 'fan-out' } as const;

/** The instant since which an event says what is told of it. */
const saidSince = ({ position, restatedAt }: StoredEvent): string => restatedAt ?? position.split('#')[0] ?? '';

/**
 * Whether this audience is still to hear of an event: once, and again where what it heard is not so any more; nothing from before anybody could hear in it.
 * Made once, asked of many events.
 */
export const untoldTo = ({ id, filter, since = '' }: Audience): ((stored: StoredEvent) => boolean) => {
  const hears = matcherOf(filter);
  return (stored) =>
    (stored.told[id] ?? 0) < (stored.restated ?? 1) && saidSince(stored) >= since && hears(stored.event);
};

/**
 * Takes events out of the outbox that everyone has: each matching audience, and every webhook a delivery of its newest revision.
 * Whoever comes last, the relay or the fan-out, does so.
 */
export const leaveOutbox = async ({ table }: Services, ids: readonly string[]): Promise<void> => {
  const done: StoredEvent[] = [];
  for (const id of ids) {
    const stored = await readEvent(table, id);
    if (stored && stored.told[TARGETS.fanOut] === stored.revision) done.push(stored);
  }
  if (done.length === 0) return;
  const lacking = (await listAudiences(table)).map(untoldTo);
  for (const stored of done) if (!lacking.some((isUntold) => isUntold(stored))) await clearOutbox(table, stored);
};
