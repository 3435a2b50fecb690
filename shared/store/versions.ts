import { keys } from './keys.js';
import type { Table } from './table.js';

/** A version of a list that was taken over. */
export interface TakenVersion {
  readonly sha256: string;
  /** The date of generation that it gives, or null. */
  readonly generatedAt: string | null;
  readonly takenAt: string;
  /** The source's turn (see its cursor) in which it was taken over. */
  readonly turn: number;
}

/** Remembers for good that a version was taken over: its bytes, served again later, are no news. */
export const rememberVersion = (table: Table, source: string, version: TakenVersion): Promise<void> =>
  table.put(keys.version(source, version.sha256), version);

export const takenVersion = (table: Table, source: string, sha256: string): Promise<TakenVersion | undefined> =>
  table.get<TakenVersion>(keys.version(source, sha256));

/**
 * The source whose entries the table holds; the first that asks is it. Entries are known by their reference alone, so those of a second
 * list would be taken for, or delisted with, the first one's.
 */
export const ownerOfEntries = async (table: Table, source: string): Promise<string> => {
  if (await table.putNew(keys.entriesOwner(), { source })) return source;
  return (await table.get<{ source: string }>(keys.entriesOwner()))?.source ?? source;
};
