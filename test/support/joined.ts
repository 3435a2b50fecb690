import { memoryTable } from '../../bench/deliveries/memory-table.js';
import { recordEvent } from '../../shared/matters/record.js';
import type { CouncilEvent } from '../../shared/model/event.js';
import { readEvent } from '../../shared/store/events.js';
import { rootOf } from '../../shared/store/threads.js';

export interface NamedReading {
  readonly name: string;
  readonly event: CouncilEvent;
}

/** Which readings became one event, and which events one thread: each group as its names, sorted. */
export interface Joined {
  readonly events: string[];
  readonly threads: string[];
  /** How many of the readings would have been told to people. */
  readonly told: number;
}

const groups = (of: ReadonlyMap<string, string>): string[] => {
  const members = new Map<string, string[]>();
  for (const [name, group] of of) members.set(group, [...(members.get(group) ?? []), name]);
  return [...members.values()].map((names) => names.sort().join(' ')).sort();
};

/** Records readings in their order, in a store of their own. */
export const join = async (readings: readonly NamedReading[]): Promise<Joined> => {
  const table = memoryTable();
  const events = new Map<string, string>();
  let told = 0;
  for (const { name, event } of readings) {
    const { id, as } = await recordEvent(table, event);
    events.set(name, id);
    if (as === 'new') told++;
  }
  const threads = new Map<string, string>();
  for (const [name, id] of events)
    threads.set(name, await rootOf(table, (await readEvent(table, id))?.event.thread ?? ''));
  return { events: groups(events), threads: groups(threads), told };
};

/** The groups of some readings among all. */
export const among = (all: readonly string[], kept: ReadonlySet<string>): string[] =>
  all
    .map((group) =>
      group
        .split(' ')
        .filter((name) => kept.has(name))
        .join(' '),
    )
    .filter((group) => group !== '')
    .sort();
