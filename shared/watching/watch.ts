import { METRICS } from '../model/metrics.js';
import { staleAfterMs } from '../reading/health.js';
import { type Duty, doEach } from '../services/duties.js';
import type { Services } from '../services/services.js';
import { raise, type Trouble } from '../services/trouble.js';
import type { Source } from '../sources/registry.js';
import { openAnnouncements } from '../store/announcements.js';
import { isReading, recentChecks } from '../store/checks.js';
import { pendingEvents, type StoredEvent } from '../store/events.js';
import { openHolds } from '../store/holds.js';

const HOUR_MS = 3_600_000;
/** An announcement that the list has not shown after this time is a question. */
const UNCONFIRMED_MS = 72 * HOUR_MS;
const CHECKS = 50;

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

const measureAge = async ({ table, metrics, clock }: Services, source: string): Promise<void> => {
  const read = (await recentChecks(table, source, CHECKS)).find(isReading);
  if (read) metrics.put(METRICS.sourceAge, minutesSince(read.at, clock()), source);
};

const measureHolds = async ({ table, metrics }: Services): Promise<void> =>
  metrics.put(METRICS.holds, (await openHolds(table)).length);

const measureOutbox = async ({ table, metrics }: Services): Promise<void> => {
  let oldest: StoredEvent | undefined;
  for await (const stored of pendingEvents(table)) {
    oldest = stored;
    break;
  }
  metrics.put(METRICS.outboxAge, oldest ? minutesSince(oldest.writtenAt, new Date()) : 0);
};

/**
 * Measures what the alarms watch: how old each source's last reading is, what waits for a person, what waits to be told.
 * @throws DutiesFailed naming what could not be measured; the rest was
 */
export const measureHealth = (services: Services, sources: readonly Source[]): Promise<void> =>
  doEach(services.log, [
    ...sources.map(({ id }) => ({ name: id, run: () => measureAge(services, id) })),
    { name: 'holds', run: () => measureHolds(services) },
    { name: 'outbox', run: () => measureOutbox(services) },
  ]);

/**
 * Looks for what an operator should hear of, and tells each trouble once a day.
 * @throws DutiesFailed naming where it could not look, or what it could not tell; the rest was looked at and told
 */
export const watch = async (services: Services, sources: readonly Source[]): Promise<Trouble[]> => {
  const found: Trouble[] = [];
  const look = (name: string, find: () => Promise<Trouble[]>): Duty => ({
    name,
    async run() {
      const troubles = await find();
      found.push(...troubles);
      const tell = (trouble: Trouble) => ({ name: trouble.key, run: () => raise(services, trouble) });
      await doEach(services.log, troubles.map(tell));
    },
  });
  await doEach(services.log, [
    look('announcements', () => unconfirmed(services)),
    ...sources.map((source) => look(source.id, () => staleness(services, source))),
  ]);
  return found;
};
