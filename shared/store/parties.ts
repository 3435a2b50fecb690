import { keys } from './keys.js';
import type { Table } from './table.js';

/** A party that was told as listed or removed, as it is kept to be recognised in a later or another word of the same. */
export interface KnownParty {
  /** Id of the event. */
  readonly event: string;
  readonly type: 'entry.listed' | 'entry.delisted';
  readonly list: string;
  /** `un:QDi.001`; null while only a name is known. */
  readonly id: string | null;
  readonly kind: string | null;
  readonly regimes: readonly string[];
  readonly status: 'reported' | 'announced' | 'confirmed';
  /** Its name and what else it is called. */
  readonly names: readonly string[];
  /** Digests of the documents that tell it. */
  readonly documents: readonly string[];
  /** The day of our first knowing. */
  readonly day: string;
}

export const saveParty = (table: Table, party: KnownParty): Promise<void> =>
  table.put(keys.party(party.list, party.day, party.event), party);

/** The parties of a list that were told between two days, both included, oldest first. */
export const partiesBetween = async (table: Table, list: string, from: string, to: string): Promise<KnownParty[]> => {
  const parties: KnownParty[] = [];
  for await (const party of table.all<KnownParty>({ pk: `PARTIES#${list}`, after: from, before: `${to}~` }))
    parties.push(party);
  return parties;
};
