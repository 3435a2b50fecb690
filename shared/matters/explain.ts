import { type ListedEntry, listedId } from '../model/entry.js';
import { regimeById } from '../model/regimes.js';
import { openAnnouncements, subjectOfEntry, subjectOfName } from '../store/announcements.js';
import { readEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { addressOf, undocsAddress } from '../text/links.js';

/**
 * What explains that entries are gone from a list: a release that announced the removal or a newspaper that reported it, else the decision by
 * which the entry's regime ended. By reference, the address of it; an entry that nothing seen explains is not in it.
 */
export const explainRemovals = async (
  table: Table,
  gone: readonly ListedEntry[],
): Promise<ReadonlyMap<string, string>> => {
  const explained = new Map<string, string>();
  if (gone.length === 0) return explained;
  const announced = await openAnnouncements(table);
  for (const entry of gone) {
    const announcement =
      announced.get(subjectOfEntry('entry.delisted', listedId(entry))) ??
      announced.get(subjectOfName('entry.delisted', entry));
    const address = announcement ? await sourceOf(table, announcement.event) : regimeEnd(entry);
    if (address !== null) explained.set(entry.reference, address);
  }
  return explained;
};

const sourceOf = async (table: Table, id: string): Promise<string | null> => {
  const [first] = (await readEvent(table, id))?.event.evidence ?? [];
  return first ? addressOf(first) : null;
};

const regimeEnd = ({ regime }: ListedEntry): string | null => {
  const by = regimeById(regime ?? '')?.endedBy ?? null;
  return by === null ? null : undocsAddress(by);
};
