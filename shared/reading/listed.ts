import { type Entry, type ListedEntry, listedId } from '../model/entry.js';
import { allEntries, type EntriesWanted, type EntryHead, entryVersions } from '../store/entries.js';
import type { Table } from '../store/table.js';

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
