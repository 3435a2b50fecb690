import type { EntryEvent } from '../model/event.js';
import { type Announcement, openAnnouncements, subjectOfEntry, subjectOfName } from '../store/announcements.js';
import { type KnownParty, partiesBetween } from '../store/parties.js';
import type { Table } from '../store/table.js';
import { addDays } from '../time/days.js';
import { type Behind, openBehind } from './behind.js';
import { PARTY_DAYS } from './parties.js';

/** What was said before a list showed it: the parties that were told around a day, the announcements that are open, the decisions behind. */
export interface Foretold {
  readonly parties: readonly KnownParty[];
  readonly announcements: ReadonlyMap<string, Announcement>;
  readonly behind: Behind;
}

/** By what a list may show an announced event: by its number, by its name. */
export const subjectsOf = ({ type, regimes, entry: { id, list, name } }: EntryEvent): string[] => [
  ...(id === null ? [] : [subjectOfEntry(type, id)]),
  subjectOfName(type, { list, regime: regimes[0] ?? null, name }),
];

/** The parties of a list that were told around a day. */
export const partiesAround = (table: Table, list: string, day: string): Promise<KnownParty[]> =>
  partiesBetween(table, list, addDays(day, -PARTY_DAYS), addDays(day, PARTY_DAYS));

/** What was said of a list around the day of an instant. */
export const foretold = async (table: Table, list: string, at: string): Promise<Foretold> => {
  const day = at.slice(0, 10);
  return {
    parties: await partiesAround(table, list, day),
    announcements: await openAnnouncements(table),
    behind: openBehind(table, day),
  };
};
