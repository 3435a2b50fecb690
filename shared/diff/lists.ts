import equal from 'fast-deep-equal';
import type { ListedEntry } from '../model/entry.js';
import type { Change } from '../model/event.js';
import { withoutLinks } from '../text/links.js';
import type { Atom } from './atoms.js';
import { type Carriers, countCarriers } from './carriers.js';
import { compareEntries } from './compare.js';
import { editedWords, masked } from './edits.js';
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

/** What was left out of both maps because it is the same in both versions, counted. */
export interface LeftOut {
  readonly same: number;
  /** Carriers in each version, of all its entries. */
  readonly before: Carriers;
  readonly after: Carriers;
}

/** White space that went from, or came to, the comments, in front of a link say: no change, but perhaps one made to many at once. */
const spacingOf = (before: ListedEntry, after: ListedEntry, changes: readonly Change[]): Atom | null => {
  if (before.comments === null || after.comments === null || before.comments === after.comments) return null;
  if (changes.some(({ field }) => field === 'comments' || field === 'links')) return null;
  if (withoutLinks(before.comments) !== withoutLinks(after.comments)) return null;
  const [was, is] = editedWords(before.comments, after.comments);
  return { does: 'edit', path: 'comments', before: masked(was), after: masked(is) };
};

const carriersOf = (entries: ReadonlyMap<string, ListedEntry>): Carriers => {
  const carriers: Carriers = new Map();
  for (const entry of entries.values()) countCarriers(entry, carriers);
  return carriers;
};

/**
 * Compares entry by entry, by permanent reference number. The text of the file plays no part.
 * @param leftOut what both maps lack, where only what differs was kept
 */
export const diffLists = (
  known: ReadonlyMap<string, ListedEntry>,
  next: ReadonlyMap<string, ListedEntry>,
  leftOut?: LeftOut,
): ListDiff => {
  const references = [...new Set([...known.keys(), ...next.keys()])].sort();
  const listed: ListedEntry[] = [];
  const delisted: ListedEntry[] = [];
  const amendments: Amendment[] = [];
  const differing = new Set<string>();
  let inBoth = leftOut?.same ?? 0;
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
      const spacing = spacingOf(before, after, changes);
      if (changes.length > 0 || spacing) amendments.push({ reference, changes, spacing });
    }
  }
  const explained = explain(amendments, () => ({
    inBoth,
    before: leftOut?.before ?? carriersOf(known),
    after: leftOut?.after ?? carriersOf(next),
  }));
  const amended = explained.amendments.flatMap(({ reference, changes }) => {
    const before = known.get(reference);
    const after = next.get(reference);
    differing.delete(reference);
    return before && after ? [{ before, after, changes }] : [];
  });
  const quiet = [...differing].flatMap((reference) => next.get(reference) ?? []);
  return { listed, delisted, amended, quiet, bulkEdits: explained.bulkEdits, formatChanges: explained.formatChanges };
};
