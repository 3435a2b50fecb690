import { type Entry, type ListedEntry, listedId } from '../model/entry.js';
import { type Change, isEntryEvent } from '../model/event.js';
import { openAnnouncements, subjectOfEntry } from '../store/announcements.js';
import { allEntries, type EntriesWanted, type EntryHead, entryVersions } from '../store/entries.js';
import { readEvent } from '../store/events.js';
import type { Table } from '../store/table.js';

export interface Step {
  readonly at: string;
  /** Null for the baseline, and for changes that were explained by the list's own events. */
  readonly event: string | null;
  readonly changes: readonly Change[];
  readonly status: 'listed' | 'delisted';
  /** sha256 of the document that showed it. */
  readonly evidence: string;
}

export interface EntryLife {
  readonly entry: Entry;
  readonly status: 'listed' | 'delisted' | 'announced';
  /** Since when it has this status here: seen in the file, gone from it, or announced. When the UN listed it is `entry.listedOn`. */
  readonly since: string;
  /** When a version of the list was first seen to have it; null for one that is only announced. */
  readonly firstSeenAt: string | null;
  readonly history: Step[];
}

/** The end of a day (UTC), or the instant itself. */
export const endOf = (asOf: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(asOf) ? `${asOf}T23:59:59.999Z` : new Date(asOf).toISOString();

const changesOf = async (table: Table, event: string | null): Promise<readonly Change[]> => {
  const stored = event === null ? undefined : await readEvent(table, event);
  return stored && isEntryEvent(stored.event) ? stored.event.entry.changes : [];
};

const announced = async (table: Table, id: string, until: string): Promise<EntryLife | undefined> => {
  const announcement = (await openAnnouncements(table)).get(subjectOfEntry('entry.listed', id));
  const stored = announcement && (await readEvent(table, announcement.event));
  if (!stored || !isEntryEvent(stored.event) || stored.event.detectedAt > until) return undefined;
  const { event } = stored;
  if (event.entry.record === null) return undefined;
  return { entry: event.entry.record, status: 'announced', since: event.detectedAt, firstSeenAt: null, history: [] };
};

/**
 * An entry as it stood, with every step that led there; undefined for one that was not known then.
 * @param id `un:QDi.001`
 * @param until instant; the newest when not given
 */
export const entryLife = async (table: Table, id: string, until = '9999'): Promise<EntryLife | undefined> => {
  const versions = (await entryVersions(table, id)).filter(({ at }) => at <= until);
  const [first] = versions;
  const newest = versions.at(-1);
  if (!first || !newest) return announced(table, id, until);
  const history = await Promise.all(
    versions.map(async ({ at, event, status, evidence }) => ({
      at,
      event,
      changes: await changesOf(table, event),
      status,
      evidence,
    })),
  );
  const turned = versions.findLastIndex(({ status }) => status !== newest.status) + 1;
  const since = versions[turned]?.at ?? newest.at;
  return { entry: newest.record, status: newest.status, since, firstSeenAt: first.at, history };
};

const stateAt = async (table: Table, head: EntryHead, until: string | undefined) => {
  if (until === undefined || head.changedAt <= until) return head;
  return (await entryVersions(table, listedId(head.record))).findLast(({ at }) => at <= until);
};

/**
 * Every entry that was listed, in the order of the ids, to the end.
 * @param until instant; the newest state when not given
 * @param after id behind which to begin
 * @param list the id of the only list that is wanted; all when not given
 */
export async function* everyListed(
  table: Table,
  { until, ...wanted }: Partial<Pick<EntriesQuery, 'until'>> & EntriesWanted = {},
): AsyncGenerator<ListedEntry> {
  for await (const head of allEntries(table, wanted)) {
    const state = await stateAt(table, head, until);
    if (state?.status === 'listed') yield state.record;
  }
}

export interface EntriesQuery extends Pick<EntriesWanted, 'list' | 'after'> {
  /** Instant; the newest state when not given. */
  readonly until?: string | undefined;
  readonly limit: number;
  readonly keep: (entry: Entry) => boolean;
}

/** The entries that were listed, in the order of their ids, a page at a time; `next` is behind whom the next page begins. */
export const listedEntries = async (
  table: Table,
  { limit, keep, ...query }: EntriesQuery,
): Promise<{ entries: Entry[]; next: string | null }> => {
  const entries: ListedEntry[] = [];
  for await (const entry of everyListed(table, { ...query, pageSize: limit + 1 })) {
    if (!keep(entry)) continue;
    if (entries.length === limit) return { entries, next: entries.map(listedId).at(-1) ?? null };
    entries.push(entry);
  }
  return { entries, next: null };
};
