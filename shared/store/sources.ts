import { keys } from './keys.js';
import type { Table } from './table.js';

/** How far a source has been read. Moved last, when everything it stands for is stored. */
export interface Cursor {
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
  readonly firstReadAt: string;
  /** sha256 of a document that an operator turned down: it is not asked about again. */
  readonly rejected: string | null;
  /** How often the cursor was moved: by it a run is told from an earlier one on the same bytes. Absent in cursors of earlier versions. */
  readonly turn?: number;
  /** Documents of a feed that could not be taken over so far; absent in cursors of earlier versions. */
  readonly failing?: readonly string[];
  /** When the document last came whole, without a condition; absent in cursors of earlier versions. */
  readonly wholeAt?: string;
}

export type Outcome = 'baseline' | 'changed' | 'unchanged' | 'held' | 'stale' | 'failed';

/** One look at a source, kept so that "we looked and nothing had changed" can be shown. */
export interface Check {
  readonly at: string;
  readonly outcome: Outcome;
  readonly sha256: string | null;
  readonly detail: string | null;
}

/** Whether a look read its source; a held document was read, and is a person's matter. */
export const isReading = ({ outcome }: Check): boolean => outcome !== 'failed' && outcome !== 'stale';

export interface SeenDocument {
  readonly sha256: string | null;
  /** `unread`: its page did not show itself; what the feed has of it was read instead, and the page is tried again. */
  readonly state: 'read' | 'unread' | 'failed';
  readonly attempts: number;
  readonly error: string | null;
  readonly events: string[];
  /** When the feed says it was published; null for a document that came by another way. */
  readonly publishedAt: string | null;
  readonly at: string;
}

/** Checks are kept for 400 days, so that a year can be shown to an auditor. */
const CHECK_DAYS = 400;
/** Longer than a poll may run. */
const LEASE_SECONDS = 300;

export const readCursor = (table: Table, source: string): Promise<Cursor | undefined> =>
  table.get<Cursor>(keys.cursor(source));
/** The cursors of the sources that were read at least once. */
export const allCursors = (table: Table): AsyncGenerator<Cursor & { readonly source: string }> =>
  table.all<Cursor & { source: string }>({ pk: 'CURSORS' });
/** Differs whenever a source has been read on. */
export const cursorMarks = async (table: Table): Promise<string> => {
  const marks: string[] = [];
  for await (const { source, sha256, rejected } of allCursors(table)) marks.push(`${source} ${sha256} ${rejected}`);
  return marks.join('\n');
};
export const moveCursor = (table: Table, source: string, cursor: Cursor): Promise<void> =>
  table.put(keys.cursor(source), { ...cursor, source });

export const recordCheck = (table: Table, source: string, check: Check): Promise<void> =>
  table.put(keys.check(source, check.at), {
    ...check,
    expires: Math.floor(Date.parse(check.at) / 1000) + CHECK_DAYS * 86_400,
  });

/** The checks of a source on a day (UTC), in their order. */
export const checksOn = (table: Table, source: string, day: string): AsyncGenerator<Check> =>
  table.all<Check>({ pk: `CHECKS#${source}`, after: day, before: `${day}~` });

/** The newest checks of a source, newest first. */
export const recentChecks = async (table: Table, source: string, limit: number): Promise<Check[]> =>
  (await table.first<Check>({ pk: `CHECKS#${source}`, newestFirst: true }, limit)).found;

export const readDocument = (table: Table, source: string, identity: string): Promise<SeenDocument | undefined> =>
  table.get<SeenDocument>(keys.document(source, identity));
export const saveDocument = (table: Table, source: string, identity: string, document: SeenDocument): Promise<void> =>
  table.put(keys.document(source, identity), document);

/**
 * Keeps two runs of one thing apart: two polls of a source, two relays. True when this owner holds the lease now; a lease that its
 * owner left lapses by itself.
 * @param name of the source, or `relay`
 */
export const takeLease = (table: Table, name: string, owner: string, seconds = LEASE_SECONDS): Promise<boolean> => {
  const now = Date.now();
  return table.update(keys.lease(name), {
    UpdateExpression: 'SET #owner = :owner, #until = :until, #lease = :lease',
    ConditionExpression: 'attribute_not_exists(pk) OR #until < :now',
    ExpressionAttributeNames: { '#owner': 'owner', '#until': 'until', '#lease': 'lease' },
    ExpressionAttributeValues: { ':owner': owner, ':until': now + seconds * 1000, ':now': now, ':lease': name },
  });
};

/** Holds a lease for longer; false when it has gone to another. */
export const extendLease = (table: Table, name: string, owner: string, seconds: number): Promise<boolean> =>
  table.update(keys.lease(name), {
    UpdateExpression: 'SET #until = :until',
    ConditionExpression: '#owner = :owner',
    ExpressionAttributeNames: { '#owner': 'owner', '#until': 'until' },
    ExpressionAttributeValues: { ':owner': owner, ':until': Date.now() + seconds * 1000 },
  });

export const releaseLease = async (table: Table, name: string, owner: string): Promise<void> => {
  await table.update(keys.lease(name), {
    UpdateExpression: 'SET #until = :never',
    ConditionExpression: '#owner = :owner',
    ExpressionAttributeNames: { '#owner': 'owner', '#until': 'until' },
    ExpressionAttributeValues: { ':owner': owner, ':never': 0 },
  });
};

/** Ends every lease: for a process that knows it is alone, after one that was killed. */
export const breakLeases = async (table: Table): Promise<void> => {
  for await (const { lease } of table.all<{ lease: string }>({ pk: 'LEASES' })) await table.remove(keys.lease(lease));
};
