import { turnId } from '../diff/events.js';
import { UN_LIST } from '../model/entry.js';
import { listOfKind } from '../sources/registry.js';
import type { Outcome } from '../store/checks.js';
import { type Hold, heldBy, heldChange, openHolds, sizeOf } from '../store/holds.js';
import { type KnownSource, knownSources } from '../store/known-sources.js';
import type { Table } from '../store/table.js';
import type { EntryLife } from './history.js';

/** What the guard holds of a source. */
export interface Held {
  readonly hold: string;
  readonly since: string;
  /** Changes that wait, those of the list as a whole among them; 0 where a document that can't be read waits. */
  readonly changes: number;
  readonly listed: number;
  readonly amended: number;
  readonly delisted: number;
  readonly reasons: readonly string[];
}

/** Of when a list is, as it is told here. */
export interface ListStatus {
  /** The id of its source. */
  readonly id: string;
  /** The list's own: `un`. */
  readonly list: string;
  /** When the UN generated the version last taken over; null where that is not known. */
  readonly date: string | null;
  /** When the newer version was generated of which some changes wait and the others were taken over; null while nothing waits. */
  readonly partlyOf: string | null;
  readonly lastLook: string | null;
  /** How the last look ended. */
  readonly outcome: Outcome | null;
  /** When it was last read; null for a list that never answered. */
  readonly lastRead: string | null;
  readonly held: Held | null;
}

/** What waits of a source among the open holds, newest first; null for nothing. Several questions are counted as one, by the newest. */
export const heldIn = (open: readonly Hold[], source: string): Held | null => {
  const holds = open.filter((each) => each.source === source);
  const [newest] = holds;
  if (!newest) return null;
  const sum = (count: (hold: Hold) => number) => holds.reduce((total, hold) => total + count(hold), 0);
  return {
    hold: newest.id,
    since: holds.map(({ openedAt }) => openedAt).sort()[0] ?? newest.openedAt,
    changes: sum(sizeOf),
    listed: sum(({ counts }) => counts.listed),
    amended: sum(({ counts }) => counts.amended),
    delisted: sum(({ counts }) => counts.delisted),
    reasons: holds.flatMap(({ reasons }) => reasons),
  };
};

/** The list that a source is of; null for a feed. One that an earlier version read, and that was not looked at since, tells its kind by its cursor. */
const listOf = ({ kind, cursor }: KnownSource): string | null =>
  kind !== null ? listOfKind(kind) : cursor?.generatedAt === undefined ? null : UN_LIST;

/** Every list that is watched: its date, the last look at it and what is held of it. One that never answered is there without a date. */
export const listStatus = async (table: Table): Promise<ListStatus[]> => {
  const [open, sources] = await Promise.all([openHolds(table), knownSources(table)]);
  return sources.flatMap((source) => {
    const list = listOf(source);
    if (list === null) return [];
    const { id, cursor, last, lastRead } = source;
    const held = heldIn(open, id);
    return {
      id,
      list,
      date: cursor?.generatedAt ?? null,
      partlyOf: held !== null && held.changes > 0 ? (cursor?.seenGeneratedAt ?? null) : null,
      lastLook: last?.at ?? null,
      outcome: last?.outcome ?? null,
      lastRead,
      held,
    };
  });
};

/** The entries whose removal waits for a person, by id, each with the instant since which it does. */
export const removalsHeld = async (table: Table): Promise<Map<string, string>> => {
  const held = new Map<string, string>();
  for (const { id, counts } of await openHolds(table)) {
    if (counts.delisted === 0) continue;
    for (const { act, entry, since } of await heldBy(table, id))
      if (act === 'delisted' && entry) held.set(entry, since);
  }
  return held;
};

/** Since when a removal of this entry waits for a person; null where none does. */
export const removalHeldSince = async (table: Table, { entry, status, history }: EntryLife): Promise<string | null> => {
  if (status !== 'listed') return null;
  const before = history.filter((step) => step.status === 'delisted').length;
  const removal = turnId('entry.delisted', entry, before);
  for (const { id, list } of await openHolds(table)) {
    if (list !== entry.list) continue;
    const held = await heldChange(table, id, removal);
    if (held) return held.since;
  }
  return null;
};
