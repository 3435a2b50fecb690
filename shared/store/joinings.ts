import { keys } from './keys.js';
import type { Table } from './table.js';

/** A person's decision on which events tell one act, or belong to one matter. */
export interface Joining {
  readonly thread: string;
  readonly kind: 'join' | 'part';
  /** The event that stays and the one that was joined with it; or the one that was parted. */
  readonly events: readonly string[];
  readonly by: string;
  readonly why: string;
  readonly at: string;
}

export const saveJoining = (table: Table, joining: Joining): Promise<void> =>
  table.put(keys.joining(joining.thread, joining.at, joining.events.join('#')), joining);

/** What was decided about a thread, oldest first. */
export const joiningsOf = async (table: Table, thread: string): Promise<Joining[]> => {
  const joinings: Joining[] = [];
  for await (const joining of table.all<Joining>({ pk: `JOININGS#${thread}` })) joinings.push(joining);
  return joinings;
};
