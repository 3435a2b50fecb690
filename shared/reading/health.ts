import { type Check, isReading, recentChecks } from '../store/checks.js';
import { listEvents } from '../store/events.js';
import { openHolds } from '../store/holds.js';
import { type KnownSource, knownSources } from '../store/known-sources.js';
import type { Table } from '../store/table.js';
import { type Held, heldIn } from './list-status.js';

/**
 * How a source stands: `read`, and nothing is wrong; `held`, by the guard; `failed`, the last look brought nothing; `overdue`, it is not
 * looked at any more; `silent`, it never answered; `unseen`, it was read and no look was noted.
 */
export type SourceState = 'read' | 'held' | 'failed' | 'overdue' | 'silent' | 'unseen';

/** Whether a source is read, and how late what it brought was. */
export interface SourceHealth {
  readonly id: string;
  readonly state: SourceState;
  readonly last: Check | null;
  readonly lastSuccess: string | null;
  /** Documents that could not be had as they should be, and are tried again. */
  readonly unread: number;
  /** Minutes from the publication of its newest event to the notice of it; null where that is not known. */
  readonly lagMinutes: number | null;
  /** Id of the hold that waits for a person, or null. */
  readonly hold: string | null;
  readonly held: Held | null;
  /** The newest looks, newest first. */
  readonly checks: readonly Check[];
}

const CHECKS = 20;
const HOUR_MS = 3_600_000;
/** A source is stale when it was not read for so many of its intervals, and an hour at least. */
const STALE_INTERVALS = 4;
export const staleAfterMs = (everyMinutes: number): number =>
  Math.max(HOUR_MS, STALE_INTERVALS * everyMinutes * 60_000);

const lagOf = async (table: Table, source: string): Promise<number | null> => {
  const keep = ({ evidence }: { evidence: readonly { source: string; publishedAt: string | null }[] }) =>
    evidence.at(-1)?.source === source && evidence.at(-1)?.publishedAt !== null;
  const { events } = await listEvents(table, { after: undefined, oldestFirst: false, limit: 1, keep });
  const event = events[0]?.event;
  const published = event?.evidence.at(-1)?.publishedAt;
  return event && published
    ? Math.max(0, Math.round((Date.parse(event.detectedAt) - Date.parse(published)) / 60_000))
    : null;
};

const stateOf = ({ last, lastRead, everyMinutes, cursor }: KnownSource, held: Held | null, now: Date): SourceState => {
  if (held !== null) return 'held';
  if (last === null) return 'unseen';
  if (lastRead === null && cursor === undefined) return 'silent';
  if (!isReading(last)) return 'failed';
  const overdue = everyMinutes !== null && now.getTime() - Date.parse(last.at) > staleAfterMs(everyMinutes);
  return overdue ? 'overdue' : 'read';
};

/** The health of every source that was ever looked at, those that never answered among them. */
export const sourceHealth = async (table: Table, now: Date): Promise<SourceHealth[]> => {
  const open = await openHolds(table);
  return Promise.all(
    (await knownSources(table)).map(async (source) => {
      const { id, last, lastRead } = source;
      const held = heldIn(open, id);
      return {
        id,
        state: stateOf(source, held, now),
        last,
        lastSuccess: lastRead,
        unread: last?.waiting ?? 0,
        lagMinutes: await lagOf(table, id),
        hold: held?.hold ?? null,
        held,
        checks: await recentChecks(table, id, CHECKS),
      };
    }),
  );
};
