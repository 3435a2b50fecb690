import { memoryTable } from '../../bench/deliveries/memory-table.js';
import { recordEvent } from '../../shared/matters/record.js';
import { readMatter } from '../../shared/matters/thread.js';
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
  /** How many events people would have been told. */
  readonly told: number;
  /** How often they would have been told again, because what they were told was not so. */
  readonly again: number;
  /** Events that were told and are not to be found any more, at their address or on their matter. */
  readonly lost: string[];
}

/** The names that are of one group, by the group of each, as `join` gives them. */
export const groups = (of: ReadonlyMap<string, string>): string[] => {
  const members = new Map<string, string[]>();
  for (const [name, group] of of) members.set(group, [...(members.get(group) ?? []), name]);
  return [...members.values()].map((names) => names.sort().join(' ')).sort();
};

/** Records readings in their order, in a store of their own. */
export const join = async (readings: readonly NamedReading[]): Promise<Joined> => {
  const table = memoryTable();
  const events = new Map<string, string>();
  const told = new Set<string>();
  let again = 0;
  for (const { name, event } of readings) {
    const { id, as } = await recordEvent(table, event);
    events.set(name, id);
    if (as === 'new') told.add(id);
    const { restated, revision } = (await readEvent(table, id)) ?? {};
    if (as === 'raised' && restated === revision) again++;
  }
  const threads = new Map<string, string>();
  const lost = new Set(told);
  for (const [name, id] of events) {
    const stored = await readEvent(table, id);
    if (!stored) continue;
    const thread = await rootOf(table, stored.event.thread);
    threads.set(name, thread);
    // By the thread that was told with it, whatever that one was joined with since.
    const matter = await readMatter(table, stored.event.thread);
    if (matter?.thread === thread && matter.events.some((each) => each.id === id)) lost.delete(id);
  }
  return { events: groups(events), threads: groups(threads), told: told.size, again, lost: [...lost] };
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
