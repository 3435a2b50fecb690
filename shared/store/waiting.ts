import { keys, OUTBOX } from './keys.js';
import type { Table } from './table.js';

/** An event that an audience hears of later, by its rhythm. Kept in the outbox by the instant at which it is due. */
export interface Waiting {
  readonly audience: string;
  readonly event: string;
  /** The revision since which the event is told anew; 1 at first. */
  readonly restated: number;
  readonly position: string;
}

type Name = Pick<Waiting, 'audience' | 'event' | 'restated'>;

const keyOf = ({ audience, event, restated }: Name) => keys.waiting(audience, event, restated);
const positionOf = (due: Date, { audience, event, restated }: Name): string =>
  `${due.toISOString()}#${audience}#${event}#${restated}`;

/** Lets an event wait; one that waits already stays as it is. */
export const letWait = async (table: Table, name: Name, due: Date): Promise<void> => {
  await table.putNew(keyOf(name), { ...name, position: positionOf(due, name), [OUTBOX.pk]: OUTBOX.waiting });
};

export const endWaiting = (table: Table, name: Name): Promise<void> => table.remove(keyOf(name));

/** What waits for one audience. */
export const waitingOf = (table: Table, audience: string): AsyncGenerator<Waiting> =>
  table.all<Waiting>({ pk: `WAITING#${audience}` });

/** Ends the waiting of an audience for what it has heard, up to the revision that it heard. */
export const endHeard = async (
  table: Table,
  audience: string,
  heard: readonly { readonly event: string; readonly revision: number }[],
): Promise<void> => {
  const revisions = new Map(heard.map(({ event, revision }) => [event, revision]));
  for await (const waiting of waitingOf(table, audience))
    if (waiting.restated <= (revisions.get(waiting.event) ?? 0)) await endWaiting(table, waiting);
};

/** Makes what waits due now. */
export const hasten = async (table: Table, waiting: Waiting, now: Date): Promise<void> => {
  await table.update(keyOf(waiting), {
    UpdateExpression: 'SET #position = :position',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#position': OUTBOX.sk },
    ExpressionAttributeValues: { ':position': positionOf(now, waiting) },
  });
};

/** The instant at which it is due. */
export const waitsUntil = ({ position }: Waiting): string => position.split('#')[0] ?? '';

/** What is due at an instant, the longest due first. The index lags behind: each is read again from the table itself. */
export async function* dueWaiting(table: Table, now: Date): AsyncGenerator<Waiting> {
  // The instant itself is due.
  const before = new Date(now.getTime() + 1).toISOString();
  for await (const named of table.all<Waiting>({ pk: OUTBOX.waiting, index: OUTBOX, before })) {
    const waiting = await table.get<Waiting>(keyOf(named));
    if (waiting && waiting.position < before) yield waiting;
  }
}
