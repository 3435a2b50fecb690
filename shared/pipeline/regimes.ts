import { isCouncilAction, isEntryEvent } from '../model/event.js';
import { REGIMES, type Regime } from '../model/regimes.js';
import { allEntries, type EntryHead } from '../store/entries.js';
import type { Table } from '../store/table.js';

/** A regime and what the list holds of it now. */
export interface RegimeState extends Regime {
  readonly individuals: number;
  readonly entities: number;
  /** Entries that were seen to leave. */
  readonly delisted: number;
}

const headsByRegime = async (table: Table): Promise<Map<string, EntryHead[]>> => {
  const heads = new Map<string, EntryHead[]>();
  for await (const head of allEntries(table)) {
    const regime = head.record.regime ?? '';
    const some = heads.get(regime) ?? [];
    some.push(head);
    heads.set(regime, some);
  }
  return heads;
};

const stateOf = (regime: Regime, heads: readonly EntryHead[]): RegimeState => {
  const listed = heads.filter(({ status }) => status === 'listed');
  return {
    ...regime,
    individuals: listed.filter(({ record }) => record.kind === 'individual').length,
    entities: listed.filter(({ record }) => record.kind === 'entity').length,
    delisted: heads.length - listed.length,
  };
};

/** Every regime, those in force first. */
export const regimeStates = async (table: Table): Promise<RegimeState[]> => {
  const heads = await headsByRegime(table);
  return REGIMES.map((regime) => stateOf(regime, heads.get(regime.id) ?? []));
};

/** How many entries stood at the end of a year. */
export interface YearCount {
  readonly year: number;
  readonly entries: number;
  readonly listed: number;
  readonly delisted: number;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * Entries at the end of each year, from the first listing on. Entries that left before the first look at the list are unknown and not
 * counted.
 */
export const entriesOverTime = async (table: Table, regime: string, now: Date): Promise<YearCount[]> => {
  const heads = (await headsByRegime(table)).get(regime) ?? [];
  const listed = heads.flatMap(({ record }) => (record.listedOn ? [yearOf(record.listedOn)] : []));
  const left = heads.flatMap(({ status, changedAt }) => (status === 'delisted' ? [yearOf(changedAt)] : []));
  const first = Math.min(...listed, now.getUTCFullYear());
  let entries = 0;
  return Array.from({ length: now.getUTCFullYear() - first + 1 }, (_, at) => {
    const year = first + at;
    const came = listed.filter((each) => each === year).length;
    const went = left.filter((each) => each === year).length;
    entries += came - went;
    return { year, entries, listed: came, delisted: went };
  });
};

/** Whether an event is about a regime's entries or the Council's actions on it. */
export const isOnRegime = (event: Parameters<typeof isEntryEvent>[0], regime: string): boolean =>
  event.regimes.includes(regime) && (isEntryEvent(event) || isCouncilAction(event));
