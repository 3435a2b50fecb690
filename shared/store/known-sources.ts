import { type Check, isReading, recentChecks, recordCheck } from './checks.js';
import { allCursors, type Cursor } from './cursors.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** A source that is looked at: what kind it is, and how often that is meant to be; null where nothing says so. */
export interface LookedAt {
  readonly id: string;
  readonly kind: string;
  readonly everyMinutes: number | null;
}

/** What is kept of a source with each look, so that one that never answered is known, too. */
export interface SourceState extends LookedAt {
  readonly firstLookAt: string;
  readonly last: Check;
  readonly lastRead: string | null;
  /** Until when it asked not to be asked; absent in states of earlier versions. */
  readonly notBefore?: string | null;
}

export interface KnownSource {
  readonly id: string;
  /** Null for a source that an earlier version of this program read and that was not looked at since. */
  readonly kind: string | null;
  readonly everyMinutes: number | null;
  /** From when on it is known: its first look or its first reading. */
  readonly knownSince: string;
  readonly last: Check | null;
  /** When it was last read; null for one that never answered. */
  readonly lastRead: string | null;
  /** How far it was read; undefined for one that never answered. */
  readonly cursor: Cursor | undefined;
}

/** What is known of one source by its looks; undefined for one that was never looked at. */
export const readSource = (table: Table, id: string): Promise<SourceState | undefined> =>
  table.get<SourceState>(keys.source(id));

/**
 * Notes a look at a source: that there was one and how it ended, and with it the source. Looks at one source never overlap (a lease).
 * @param notBefore until when the source asked not to be asked
 */
export const recordLook = async (
  table: Table,
  { id, kind, everyMinutes }: LookedAt,
  check: Check,
  notBefore: string | null = null,
): Promise<void> => {
  await recordCheck(table, id, check);
  const before = await table.get<SourceState>(keys.source(id));
  const state: SourceState = {
    id,
    kind,
    everyMinutes,
    firstLookAt: before?.firstLookAt ?? check.at,
    last: check,
    notBefore,
    lastRead: isReading(check) ? check.at : (before ?? (await lastLooks(table, id))).lastRead,
  };
  await table.put(keys.source(id), state);
};

/** How many of the newest looks are asked for the last reading, where nothing was kept of the source yet. */
const LOOKS = 50;

const lastLooks = async (table: Table, id: string): Promise<{ last: Check | null; lastRead: string | null }> => {
  const looks = await recentChecks(table, id, LOOKS);
  return { last: looks[0] ?? null, lastRead: looks.find(isReading)?.at ?? null };
};

const earlier = (a: string, b: string | undefined): string => (b !== undefined && b < a ? b : a);

/** Every source that was ever looked at or read, by id. */
export const knownSources = async (table: Table): Promise<KnownSource[]> => {
  const cursors = new Map<string, Cursor>();
  for await (const cursor of allCursors(table)) cursors.set(cursor.source, cursor);
  const known: KnownSource[] = [];
  for await (const { id, firstLookAt, ...state } of table.all<SourceState>({ pk: 'SOURCES' })) {
    const cursor = cursors.get(id);
    known.push({ id, ...state, knownSince: earlier(firstLookAt, cursor?.firstReadAt), cursor });
    cursors.delete(id);
  }
  for (const [id, cursor] of cursors) {
    const looks = await lastLooks(table, id);
    known.push({ id, kind: null, everyMinutes: null, knownSince: cursor.firstReadAt, ...looks, cursor });
  }
  return known.sort((a, b) => (a.id < b.id ? -1 : 1));
};
