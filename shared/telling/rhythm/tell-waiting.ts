import type { Services } from '../../services/services.js';
import { readEvent, type StoredEvent } from '../../store/events.js';
import { readAudience } from '../../store/subscriptions.js';
import { dueWaiting, endWaiting, type Waiting } from '../../store/waiting.js';
import { isRebuilding } from '../audiences/audiences.js';
import { digestsToPeople } from '../messages.js';
import { type Published, publishTo } from '../publish.js';

/** The events as they are now, each once; what was joined with another is told as that one. */
const eventsOf = async ({ table }: Services, waiting: readonly Waiting[]): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (const id of new Set(waiting.map(({ event }) => event))) {
    const stored = await readEvent(table, id);
    if (stored && stored.joined === undefined) events.push(stored);
  }
  return events.sort((a, b) => (a.position < b.position ? -1 : 1));
};

/** Tells one audience what has waited, in one message where there is room; what SNS refuses waits on. */
const tellAudience = async (
  services: Services,
  id: string,
  waiting: readonly Waiting[],
  stillOurs: () => Promise<boolean>,
): Promise<Published> => {
  const { table, settings } = services;
  const audience = await readAudience(table, id);
  if (audience && isRebuilding(audience, table.clock().getTime())) return 0;
  const events = audience ? await eventsOf(services, waiting) : [];
  const there = new Set(events.map(({ event }) => event.id));
  for (const each of waiting) if (!there.has(each.event)) await endWaiting(table, each);
  if (!audience) return 0;
  const why = { filter: audience.filter, publicUrl: settings.publicUrl };
  return publishTo(services, audience, await digestsToPeople(events, why), 'people', stillOurs);
};

/** Whether anything is due by somebody's rhythm. */
export const anythingDue = async ({ table }: Pick<Services, 'table'>): Promise<boolean> => {
  for await (const _waiting of dueWaiting(table, table.clock())) return true;
  return false;
};

/**
 * Tells each audience what is due by its rhythm.
 * @param stillOurs asked before each call: whoever lost the lease leaves the rest to who has it
 * @returns how many messages SNS refused
 */
export const tellWaiting = async (services: Services, stillOurs: () => Promise<boolean>): Promise<number> => {
  const byAudience = new Map<string, Waiting[]>();
  for await (const waiting of dueWaiting(services.table, services.table.clock()))
    byAudience.set(waiting.audience, [...(byAudience.get(waiting.audience) ?? []), waiting]);
  let refused = 0;
  for (const [id, waiting] of byAudience) {
    const count = await tellAudience(services, id, waiting, stillOurs);
    if (count === null) return refused;
    refused += count;
  }
  return refused;
};
