import type { CouncilEvent } from '../model/event.js';
import { actsOn } from '../store/actions.js';
import type { Table } from '../store/table.js';
import { rootOf } from '../store/threads.js';
import { addDays, type Day } from '../time/days.js';

/** What the committee does by a decision, it does within this time. */
const DAYS = 30;

/** The thread of the decision that stands behind what happens on a list: the last one on its regime that did more than prolong. */
export type Behind = (event: CouncilEvent) => Promise<string | null>;

/** Made for one run on one day; each regime is looked up once. */
export const openBehind = (table: Table, day: Day): Behind => {
  const known = new Map<string, Promise<string | null>>();
  const look = async (regime: string): Promise<string | null> => {
    const acts = await actsOn(table, regime, addDays(day, -DAYS), day);
    const last = acts.filter(({ type }) => type === 'council.adopted').at(-1);
    return last ? rootOf(table, last.thread) : null;
  };
  return async ({ regimes }) => {
    for (const regime of regimes) {
      if (!known.has(regime)) known.set(regime, look(regime));
      const thread = await known.get(regime);
      if (thread) return thread;
    }
    return null;
  };
};
