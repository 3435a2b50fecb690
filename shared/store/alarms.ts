import { keys } from './keys.js';
import type { Table } from './table.js';

const KEPT_DAYS = 30;

/** Notes that the operator was told of a trouble. */
export const noteAlarm = (table: Table, key: string, now: Date): Promise<void> =>
  table.put(keys.alarm(key), {
    at: now.toISOString(),
    expires: Math.floor(now.getTime() / 1000) + KEPT_DAYS * 86_400,
  });

/** Whether the operator was told of it before. */
export const wasNoted = async (table: Table, key: string): Promise<boolean> =>
  (await table.get(keys.alarm(key))) !== undefined;
