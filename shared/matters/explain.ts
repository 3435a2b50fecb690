import { type ListedEntry, listedId } from '../model/entry.js';
import { regimeById } from '../model/regimes.js';
import { type Announcement, openAnnouncements, subjectOfEntry, subjectOfName } from '../store/announcements.js';
import { readEvent } from '../store/events.js';
import type { KnownParty } from '../store/parties.js';
import type { Table } from '../store/table.js';
import { addressOf, undocsAddress } from '../text/links.js';
import { partiesAround } from './foretold.js';
import { recogniseParty, removedParty } from './parties.js';

/**
 * What explains that entries are gone from a list: a release that announced the removal or a newspaper that reported it, by number or name; else the
 * decision by which the entry's regime ended. By reference, the address of it; an entry that nothing seen explains is not in it.
 * @param at the instant at which they were gone
 */
export const explainRemovals = async (
  table: Table,
  gone: readonly ListedEntry[],
  at: string,
): Promise<ReadonlyMap<string, string>> => {
  const explained = new Map<string, string>();
  const [first] = gone;
  if (!first) return explained;
  const announced = await openAnnouncements(table);
  const said = (await partiesAround(table, first.list, at.slice(0, 10))).filter(
    ({ type, status }) => type === 'entry.delisted' && status !== 'confirmed',
  );
  for (const entry of gone) {
    const event = announcementOf(entry, announced) ?? reportOf(entry, said, at);
    const address = event ? await sourceOf(table, event) : regimeEnd(entry);
    if (address !== null) explained.set(entry.reference, address);
  }
  return explained;
};

const announcementOf = (entry: ListedEntry, announced: ReadonlyMap<string, Announcement>): string | undefined =>
  (
    announced.get(subjectOfEntry('entry.delisted', listedId(entry))) ??
    announced.get(subjectOfName('entry.delisted', entry))
  )?.event;

const reportOf = (entry: ListedEntry, said: readonly KnownParty[], at: string): string | undefined =>
  said.length === 0 ? undefined : recogniseParty(removedParty(entry, at), said)?.event;

const sourceOf = async (table: Table, id: string): Promise<string | null> => {
  const [first] = (await readEvent(table, id))?.event.evidence ?? [];
  return first ? addressOf(first) : null;
};

const regimeEnd = ({ regime }: ListedEntry): string | null => {
  const by = regimeById(regime ?? '')?.endedBy ?? null;
  return by === null ? null : undocsAddress(by);
};
