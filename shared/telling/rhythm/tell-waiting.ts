import type { Services } from '../../services/services.js';
import { readEvent, type StoredEvent } from '../../store/events.js';
import { readAudience } from '../../store/subscriptions.js';
import { dueWaiting, endWaiting, type Waiting } from '../../store/waiting.js';
import { isRebuilding } from '../audiences/audiences.js';
import { digestsToPeople } from '../messages.js';
import { publishTo } from '../publish.js';

/** The events as they are now, each once; what was joined with another is told as that one. */
const eventsOf = async ({ table }: Services, waiting: readonly Waiting[]): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (const id of new Set(waiting.map(({ event }) => event))) {
    const stored = await readEvent(table, id);
    if (stored && stored.joined === undefined) events.push(stored);
  }
  return events.sort((a, b) => (a.position < b.position ? -1 : 1));
};

/** Tells one audience what has waited, in one message where there is room. @returns how many messages SNS refused; what they tell waits on */
const tellAudience = async (services: Services, id: string, waiting: readonly Waiting[]): Promise<number> => {
  const { table, settings, clock } = services;
  const audience = await readAudience(table, id);
  if (audience && isRebuilding(audience, clock().getTime())) return 0;
  const events = audience ? await eventsOf(services, waiting) : [];
  const waitsNoMore = async (event: string): Promise<void> => {
    for (const each of waiting) if (each.event === event) await endWaiting(table, each);
  };
  const told = new Set(events.map(({ event }) => event.id));
  for (const { event } of waiting) if (!told.has(event)) await waitsNoMore(event);
  if (!audience) return 0;
  const why = { filter: audience.filter, publicUrl: settings.publicUrl };
  const messages = await digestsToPeople(events, why);
  return publishTo(services, audience, messages, 'people', ({ event }) => waitsNoMore(event.id));
};

/** Whether anything is due by somebody's rhythm. */
export const anythingDue = async ({ table, clock }: Pick<Services, 'table' | 'clock'>): Promise<boolean> => {
  for await (const _waiting of dueWaiting(table, clock())) return true;
  return false;
};

/**
 * Tells each audience what is due by its rhythm.
 * @param stillOurs false when another has the lease: the rest is left to it
 * @returns how many messages SNS refused
 */
export const tellWaiting = async (services: Services, stillOurs: () => Promise<boolean>): Promise<number> => {
  const byAudience = new Map<string, Waiting[]>();
  for await (const waiting of dueWaiting(services.table, services.clock()))
    byAudience.set(waiting.audience, [...(byAudience.get(waiting.audience) ?? []), waiting]);
  let refused = 0;
  for (const [id, waiting] of byAudience) {
    if (!(await stillOurs())) return refused;
    refused += await tellAudience(services, id, waiting);
  }
  return refused;
};
