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
 * Entries that stand under another reference than before, by the list's own number of them: the new reference with what stood under the old.
 * A number that two entries have says nothing.
 */
const renumbered = (listed: readonly ListedEntry[], delisted: readonly ListedEntry[]): Map<string, ListedEntry> => {
  const byNumber = (entries: readonly ListedEntry[]): Map<string, ListedEntry | null> => {
    const found = new Map<string, ListedEntry | null>();
    for (const entry of entries)
      if (entry.dataId !== null) found.set(entry.dataId, found.has(entry.dataId) ? null : entry);
    return found;
  };
  const gone = byNumber(delisted);
  return new Map(
    [...byNumber(listed)].flatMap(([number, entry]): [string, ListedEntry][] => {
      const before = gone.get(number);
      return entry && before ? [[entry.reference, before]] : [];
    }),
  );
};

/**
 * Compares entry by entry, by permanent reference number; an entry that stands under another by the list's own number. The text of the file
 * plays no part.
 * @param leftOut what both maps lack, where only what differs was kept
 */
export const diffLists = (
  known: ReadonlyMap<string, ListedEntry>,
  next: ReadonlyMap<string, ListedEntry>,
  leftOut?: LeftOut,
): ListDiff => {
  const references = [...new Set([...known.keys(), ...next.keys()])].sort();
  const come = [...next.values()].filter(({ reference }) => !known.has(reference));
  const gone = [...known.values()].filter(({ reference }) => !next.has(reference));
  const moved = renumbered(come, gone);
  const left = new Set([...moved.values()].map(({ reference }) => reference));
  const stood = (reference: string): ListedEntry | undefined => known.get(reference) ?? moved.get(reference);
  const listed: ListedEntry[] = [];
  const delisted: ListedEntry[] = [];
  const amendments: Amendment[] = [];
  const differing = new Set<string>();
  let inBoth = leftOut?.same ?? 0;
  for (const reference of references) {
    if (left.has(reference)) continue;
    const before = stood(reference);
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
    const before = stood(reference);
    const after = next.get(reference);
    differing.delete(reference);
    return before && after ? [{ before, after, changes }] : [];
  });
  const quiet = [...differing].flatMap((reference) => next.get(reference) ?? []);
  return { listed, delisted, amended, quiet, bulkEdits: explained.bulkEdits, formatChanges: explained.formatChanges };
};
