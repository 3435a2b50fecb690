import { keys } from './keys.js';
import type { Table } from './table.js';

/**
 * How far a source has been read. Moved last, when everything it stands for is stored. It lies at the source's id; of a list at `list:` and
 * the list's own id, so that a list that comes by another source goes on where it was.
 */
export interface Cursor {
  /** Id of the source that was read. */
  readonly source: string;
  /** Where it was read: what a server remembers of us is its own. Absent in cursors of earlier versions. */
  readonly url?: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** sha256 of the document last taken over. */
  readonly sha256: string | null;
  /**
   * The newest date of generation seen, taken over or held: anything older is yesterday's document served again. Of a feed, the
   * newest date of publication: a feed that does not reach back to it has left a gap.
   */
  readonly seenGeneratedAt: string | null;
  /** Of a list: when the version last taken over was generated, as it says itself. A cursor of an earlier version of this program lacks it. */
  readonly generatedAt?: string | null | undefined;
  /** Element paths unknown to this program in the document last taken over. */
  readonly unknown: string[];
  /** Of a list: the elements of the document last taken over, with the number of entries that have each; absent in cursors of earlier versions. */
  readonly elements?: Readonly<Record<string, number>>;
  readonly firstReadAt: string;
  /** sha256 of a document that an operator turned down: it is not asked about again. */
  readonly rejected: string | null;
  /** How often the cursor was moved: by it a run is told from an earlier one on the same bytes. Absent in cursors of earlier versions. */
  readonly turn?: number;
  /** Of a feed: the identities that it carried at the last look, and when it last brought something new; absent in cursors of earlier versions. */
  readonly carried?: readonly string[];
  readonly arrivals?: readonly string[];
  /** Documents of a feed that could not be taken over so far; absent in cursors of earlier versions. */
  readonly failing?: readonly string[];
  /** When the document last came whole, without a condition; absent in cursors of earlier versions. */
  readonly wholeAt?: string;
}

/** Where the cursor of a list lies. */
export const placeOfList = (list: string): string => `list:${list}`;

export const readCursor = (table: Table, place: string): Promise<Cursor | undefined> =>
  table.get<Cursor>(keys.cursor(place));
/** The cursors of the sources that were read at least once. */
export const allCursors = (table: Table): AsyncGenerator<Cursor> => table.all<Cursor>({ pk: 'CURSORS' });
/** Differs whenever a source has been read on, or a decision on a list was carried out. */
export const cursorMarks = async (table: Table): Promise<string> => {
  const marks: string[] = [];
  for await (const { source, sha256, rejected, turn } of allCursors(table))
    marks.push(`${source} ${sha256} ${rejected} ${turn}`);
  return marks.join('\n');
};
export const moveCursor = (table: Table, place: string, cursor: Cursor): Promise<void> =>
  table.put(keys.cursor(place), cursor);

/** What the cursor keeps of when the source last came whole. */
export const wholeSince = (
  { whole = false }: { readonly whole?: boolean | undefined },
  cursor: Cursor | undefined,
  now: string,
): Pick<Cursor, 'wholeAt'> => {
  if (whole) return { wholeAt: now };
  return cursor?.wholeAt === undefined ? {} : { wholeAt: cursor.wholeAt };
};
