import { compareEntries } from '../diff/compare.js';
import { listedId } from '../model/entry.js';
import type { Change } from '../model/event.js';
import { allEntries, entryVersions } from '../store/entries.js';
import type { Table } from '../store/table.js';

export interface Named {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
}

/** What the list came to from one date to another. */
export interface DatesCompared {
  readonly listed: Named[];
  readonly delisted: Named[];
  readonly amended: (Named & { readonly changes: readonly Change[] })[];
}

/**
 * Compares the list as it stood at two instants, entry by entry. What changed and changed back between is not there; an entry not known yet at
 * the first is listed.
 */
export const compareDates = async (table: Table, from: string, to: string): Promise<DatesCompared> => {
  const compared: DatesCompared = { listed: [], delisted: [], amended: [] };
  for await (const { record, changedAt } of allEntries(table)) {
    if (changedAt <= from) continue;
    const versions = await entryVersions(table, listedId(record));
    const before = versions.findLast(({ at }) => at <= from);
    const after = versions.findLast(({ at }) => at <= to);
    if (!after) continue;
    const named = { id: listedId(record), reference: record.reference, name: after.record.name };
    const wasListed = before?.status === 'listed';
    if (!wasListed && after.status === 'listed') compared.listed.push(named);
    else if (wasListed && after.status === 'delisted') compared.delisted.push(named);
    else if (wasListed && before) {
      const changes = compareEntries(before.record, after.record);
      if (changes.length > 0) compared.amended.push({ ...named, changes });
    }
  }
  return compared;
};
