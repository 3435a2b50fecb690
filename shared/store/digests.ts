import { sha256 } from '../model/ids.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** Events that were told in one message, so that its link shows exactly those. */
export interface Digest {
  readonly id: string;
  /** Ids, in the order in which they were told. */
  readonly events: readonly string[];
}

/** `dig_`, then 24 hexadecimal digits that follow from the events: the same events are the same digest, whoever hears of them. */
export const digestId = (events: readonly string[]): string =>
  `dig_${sha256([...events].sort().join('\n')).slice(0, 24)}`;

/** Keeps a digest; one that is kept stays as it is. */
export const keepDigest = async (table: Table, events: readonly string[]): Promise<void> => {
  const id = digestId(events);
  await table.putNew(keys.digest(id), { id, events } satisfies Digest);
};

export const readDigest = (table: Table, id: string): Promise<Digest | undefined> => table.get<Digest>(keys.digest(id));
