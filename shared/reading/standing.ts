import { cursorMarks } from '../store/cursors.js';
import { allEntries, type EntryHead } from '../store/entries.js';
import type { Table } from '../store/table.js';

/** Every entry ever known that has its own reference still, and the marks of the looks that they are as old as. */
export interface Standing {
  readonly marks: string;
  readonly heads: readonly EntryHead[];
}

/** The entries as they stand now. */
export type OpenStanding = () => Promise<Standing>;

/**
 * The entries of the table, kept in the process: they are read anew when a look has changed something since, or a decision has, which the marks of the
 * cursors say in one small query.
 */
export const openStanding = (table: Table): OpenStanding => {
  let kept: Standing | undefined;
  return async () => {
    // Read before the entries: what changes meanwhile has another mark, and is read again.
    const marks = await cursorMarks(table);
    if (kept?.marks === marks) return kept;
    const heads: EntryHead[] = [];
    for await (const head of allEntries(table)) if (head.status !== 'renumbered') heads.push(head);
    kept = { marks, heads };
    return kept;
  };
};
