import { type ListedEntry, listedId } from '../model/entry.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** `renumbered`: the entry stands under another reference since. */
export type EntryStatus = 'listed' | 'delisted' | 'renumbered';

/** When an entry came to a status that it had not. */
export interface StatusTurn {
  readonly at: string;
  readonly status: EntryStatus;
}

export interface EntryState {
  readonly record: ListedEntry;
  readonly status: EntryStatus;
  /** Number of the newest version; 1 for the baseline. */
  readonly version: number;
  /** How often each state was reached, so that an entry that goes and returns makes a new event each time. */
  readonly reached: Record<string, number>;
  /** Every change of its status, oldest first; absent in heads of earlier versions. */
  readonly turns?: readonly StatusTurn[];
  /** Texts of the record of which the source lost letters, each with the whole one that it had. */
  readonly whole?: Readonly<Record<string, string>>;
}

/**
 * The state of an entry and, beside it, the state before the run that wrote it. A run that was killed half way and is
 * run again reads `prior` for what it had already written, so it sees exactly what it saw at first.
 */
export interface EntryHead extends EntryState {
  readonly run: string;
  readonly prior: EntryState | null;
  readonly changedAt: string;
  readonly event: string | null;
}

/** One step in an entry's life, kept for good. */
export interface EntryVersion {
  readonly version: number;
  readonly record: ListedEntry;
  readonly status: EntryStatus;
  readonly at: string;
  readonly event: string | null;
  /** sha256 of the document it came from. */
  readonly evidence: string;
  /** Events of the list as a whole that tell of this step, beside or instead of its own. */
  readonly edits?: readonly string[];
  /** The id under which the entry stood until now. */
  readonly from?: string;
  /** The id under which the entry stands from now on. */
  readonly to?: string;
  readonly whole?: Readonly<Record<string, string>>;
}

export interface EntryWrite {
  readonly record: ListedEntry;
  readonly status: EntryStatus;
  /** What the entry came to (`listed`, `delisted` or a digest of its record), counted in `reached`. */
  readonly state: string;
  readonly event: string | null;
  readonly edits?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly whole?: Readonly<Record<string, string>>;
}

/** One entry as it now stands, or undefined when the list never had it. */
export const readEntry = (table: Table, id: string): Promise<EntryHead | undefined> =>
  table.get<EntryHead>(keys.entryHead(id));

/** Every entry ever known of a list, by reference, as the run `run` found them. */
export const knownEntries = async (table: Table, list: string, run: string): Promise<Map<string, EntryState>> => {
  const known = new Map<string, EntryState>();
  for await (const head of allEntries(table, { list })) {
    const state = head.run === run ? head.prior : head;
    if (state) known.set(head.record.reference, state);
  }
  return known;
};

/** The changes of status with another; undefined where earlier ones are not known. */
const turnsWith = (before: EntryState | null, turn: StatusTurn): readonly StatusTurn[] | undefined => {
  if (before === null) return [turn];
  return before.turns === undefined || before.status === turn.status ? before.turns : [...before.turns, turn];
};

/**
 * Writes the new states of a list's entries, and a version of each, for one run. Repeatable: the same run writes the same items.
 * @param known of that list, by reference
 * @param run what tells this run from every other, of the same bytes too
 * @param evidence sha256 of the document
 */
export const writeEntries = async (
  table: Table,
  known: ReadonlyMap<string, EntryState>,
  writes: readonly EntryWrite[],
  { run, at, evidence }: { run: string; at: string; evidence: string },
): Promise<void> => {
  await table.putAll(
    writes.flatMap(({ record, status, state, event, ...more }) => {
      const before = known.get(record.reference) ?? null;
      const version = (before?.version ?? 0) + 1;
      const prior: EntryState | null = before && {
        record: before.record,
        status: before.status,
        version: before.version,
        reached: before.reached,
        ...(before.turns && { turns: before.turns }),
        ...(before.whole && { whole: before.whole }),
      };
      const turns = turnsWith(before, { at, status });
      const reached = { ...before?.reached, [state]: (before?.reached[state] ?? 0) + 1 };
      const kept = { ...(turns && { turns }), ...(more.whole && { whole: more.whole }) };
      const head: EntryHead = { record, status, version, reached, ...kept, run, prior, changedAt: at, event };
      const step: EntryVersion = { version, record, status, at, event, evidence, ...more };
      return [
        { ...keys.entryHead(listedId(record)), ...head },
        { ...keys.entryVersion(listedId(record), version), ...step },
      ];
    }),
  );
};

/** Every step in an entry's life, oldest first. */
export const entryVersions = async (table: Table, id: string): Promise<EntryVersion[]> => {
  const versions: EntryVersion[] = [];
  for await (const version of table.all<EntryVersion>({ pk: `ENTRY#${id}` })) versions.push(version);
  return versions;
};

export interface EntriesWanted {
  readonly list?: string | undefined;
  readonly after?: string | undefined;
  readonly pageSize?: number | undefined;
}

/** Behind every id of a list: no reference begins so. */
const END = '~';

/**
 * Every entry ever known, as it stands now, by id; those of one list, and those behind the id `after`, where these are given.
 * @param pageSize how many whoever reads will need, where that is not all
 */
export const allEntries = (
  table: Table,
  { list, after = list && `${list}:`, pageSize }: EntriesWanted = {},
): AsyncGenerator<EntryHead> =>
  table.all<EntryHead>({
    pk: 'ENTRIES',
    ...(after !== undefined && { after }),
    ...(list !== undefined && { before: `${list}:${END}` }),
    ...(pageSize !== undefined && { pageSize }),
  });
