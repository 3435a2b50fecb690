import { type Entry, isMany, type ListedEntry } from '../../model/entry.js';

/** The two lists, each by the name of its file, in the order in which they are read: the small one is kept until the large one has passed. */
export const LISTS: Readonly<Record<string, string>> = { 'CONSOLIDATED.XML': 'Consolidated', 'SDN.XML': 'SDN' };
const [KEPT = ''] = Object.values(LISTS);

const joined = (a: string | null, b: string | null): string | null =>
  a === null || b === null || a === b ? (a ?? b) : `${a} ${b}`;

const union = (a: readonly unknown[], b: readonly unknown[]): unknown[] => {
  const seen = new Set(a.map((value) => JSON.stringify(value)));
  return [...a, ...b.filter((value) => !seen.has(JSON.stringify(value)))];
};

/** One party that stands on both lists: what either says of it. */
const onBoth = (kept: ListedEntry, entry: ListedEntry): ListedEntry => {
  const fields = (Object.keys(entry) as (keyof Entry)[]).filter((field) => isMany(field) && field !== 'nameParts');
  const both = Object.fromEntries(
    fields.map((field) => [field, union(entry[field] as readonly unknown[], kept[field] as readonly unknown[])]),
  );
  return {
    ...entry,
    ...both,
    programmes: (both.programmes as string[]).sort(),
    listType: `${kept.listType}, ${entry.listType}`,
    comments: joined(entry.comments, kept.comments),
    gender: entry.gender ?? kept.gender,
    vessel: entry.vessel ?? kept.vessel,
  };
};

/**
 * The entries of both lists as one: a uid is one party, whichever list it stands on, so that one which goes from the first to the second is
 * amended and neither delisted nor listed.
 */
export const readBoth = () => {
  const waiting = new Map<string, ListedEntry>();
  return {
    /** The entry as both lists have it; null while the other list is still to come. */
    settle(entry: ListedEntry): ListedEntry | null {
      // Twice on one list is a dispute, which is not settled here.
      if (entry.listType === KEPT && !waiting.has(entry.reference)) {
        waiting.set(entry.reference, entry);
        return null;
      }
      const kept = entry.listType === null || entry.listType === KEPT ? undefined : waiting.get(entry.reference);
      if (kept === undefined) return entry;
      waiting.delete(entry.reference);
      return onBoth(kept, entry);
    },
    rest: (): Iterable<ListedEntry> => waiting.values(),
  };
};
