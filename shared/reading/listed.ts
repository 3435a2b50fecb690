import { type Entry, type ListedEntry, listedId } from '../model/entry.js';
import type { Services } from '../services/services.js';
import { listKinds } from '../sources/registry.js';
import { placeOfList, readCursor } from '../store/cursors.js';
import { allEntries, type EntryHead, entryVersions } from '../store/entries.js';
import { entriesOf, type ListState, stateAt } from '../store/states.js';
import type { Table } from '../store/table.js';

type Stores = Pick<Services, 'table' | 'archive'>;

/** Later than any instant. */
const NEWEST = '9999';

/** A list whole, as it stood at an instant. */
export interface ListAt {
  readonly list: string;
  /** In the order of the references. */
  readonly entries: readonly ListedEntry[];
  /** What was kept of it then; null where an earlier version of this program kept nothing. */
  readonly state: ListState | null;
}

const stateOf = async (table: Table, head: EntryHead, until: string) => {
  if (head.changedAt <= until) return head;
  return (await entryVersions(table, listedId(head.record))).findLast(({ at }) => at <= until);
};

/** The same from the entries one by one: of a store in which no state was kept at that instant. */
const fromEntries = async (table: Table, list: string, until: string): Promise<ListedEntry[]> => {
  const firstReadAt = until === NEWEST ? '' : (await readCursor(table, placeOfList(list)))?.firstReadAt;
  if (firstReadAt === undefined || firstReadAt > until) return [];
  const entries: ListedEntry[] = [];
  for await (const head of allEntries(table, { list })) {
    const state = await stateOf(table, head, until);
    if (state?.status === 'listed') entries.push(state.record);
  }
  return entries;
};

/**
 * A list as it stood: read whole or not at all.
 * @param until instant; the newest state when not given
 */
export const listAt = async (stores: Stores, list: string, until = NEWEST): Promise<ListAt> => {
  const state = (await stateAt(stores.table, list, until)) ?? null;
  const entries = state ? await entriesOf(stores, state) : await fromEntries(stores.table, list, until);
  return { list, entries, state };
};

export interface EntriesQuery {
  readonly list?: string | undefined;
  /** Id behind which to begin. */
  readonly after?: string | undefined;
  /** Instant; the newest state when not given. */
  readonly until?: string | undefined;
  readonly limit: number;
  readonly keep: (entry: Entry) => boolean;
}

/** The entries that are on the lists, or were, in the order of their ids, a page at a time; `next` is behind whom the next page begins. */
export const listedEntries = async (
  stores: Stores,
  { list, after = '', until, limit, keep }: EntriesQuery,
): Promise<{ entries: ListedEntry[]; next: string | null }> => {
  const lists = listKinds().map((kind) => kind.list);
  const wanted = lists.filter((each) => list === undefined || each === list).sort();
  const entries: ListedEntry[] = [];
  for (const each of wanted) {
    for (const entry of (await listAt(stores, each, until)).entries) {
      if (listedId(entry) <= after || !keep(entry)) continue;
      if (entries.length === limit) return { entries, next: entries.map(listedId).at(-1) ?? null };
      entries.push(entry);
    }
  }
  return { entries, next: null };
};
