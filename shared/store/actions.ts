import { type Act, NOTHING_TOLD } from '../model/act.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** The partition of every act, whatever its regimes. */
const ALL = '-';

/** Stores that were written before know no more of an act than this, and only by its regimes. */
type KnownAct = Partial<Act> & Pick<Act, 'event' | 'type' | 'thread' | 'day' | 'resolution'>;

const whole = (act: KnownAct, regimes: readonly string[]): Act => ({
  sure: true,
  detectedAt: '',
  regimes,
  ...NOTHING_TOLD,
  ...act,
});

/**
 * Notes an act by its day, with all acts and with those on its regimes.
 * @param before how it was noted until now: an act whose day or regimes turned out otherwise leaves its old place
 */
export const saveAct = async (table: Table, act: Act, before: Act | null): Promise<void> => {
  const placesOf = ({ regimes, day, event, toldAs = event }: Act) =>
    [ALL, ...regimes].map((each) => keys.action(each, day, toldAs));
  await table.putAll(placesOf(act).map((key) => ({ ...key, ...act })));
  const now = new Set(placesOf(act).map(({ pk, sk }) => `${pk}/${sk}`));
  for (const key of before ? placesOf(before) : []) if (!now.has(`${key.pk}/${key.sk}`)) await table.remove(key);
};

/** An act as it is noted by its day; undefined for one that an earlier version noted by its regimes alone. */
export const readAct = (table: Table, day: string, event: string): Promise<Act | undefined> =>
  table.get<Act>(keys.action(ALL, day, event));

const between = async (table: Table, partition: string, from: string, to: string): Promise<KnownAct[]> => {
  const acts: KnownAct[] = [];
  for await (const act of table.all<KnownAct>({ pk: `ACTIONS#${partition}`, after: from, before: `${to}~` }))
    acts.push(act);
  return acts;
};

/** The acts on a regime between two days, both included, oldest first. */
export const actsOn = async (table: Table, regime: string, from: string, to: string): Promise<Act[]> =>
  (await between(table, regime, from, to)).map((act) => whole(act, [regime]));

/** The acts between two days, both included, oldest first: all of them, and those that an earlier version noted by these regimes alone. */
export const actsBetween = async (
  table: Table,
  regimes: readonly string[],
  from: string,
  to: string,
): Promise<Act[]> => {
  const acts = new Map<string, Act>();
  for (const regime of regimes)
    for (const act of await actsOn(table, regime, from, to)) acts.set(act.toldAs ?? act.event, act);
  for (const act of await between(table, ALL, from, to)) acts.set(act.toldAs ?? act.event, whole(act, []));
  return [...acts.values()].sort((a, b) => a.day.localeCompare(b.day));
};
