import { keys } from './keys.js';
import type { Table } from './table.js';

/** A document the guard did not take over, or not wholly, and what was decided about it. */
export interface Hold {
  readonly id: string;
  /** Id of the source it came from. */
  readonly source: string;
  /** Id of the list that it is a version of. */
  readonly list: string;
  readonly url: string | null;
  /** The newest document that is held: a decision is on these bytes. */
  readonly sha256: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly reasons: string[];
  /** False for a document that can't be read at all: there is nothing in it to release. */
  readonly releasable: boolean;
  readonly counts: { readonly listed: number; readonly amended: number; readonly delisted: number };
  /** What it would tell, a title a line; the first of them, where they are many. */
  readonly titles: string[];
  /** The held events' ids, each with when it was first held. */
  readonly held: Record<string, string>;
  /** `settled`: what was held came true or went away by itself. */
  readonly state: 'open' | 'settled' | 'released' | 'rejected';
  readonly decision: { readonly by: string; readonly why: string; readonly at: string } | null;
}

export const saveHold = (table: Table, hold: Hold): Promise<void> => table.put(keys.hold(hold.id), hold);
export const readHold = (table: Table, id: string): Promise<Hold | undefined> => table.get<Hold>(keys.hold(id));

/** Every hold, newest first. */
export const listHolds = async (table: Table): Promise<Hold[]> => {
  const holds: Hold[] = [];
  for await (const hold of table.all<Hold>({ pk: 'HOLDS' })) holds.push(hold);
  return holds.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
};

/** The holds that wait for a decision or for a later fetch, newest first. */
export const openHolds = async (table: Table): Promise<Hold[]> =>
  (await listHolds(table)).filter(({ state }) => state === 'open');

export const openHoldOf = async (table: Table, list: string): Promise<Hold | undefined> =>
  (await openHolds(table)).find((hold) => hold.list === list);
