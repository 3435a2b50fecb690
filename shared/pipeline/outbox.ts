import { matches } from '../notify/audiences.js';
import { clearOutbox, readEvent, type StoredEvent } from '../store/events.js';
import { type Audience, listAudiences } from '../store/subscriptions.js';
import type { Services } from './services.js';

/** Names under which an event notes who has it, beside the ids of audiences. */
export const TARGETS = { events: 'events', fanOut: 'fan-out' } as const;

/** Whether this audience is still to hear of the event: once, whatever the revision. */
export const isUntold = ({ id, filter }: Audience, { told, event }: StoredEvent): boolean =>
  told[id] === undefined && matches(filter, event);

/**
 * Takes an event out of the outbox when everyone has it: each matching audience, and every webhook a delivery of its newest revision.
 * Whoever comes last, the relay or the fan-out, does so.
 */
export const leaveOutbox = async ({ table }: Services, id: string): Promise<boolean> => {
  const stored = await readEvent(table, id);
  if (!stored || stored.told[TARGETS.fanOut] !== stored.revision) return false;
  const audiences = await listAudiences(table);
  if (audiences.some((audience) => isUntold(audience, stored))) return false;
  return clearOutbox(table, stored);
};
