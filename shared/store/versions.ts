import { keys } from './keys.js';
import type { Table } from './table.js';

/** A version of a list that was taken over. */
export interface TakenVersion {
  readonly sha256: string;
  /** The date of generation that it gives, or null. */
  readonly generatedAt: string | null;
  readonly takenAt: string;
  /** The list's turn (see its cursor) in which it was taken over. */
  readonly turn: number;
}

/** Remembers for good that a version was taken over: its bytes, served again later, are no news. */
export const rememberVersion = (table: Table, list: string, version: TakenVersion): Promise<void> =>
  table.put(keys.version(list, version.sha256), version);

export const takenVersion = (table: Table, list: string, sha256: string): Promise<TakenVersion | undefined> =>
  table.get<TakenVersion>(keys.version(list, sha256));
