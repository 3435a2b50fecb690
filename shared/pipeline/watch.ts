import { METRICS } from '../model/metrics.js';
import type { Source } from '../sources/registry.js';
import { noteAlarm } from '../store/alarms.js';
import { openAnnouncements } from '../store/announcements.js';
import { pendingEvents, type StoredEvent } from '../store/events.js';
import { openHolds } from '../store/holds.js';
import { isReading, recentChecks } from '../store/sources.js';
import { staleAfterMs } from './health.js';
import { alarm, type Services } from './services.js';

const HOUR_MS = 3_600_000;
/** An announcement that the list has not shown after this time is a question. */
const UNCONFIRMED_MS = 72 * HOUR_MS;
const CHECKS = 50;

export interface Trouble {
  /** The same trouble is told once a day. */
  readonly key: string;
  readonly subject: string;
  readonly message: string;
}

const staleness = async ({ table, clock }: Services, source: Source): Promise<Trouble[]> => {
  const checks = await recentChecks(table, source.id, CHECKS);
  const limit = staleAfterMs(source.everyMinutes);
  const read = checks.find(isReading);
  const since = read?.at ?? checks.at(-1)?.at;
  if (since === undefined || clock().getTime() - Date.parse(since) < limit) return [];
  const last = checks[0];
  return [
    {
      key: `stale/${source.id}`,
      subject: `${source.id} was not read since ${since}`,
      message: `${source.id} was last read at ${since}. The last check, at ${last?.at}, ended as ${last?.outcome}: ${last?.detail ?? 'no reason given'}.`,
    },
  ];
};

const unconfirmed = async ({ table, clock }: Services): Promise<Trouble[]> => {
  const announcements = [...(await openAnnouncements(table)).values()];
  return announcements
    .filter(({ announcedAt }) => clock().getTime() - Date.parse(announcedAt) > UNCONFIRMED_MS)
    .map(({ subject, event, announcedAt }) => ({
      key: `unconfirmed/${event}`,
      subject: `${subject} is not confirmed`,
      message: `${subject} was announced by a press release (${event}, ${announcedAt}) and the list does not show it yet.`,
    }));
};

const minutesSince = (instant: string, now: Date): number =>
  Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 60_000));

/** Measures what the alarms watch: how old each source's last reading is, what waits for a person, what waits to be told. */
export const measureHealth = async (services: Services, sources: readonly Source[]): Promise<void> => {
  const { table, metrics, clock } = services;
  for (const { id } of sources) {
    const read = (await recentChecks(table, id, CHECKS)).find(isReading);
    if (read) metrics.put(METRICS.sourceAge, minutesSince(read.at, clock()), id);
  }
  metrics.put(METRICS.holds, (await openHolds(table)).length);
  let oldest: StoredEvent | undefined;
  for await (const stored of pendingEvents(table)) {
    oldest = stored;
    break;
  }
  metrics.put(METRICS.outboxAge, oldest ? minutesSince(oldest.writtenAt, new Date()) : 0);
};

/** Looks for what an operator should hear of, and tells each trouble once a day. */
export const watch = async (services: Services, sources: readonly Source[]): Promise<Trouble[]> => {
  const found = await unconfirmed(services);
  for (const source of sources) found.push(...(await staleness(services, source)));
  const day = services.clock().toISOString().slice(0, 10);
  for (const { key, subject, message } of found) {
    if (await noteAlarm(services.table, `${key}/${day}`, services.clock())) await alarm(services, subject, message);
  }
  return found;
};
