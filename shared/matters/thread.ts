import { type CouncilEvent, isCouncilAction } from '../model/event.js';
import { actionsBetween } from '../store/actions.js';
import { readEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { addDays } from '../time/days.js';

/** A matter reaches no further to either side: a draft, its adoption, the news on both. */
const DAYS = 60;

/** The Council's actions in one thread, as they came; an event of another kind stands alone. */
export const threadOf = async (table: Table, event: CouncilEvent): Promise<CouncilEvent[]> => {
  if (!isCouncilAction(event)) return [event];
  const day = event.occurredOn ?? event.action.expectedOn ?? event.detectedAt.slice(0, 10);
  const ids = new Set([event.id]);
  for (const regime of event.regimes) {
    for (const action of await actionsBetween(table, regime, addDays(day, -DAYS), addDays(day, DAYS)))
      if (action.thread === event.thread) ids.add(action.event);
  }
  const stored = await Promise.all([...ids].map((id) => readEvent(table, id)));
  return stored
    .flatMap((each) => (each && (each.timeline !== undefined || each.event.id === event.id) ? [each.event] : []))
    .sort((a, b) => (a.detectedAt < b.detectedAt ? -1 : 1));
};
