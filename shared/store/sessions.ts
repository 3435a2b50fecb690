import { keys } from './keys.js';
import type { Table } from './table.js';

/**
 * Notes that a session is over.
 * @param seconds how long its cookie would be good for at most: the note is kept as long
 */
export const endSession = (table: Table, session: string, seconds: number): Promise<void> => {
  const endedAt = table.clock();
  const expires = Math.floor(endedAt.getTime() / 1000) + seconds;
  return table.put(keys.endedSession(session), { endedAt: endedAt.toISOString(), expires });
};

export const isEnded = async (table: Table, session: string): Promise<boolean> =>
  (await table.get(keys.endedSession(session))) !== undefined;
