import type { Table } from '../../store/table.js';
import { removalsHeld } from '../list-status.js';
import type { Found } from './index.js';
import type { Search } from './service.js';

/** What was found, and whether it is to go. */
export interface FoundNow extends Found {
  /** Since when its removal waits for a person's decision: a newer version of the list no longer has it. Null where none waits. */
  readonly removalHeldSince: string | null;
}

/** What is like a query, as far as it was asked for. */
export interface FoundAlike {
  readonly results: FoundNow[];
  /** Whether more is like it than was asked for. */
  readonly more: boolean;
}

/** What is like the query, the likeliest first, each as it stands now. */
export const findNow = async (table: Table, search: Search, query: string, limit: number): Promise<FoundAlike> => {
  const [found, held] = [(await search()).search(query, limit + 1), await removalsHeld(table)];
  const results = found.slice(0, limit).map((each) => {
    return { ...each, removalHeldSince: (each.id !== null && held.get(each.id)) || null };
  });
  return { results, more: found.length > limit };
};
