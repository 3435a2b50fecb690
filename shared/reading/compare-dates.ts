import { significanceOf } from '../diff/compare.js';
import { diffLists } from '../diff/lists.js';
import type { BulkEdit, FormatChange } from '../diff/mechanical.js';
import { type ListedEntry, listedId } from '../model/entry.js';
import type { Change } from '../model/event.js';
import type { Significance } from '../model/significance.js';
import type { Services } from '../services/services.js';
import { listKinds } from '../sources/registry.js';
import { listAt } from './listed.js';

/** An entry by what tells it from others. */
export interface Named {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly regime: string | null;
  readonly kind: ListedEntry['kind'];
}

export interface Amended extends Named {
  readonly significance: Significance;
  readonly changes: readonly Change[];
}

/** What the lists came to from one date to another. */
export interface DatesCompared {
  readonly listed: Named[];
  readonly delisted: Named[];
  readonly amended: Amended[];
  /** One and the same edit on many entries, told once. */
  readonly edits: BulkEdit[];
  readonly formats: FormatChange[];
}

/** Which of it is wanted; all where nothing is named. */
export interface Wanted {
  readonly regime?: string | undefined;
  readonly significance?: Significance | undefined;
}

const named = (entry: ListedEntry): Named => ({
  id: listedId(entry),
  reference: entry.reference,
  name: entry.name,
  regime: entry.regime,
  kind: entry.kind,
});

const byReference = (entries: readonly ListedEntry[]): Map<string, ListedEntry> =>
  new Map(entries.map((entry) => [entry.reference, entry]));

/**
 * Compares the lists as they stood at two instants, entry by entry, from the states that were kept of them. What changed and changed back
 * between is not there; an entry not known yet at the first is listed.
 */
export const compareDates = async (
  stores: Pick<Services, 'table' | 'archive'>,
  from: string,
  to: string,
  { regime, significance }: Wanted = {},
): Promise<DatesCompared> => {
  const compared: DatesCompared = { listed: [], delisted: [], amended: [], edits: [], formats: [] };
  const isWanted = (entry: ListedEntry): boolean => regime === undefined || entry.regime === regime;
  const ofEach = await Promise.all(
    listKinds().map(({ list }) => Promise.all([listAt(stores, list, from), listAt(stores, list, to)])),
  );
  for (const [before, after] of ofEach) {
    if (before.state !== null && before.state.sha256 === after.state?.sha256) continue;
    const diff = diffLists(byReference(before.entries), byReference(after.entries));
    compared.listed.push(...diff.listed.filter(isWanted).map(named));
    compared.delisted.push(...diff.delisted.filter(isWanted).map(named));
    for (const { after: entry, changes } of diff.amended) {
      const own = significanceOf(changes);
      if (!isWanted(entry) || (significance !== undefined && own !== significance)) continue;
      compared.amended.push({ ...named(entry), significance: own, changes });
    }
    compared.edits.push(...diff.bulkEdits);
    compared.formats.push(...diff.formatChanges);
  }
  return compared;
};
