import { listedId } from '../model/entry.js';
import { isCouncilAction, isEntryEvent } from '../model/event.js';
import { REGIMES, type Regime } from '../model/regimes.js';
import { type EntryHead, entryVersions, type StatusTurn } from '../store/entries.js';
import type { Table } from '../store/table.js';

/** A regime and what the list holds of it now. */
export interface RegimeState extends Regime {
  readonly individuals: number;
  readonly entities: number;
  /** Entries that were seen to leave. */
  readonly delisted: number;
}

const stateOf = (regime: Regime, heads: readonly EntryHead[]): RegimeState => {
  const listed = heads.filter(({ status }) => status === 'listed');
  return {
    ...regime,
    individuals: listed.filter(({ record }) => record.kind === 'individual').length,
    entities: listed.filter(({ record }) => record.kind === 'entity').length,
    delisted: heads.length - listed.length,
  };
};

const onRegime = (heads: readonly EntryHead[], regime: string): EntryHead[] =>
  heads.filter(({ record }) => record.regime === regime);

/** Every regime, those in force first. @param heads the entries as they stand */
export const regimeStates = (heads: readonly EntryHead[]): RegimeState[] =>
  REGIMES.map((regime) => stateOf(regime, onRegime(heads, regime.id)));

/** How many entries stood at the end of a year. */
export interface YearCount {
  readonly year: number;
  readonly entries: number;
  readonly listed: number;
  readonly delisted: number;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** When an entry came to each status; of a head that an earlier version of this program wrote, its versions tell. */
const turnsOf = async (table: Table, { record, turns }: EntryHead): Promise<readonly StatusTurn[]> =>
  turns ?? (await entryVersions(table, listedId(record)));

/**
 * The years in which an entry came and went. It came when it was listed, as the entry says; one that was gone and is back came again when
 * that was seen.
 */
const yearsOf = async (table: Table, head: EntryHead): Promise<{ came: number[]; went: number[] }> => {
  const came: number[] = [];
  const went: number[] = [];
  let listed = false;
  for (const { status, at } of await turnsOf(table, head)) {
    if (status === 'listed' && !listed) came.push(yearOf(came.length === 0 ? (head.record.listedOn ?? at) : at));
    if (status === 'delisted' && listed) went.push(yearOf(at));
    listed = status === 'listed';
  }
  return { came, went };
};

/**
 * Entries at the end of each year, from the first listing on. What left before the first look at the list is unknown and not counted.
 */
export const entriesOverTime = async (
  table: Table,
  heads: readonly EntryHead[],
  regime: string,
  now: Date,
): Promise<YearCount[]> => {
  const turns = await Promise.all(onRegime(heads, regime).map((head) => yearsOf(table, head)));
  const came = turns.flatMap((each) => each.came);
  const went = turns.flatMap((each) => each.went);
  const first = Math.min(...came, now.getUTCFullYear());
  let entries = 0;
  return Array.from({ length: now.getUTCFullYear() - first + 1 }, (_, at) => {
    const year = first + at;
    const listed = came.filter((each) => each === year).length;
    const delisted = went.filter((each) => each === year).length;
    entries += listed - delisted;
    return { year, entries, listed, delisted };
  });
};

/** Whether an event is about a regime's entries or the Council's actions on it. */
export const isOnRegime = (event: Parameters<typeof isEntryEvent>[0], regime: string): boolean =>
  event.regimes.includes(regime) && (isEntryEvent(event) || isCouncilAction(event));
