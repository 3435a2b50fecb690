import { type CouncilEvent, isCouncilAction } from '../model/event.js';
import { actsBetween } from '../store/actions.js';
import { readEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { membersOf, rootOf } from '../store/threads.js';
import { dayOf } from './acts.js';
import { compareActs } from './identity.js';

/** The events of one matter, in the order in which they happened. */
export interface Matter {
  /** The thread that the matter goes by; those that were joined with it lead here as well. */
  readonly thread: string;
  readonly events: readonly CouncilEvent[];
  /** Ids of pairs that may be one act: a person can say so. */
  readonly unsure: readonly (readonly [string, string])[];
}

/** The pairs among the acts of these events that nothing joins and nothing separates. */
const unsureAmong = async (table: Table, events: readonly CouncilEvent[]): Promise<[string, string][]> => {
  const days = events.flatMap((event) => (isCouncilAction(event) ? (dayOf(event)?.day ?? []) : [])).sort();
  const [first, last = first] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ids = new Set(events.map(({ id }) => id));
  const acts = (await actsBetween(table, [], first, last)).filter(
    ({ event, toldAs }) => toldAs === undefined && ids.has(event),
  );
  return acts.flatMap((one, at) =>
    acts
      .slice(at + 1)
      .flatMap((other): [string, string][] =>
        compareActs(one, other, acts) === 'unsure' ? [[one.event, other.event]] : [],
      ),
  );
};

/** When it happened: on the day it was done; else when it was known. */
const happened = (event: CouncilEvent): string => event.occurredOn ?? event.detectedAt.slice(0, 10);

/** The whole matter of a thread; undefined where nothing listed is of it. */
export const readMatter = async (table: Table, thread: string): Promise<Matter | undefined> => {
  const stored = await Promise.all((await membersOf(table, thread)).map((id) => readEvent(table, id)));
  const events = stored
    .flatMap((each) => (each?.timeline === undefined ? [] : [each.event]))
    .sort((a, b) => happened(a).localeCompare(happened(b)) || a.detectedAt.localeCompare(b.detectedAt));
  return events.length === 0
    ? undefined
    : { thread: await rootOf(table, thread), events, unsure: await unsureAmong(table, events) };
};

/** The matter that an event belongs to; an event of a version that knew no threads stands alone. */
export const matterOf = async (table: Table, event: CouncilEvent): Promise<Matter> => {
  const matter = await readMatter(table, event.thread);
  if (matter?.events.some(({ id }) => id === event.id)) return matter;
  return { thread: event.thread, events: [event], unsure: [] };
};
