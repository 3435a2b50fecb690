import { keys } from './keys.js';
import type { Table } from './table.js';

/** How many changes of each kind; `list` are those of the list as a whole. */
export interface HeldCounts {
  readonly listed: number;
  readonly amended: number;
  readonly delisted: number;
  readonly list: number;
}

/** What the guard did not take over of a version of a list, and what was decided about it. */
export interface Hold {
  readonly id: string;
  /** Id of the source it came from. */
  readonly source: string;
  /** Id of the list that it is a version of. */
  readonly list: string;
  readonly url: string | null;
  /** The newest document that asks for what is held: a decision is on these bytes. */
  readonly sha256: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly reasons: string[];
  /** False for a document that can't be read at all: there is nothing in it to release. */
  readonly releasable: boolean;
  /** What waits; of one that is rejected, what its list still asks for. */
  readonly counts: HeldCounts;
  /** What it would tell, a title a line; the first of them, where they are many. */
  readonly titles: string[];
  /**
   * `releasing`: a person released it, and it is being taken over. `settled`: what was held came true or went away by itself.
   */
  readonly state: 'open' | 'releasing' | 'settled' | 'released' | 'rejected';
  readonly decision: { readonly by: string; readonly why: string; readonly at: string } | null;
}

/** A change that a hold holds. */
export interface HeldChange {
  /** Id of the event that would tell it. */
  readonly event: string;
  readonly act: keyof HeldCounts;
  /** When it was first held. */
  readonly since: string;
  readonly title: string;
  readonly regimes: readonly string[];
  /** Id of the entry that it is about; null for the list as a whole. */
  readonly entry: string | null;
}

export const countHeld = (changes: readonly Pick<HeldChange, 'act'>[]): HeldCounts => {
  const count = (act: keyof HeldCounts) => changes.filter((change) => change.act === act).length;
  return { listed: count('listed'), amended: count('amended'), delisted: count('delisted'), list: count('list') };
};

/** How many changes a hold holds. */
export const sizeOf = ({ counts }: Pick<Hold, 'counts'>): number =>
  counts.listed + counts.amended + counts.delisted + counts.list;

export const saveHold = (table: Table, hold: Hold): Promise<void> => table.put(keys.hold(hold.id), hold);
export const readHold = (table: Table, id: string): Promise<Hold | undefined> => table.get<Hold>(keys.hold(id));

/** Adds changes to what a hold holds. */
export const saveHeld = (table: Table, hold: string, changes: readonly HeldChange[]): Promise<void> =>
  table.putAll(changes.map((change) => ({ ...keys.held(hold, change.event), ...change })));

/** Takes changes out of what a hold holds. */
export const removeHeld = async (table: Table, hold: string, events: readonly string[]): Promise<void> => {
  for (const event of events) await table.remove(keys.held(hold, event));
};

/** What a hold holds, in the order of the events' ids. */
export const heldBy = async (table: Table, hold: string): Promise<HeldChange[]> => {
  const changes: HeldChange[] = [];
  for await (const change of table.all<HeldChange>({ pk: `HELD#${hold}` })) changes.push(change);
  return changes;
};

/** One change that a hold holds; undefined where it does not. */
export const heldChange = (table: Table, hold: string, event: string): Promise<HeldChange | undefined> =>
  table.get<HeldChange>(keys.held(hold, event));

/** Every hold, newest first. */
export const listHolds = async (table: Table): Promise<Hold[]> => {
  const holds: Hold[] = [];
  for await (const hold of table.all<Hold>({ pk: 'HOLDS' })) holds.push(hold);
  return holds.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
};

/** Whether a hold waits for a decision, for a later look, or for its release to end. */
export const isOpen = ({ state }: Pick<Hold, 'state'>): boolean => state === 'open' || state === 'releasing';

/** The holds that are open, newest first. */
export const openHolds = async (table: Table): Promise<Hold[]> => (await listHolds(table)).filter(isOpen);
