import type { Services } from '../../services/services.js';
import { markTold, type StoredEvent } from '../../store/events.js';
import type { Audience } from '../../store/subscriptions.js';
import { letWait } from '../../store/waiting.js';
import { dueAt } from './due.js';

/**
 * Lets those events wait that an audience hears of later, and notes that they are taken care of: the outbox is done with them. Noted
 * first that it waits, then that it is told: a run that dies between the two finds it waiting already.
 * @returns those that are told at once
 */
export const park = async (
  { table }: Pick<Services, 'table'>,
  { id: audience, filter, rhythm = null }: Audience,
  events: readonly StoredEvent[],
): Promise<StoredEvent[]> => {
  if (rhythm === null) return [...events];
  const now = table.clock();
  const atOnce: StoredEvent[] = [];
  for (const stored of events) {
    const due = dueAt(rhythm, filter, stored.event, now);
    if (due === null) atOnce.push(stored);
    else {
      await letWait(table, { audience, event: stored.event.id, restated: stored.restated ?? 1 }, due);
      await markTold(table, stored, audience);
    }
  }
  return atOnce;
};
