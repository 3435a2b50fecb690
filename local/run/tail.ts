import type { Services } from '../../shared/services/services.js';
import { listEvents, type StoredEvent } from '../../shared/store/events.js';

/** Says each event that was stored since it last looked; what stood there at the first look was said at an earlier start. */
export const openTail = async ({ table }: Services, say: (line: string) => void): Promise<() => Promise<void>> => {
  const newest = await listEvents(table, { after: undefined, oldestFirst: false, limit: 1, keep: () => true });
  let last: StoredEvent | undefined = newest.events[0];
  return async () => {
    const { events } = await listEvents(table, { after: last, oldestFirst: true, limit: 1_000, keep: () => true });
    for (const { event } of events) say(`    ${event.type.padEnd(18)}${event.title}`);
    last = events.at(-1) ?? last;
  };
};
