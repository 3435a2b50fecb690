import { listEvents } from '../store/events.js';
import { listHolds } from '../store/holds.js';
import { type Check, listCursors, recentChecks } from '../store/sources.js';
import type { Table } from '../store/table.js';

/** Whether a source is read, and how late what it brought was. */
export interface SourceHealth {
  readonly id: string;
  readonly last: Check | null;
  readonly lastSuccess: string | null;
  /** Minutes from the publication of its newest event to the notice of it; null where that is not known. */
  readonly lagMinutes: number | null;
  /** Id of the hold that waits for a person, or null. */
  readonly hold: string | null;
  /** The newest looks, newest first. */
  readonly checks: readonly Check[];
}

const CHECKS = 20;

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

/** The health of every source that was ever read. */
export const sourceHealth = async (table: Table): Promise<SourceHealth[]> => {
  const open = (await listHolds(table)).filter(({ state }) => state === 'open');
  return Promise.all(
    (await listCursors(table)).map(async (id) => {
      const checks = await recentChecks(table, id, CHECKS);
      const success = checks.find(({ outcome }) => outcome !== 'failed' && outcome !== 'stale');
      return {
        id,
        last: checks[0] ?? null,
        lastSuccess: success?.at ?? null,
        lagMinutes: await lagOf(table, id),
        hold: open.find(({ source }) => source === id)?.id ?? null,
        checks,
      };
    }),
  );
};
