import { keys } from './keys.js';
import type { Table } from './table.js';

const KEPT_DAYS = 30;

/** Notes that the operator is told of a trouble; false when that was noted before. */
export const noteAlarm = (table: Table, key: string, now: Date): Promise<boolean> =>
  table.putNew(keys.alarm(key), {
    at: now.toISOString(),
    expires: Math.floor(now.getTime() / 1000) + KEPT_DAYS * 86_400,
  });
