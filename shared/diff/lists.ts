import equal from 'fast-deep-equal';
import type { ListedEntry } from '../model/entry.js';
import type { Change } from '../model/event.js';
import { compareEntries } from './compare.js';
import { type Amendment, type BulkEdit, explain, type FormatChange } from './mechanical.js';

export interface Amended {
  readonly before: ListedEntry;
  readonly after: ListedEntry;
  readonly changes: readonly Change[];
}

/** How one version of a list differs from what was known. Each array is in the order of the references. */
export interface ListDiff {
  readonly listed: ListedEntry[];
  readonly delisted: ListedEntry[];
  readonly amended: Amended[];
  /** Entries that changed only in ways the bulk edits and format changes explain, or not at all in substance: to be stored, not told. */
  readonly quiet: ListedEntry[];
  readonly bulkEdits: BulkEdit[];
  readonly formatChanges: FormatChange[];
}

/**
 * Compares entry by entry, by permanent reference number. The text of the file plays no part.
 * @param left how many entries were left out of both because they are the same in both
 */
export const diffLists = (
  known: ReadonlyMap<string, ListedEntry>,
  next: ReadonlyMap<string, ListedEntry>,
  left = 0,
): ListDiff => {
  const references = [...new Set([...known.keys(), ...next.keys()])].sort();
  const listed: ListedEntry[] = [];
  const delisted: ListedEntry[] = [];
  const amendments: Amendment[] = [];
  let inBoth = left;
  const differing = new Set<string>();
  for (const reference of references) {
    const before = known.get(reference);
    const after = next.get(reference);
    if (!before && after) listed.push(after);
    else if (before && !after) delisted.push(before);
    else if (before && after) {
      inBoth++;
      if (equal(before, after)) continue;
      differing.add(reference);
      const changes = compareEntries(before, after);
      if (changes.length > 0) amendments.push({ reference, changes });
    }
  }
  const { amendments: told, bulkEdits, formatChanges } = explain(amendments, inBoth);
  const amended = told.flatMap(({ reference, changes }) => {
    const before = known.get(reference);
    const after = next.get(reference);
    differing.delete(reference);
    return before && after ? [{ before, after, changes }] : [];
  });
  const quiet = [...differing].flatMap((reference) => next.get(reference) ?? []);
  return { listed, delisted, amended, quiet, bulkEdits, formatChanges };
};
