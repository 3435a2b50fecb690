import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import type { ListedEntry } from '../model/entry.js';
import type { Archive } from './archive.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** A list whole, as it was known from an instant on: who was on it, with everything. */
export interface ListState {
  readonly at: string;
  /** The object of the archive that holds its entries: gzipped JSON, in the order of the references. */
  readonly sha256: string;
  readonly entries: number;
}

interface Stores {
  readonly table: Table;
  readonly archive: Archive;
}

const order = (a: ListedEntry, b: ListedEntry): number => (a.reference < b.reference ? -1 : 1);

/** Keeps a list as it is known from now on. The same entries are one object of the archive, however often they are kept. */
export const keepState = async (
  { table, archive }: Stores,
  list: string,
  entries: Iterable<ListedEntry>,
  at: string,
): Promise<void> => {
  const sorted = [...entries].sort(order);
  const sha256 = await archive.keep(gzipSync(JSON.stringify(sorted)), 'application/gzip');
  const state: ListState = { at, sha256, entries: sorted.length };
  await table.put(keys.listState(list, at), state);
};

const unzipped = promisify(gunzip);

/** Behind every instant that has the same beginning. */
const END = '~';

/** The state that counted at an instant; undefined where none was kept yet. */
export const stateAt = async (table: Table, list: string, until: string): Promise<ListState | undefined> => {
  const query = { pk: keys.listState(list, '').pk, before: `${until}${END}`, newestFirst: true };
  return (await table.first<ListState>(query, 1)).found[0];
};

/**
 * The entries of a state.
 * @throws Error where the archive has lost them
 */
export const entriesOf = async (
  { archive }: Pick<Stores, 'archive'>,
  { sha256 }: ListState,
): Promise<ListedEntry[]> => {
  const bytes = await archive.read(sha256);
  if (bytes === undefined) throw new Error(`the archive lacks the state ${sha256} of a list`);
  return JSON.parse((await unzipped(bytes)).toString('utf8')) as ListedEntry[];
};
