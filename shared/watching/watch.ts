import { METRICS } from '../model/metrics.js';
import { staleAfterMs } from '../reading/health.js';
import { silentDays } from '../reading/rhythm.js';
import { type Duty, doEach } from '../services/duties.js';
import type { Services } from '../services/services.js';
import { raise, type Trouble } from '../services/trouble.js';
import type { Source } from '../sources/contract.js';
import { kindOf } from '../sources/registry.js';
import { openAnnouncements } from '../store/announcements.js';
import { readCursor } from '../store/cursors.js';
import { pendingEvents } from '../store/events.js';
import { openHolds } from '../store/holds.js';
import { readSource } from '../store/known-sources.js';
import { dueWaiting, waitsUntil } from '../store/waiting.js';
import { WORDS } from '../wording/catalogue.js';
import { missingMasterKey, unheardOperator } from './account.js';
import { endingSoon } from './mandates.js';
import { failingReceivers, overdueAttempts, waitingHolds } from './waiting.js';

const HOUR_MS = 3_600_000;
/** An announcement that the list has not shown after this time is a question. */
const UNCONFIRMED_MS = 72 * HOUR_MS;

const staleness = async ({ table, clock }: Services, { id, everyMinutes }: Source): Promise<Trouble[]> => {
  const known = await readSource(table, id);
  if (!known) return [];
  const since = known.lastRead ?? known.firstLookAt;
  if (clock().getTime() - Date.parse(since) < staleAfterMs(everyMinutes)) return [];
  return [
    {
      key: `stale/${id}`,
      paragraph: 'a-source-is-stale',
      subject: WORDS.troubles.sources.staleSubject(id, since),
      message: WORDS.troubles.sources.stale(id, known.lastRead ? since : null, known.last),
    },
  ];
};

/** A feed that used to speak and no longer does is asked about: an empty answer is no error to anyone. */
const silence = async ({ table, clock }: Services, source: Source): Promise<Trouble[]> => {
  if (kindOf(source.kind).shape === 'list') return [];
  const cursor = await readCursor(table, source.id);
  const days = cursor ? silentDays(cursor, clock()) : null;
  if (days === null) return [];
  return [
    {
      key: `silent/${source.id}`,
      paragraph: 'a-source-is-silent',
      subject: WORDS.troubles.sources.silentSubject(source.id, days),
      message: WORDS.troubles.sources.silent(source.id, cursor?.arrivals?.at(-1)),
    },
  ];
};

const unconfirmed = async ({ table, clock }: Services): Promise<Trouble[]> => {
  const announcements = [...(await openAnnouncements(table)).values()];
  return announcements
    .filter(({ announcedAt }) => clock().getTime() - Date.parse(announcedAt) > UNCONFIRMED_MS)
    .map(({ subject, event, announcedAt }) => ({
      key: `unconfirmed/${event}`,
      subject: WORDS.troubles.documents.unconfirmedSubject(subject),
      message: WORDS.troubles.documents.unconfirmed(subject, event, announcedAt),
    }));
};

const minutesSince = (instant: string, now: Date): number =>
  Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 60_000));

/** Since it was last read; of one that never was, since it is known: the measure never stops. */
const measureAge = async ({ table, metrics, clock }: Services, id: string): Promise<void> => {
  const known = await readSource(table, id);
  if (known) metrics.put(METRICS.sourceAge, minutesSince(known.lastRead ?? known.firstLookAt, clock()), id);
};

const measureHolds = async ({ table, metrics }: Services): Promise<void> =>
  metrics.put(METRICS.holds, (await openHolds(table)).length);

/** Since when the longest untold event waits that nothing lets wait: in the outbox, or beyond the hour at which somebody hears of it. */
const measureOutbox = async ({ table, metrics }: Services): Promise<void> => {
  const since: string[] = [];
  for await (const { writtenAt } of pendingEvents(table)) {
    since.push(writtenAt);
    break;
  }
  const now = table.clock();
  for await (const waiting of dueWaiting(table, now)) {
    since.push(waitsUntil(waiting));
    break;
  }
  const ages = since.map((instant) => minutesSince(instant, now));
  metrics.put(METRICS.outboxAge, Math.max(0, ...ages));
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
    look('holds that wait', () => waitingHolds(services)),
    look('receivers that fail', () => failingReceivers(services)),
    look('attempts that are overdue', () => overdueAttempts(services)),
    look('the operator’s addresses', () => unheardOperator(services)),
    look('the master key', () => missingMasterKey(services)),
    look('what ends soon', () => endingSoon(services)),
    ...sources.map((source) => look(source.id, () => staleness(services, source))),
    ...sources.map((source) => look(`silence of ${source.id}`, () => silence(services, source))),
  ]);
  return found;
};
