import { type CouncilEvent, isEntryEvent } from '../model/event.js';
import type { Filter } from '../model/filter.js';
import { eventsSince } from '../store/events.js';
import type { Table } from '../store/table.js';
import { matcherOf } from '../telling/matching.js';

export interface Previewed {
  readonly id: string;
  readonly type: CouncilEvent['type'];
  readonly title: string;
  readonly detectedAt: string;
  readonly reference: string | null;
}

export interface Preview {
  readonly days: number;
  /** Events told in that time, whatever the filter. */
  readonly of: number;
  readonly count: number;
  /** The newest of them, newest first. */
  readonly events: Previewed[];
}

const SHOWN = 100;
const DAY_MS = 86_400_000;

/** Which of the events of the last days a filter would have sent. */
export const preview = async (table: Table, filter: Filter, days: number): Promise<Preview> => {
  const since = new Date(table.clock().getTime() - days * DAY_MS).toISOString();
  const events: Previewed[] = [];
  const hears = matcherOf(filter);
  let of = 0;
  for await (const { event } of eventsSince(table, since)) {
    of++;
    if (!hears(event)) continue;
    const { id, type, title, detectedAt } = event;
    events.push({ id, type, title, detectedAt, reference: isEntryEvent(event) ? event.entry.reference : null });
  }
  return { days, of, count: events.length, events: events.reverse().slice(0, SHOWN) };
};
