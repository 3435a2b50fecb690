import type { Change } from '../model/event.js';

/** From this many entries on, the same edit is one mechanical edit and no longer so many amendments. */
export const BULK_MINIMUM = 5;
/** An element that appears in or vanishes from more than this share of the entries is a change of format. */
export const FORMAT_SHARE = 0.5;

export interface Amendment {
  readonly reference: string;
  readonly changes: readonly Change[];
}
export interface BulkEdit {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly references: string[];
}
export interface FormatChange {
  readonly field: string;
  readonly op: 'add' | 'remove';
  readonly references: string[];
}
export interface Explained {
  /** What is left of each amendment when the mechanical edits are taken out; entries with nothing left are gone. */
  readonly amendments: Amendment[];
  readonly bulkEdits: BulkEdit[];
  readonly formatChanges: FormatChange[];
}

/** A fact about the person or body, which is news for each entry even where the same words are added to many. */
const STATES_A_FACT =
  /\b(?:review|reported(?:ly)?|deceased|dead|died|killed|death|arrest|detain|imprison|releas|sentenc|custody|extradit|deport|status)/i;

/**
 * Takes the mechanical edits out of a set of amendments: a field that came to or went from most entries at once
 * (a change of format), and one and the same edit on many entries (a rewritten link).
 * @param total how many entries stand in both versions
 */
export const explain = (amendments: readonly Amendment[], total: number): Explained => {
  const formats = group(
    amendments,
    formatKey,
    (references) => references.length > Math.max(BULK_MINIMUM, total * FORMAT_SHARE),
  );
  const rest = without(amendments, formats, formatKey);
  const bulk = group(rest, editKey, (references) => references.length >= BULK_MINIMUM);
  return {
    amendments: without(rest, bulk, editKey),
    formatChanges: [...formats].map(([key, references]) => {
      const [field, op] = JSON.parse(key) as [string, 'add' | 'remove'];
      return { field, op, references };
    }),
    bulkEdits: [...bulk].map(([key, references]) => {
      const [field, before, after] = JSON.parse(key) as [string, string, string];
      return { field, before, after, references };
    }),
  };
};

type KeyOf = (change: Change) => string | null;

const group = (
  amendments: readonly Amendment[],
  keyOf: KeyOf,
  enough: (references: string[]) => boolean,
): Map<string, string[]> => {
  const groups = new Map<string, Set<string>>();
  for (const { reference, changes } of amendments)
    for (const change of changes) {
      const key = keyOf(change);
      if (key === null) continue;
      const references = groups.get(key) ?? new Set();
      groups.set(key, references.add(reference));
    }
  return new Map(
    [...groups]
      .map(([key, references]) => [key, [...references].sort()] as const)
      .filter(([, references]) => enough(references)),
  );
};

const without = (amendments: readonly Amendment[], groups: Map<string, unknown>, keyOf: KeyOf): Amendment[] =>
  amendments.flatMap(({ reference, changes }) => {
    const left = changes.filter((change) => !groups.has(keyOf(change) ?? ''));
    // An update date beside nothing but a mechanical edit is the date of that edit.
    const explained = left.length < changes.length && left.every((change) => change.field === 'updatedOn');
    return left.length === 0 || explained ? [] : [{ reference, changes: left }];
  });

const formatKey: KeyOf = ({ field, op }) =>
  op === 'replace' || field === 'updatedOn' ? null : JSON.stringify([field, op]);

/** The words an edit took out and put in, numbers masked, as a key; null for edits that state a fact about one entry. */
const editKey: KeyOf = ({ field, before, after, class: significance }) => {
  if (field === 'updatedOn') return null;
  if ((before !== undefined && typeof before !== 'string') || (after !== undefined && typeof after !== 'string'))
    return null;
  if (significance === 'identity') return null;
  const [was, is] = editedWords((before as string | undefined) ?? '', (after as string | undefined) ?? '');
  return significance === 'status' && STATES_A_FACT.test(`${was} ${is}`)
    ? null
    : JSON.stringify([field, masked(was), masked(is)]);
};

/** One rewritten address differs from the next in its number alone: `…/search/un/5774683` → `…/search/un/#`. */
const masked = (text: string): string => text.replace(/\d{2,}/g, '#');

/** The two texts without the words they begin and end with in common: what an editor would have typed. */
export const editedWords = (before: string, after: string): [before: string, after: string] => {
  const was = words(before);
  const is = words(after);
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < was.length - start && end < is.length - start && was[was.length - 1 - end] === is[is.length - 1 - end])
    end++;
  return [
    was
      .slice(start, was.length - end)
      .join('')
      .trim(),
    is
      .slice(start, is.length - end)
      .join('')
      .trim(),
  ];
};

const words = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];
