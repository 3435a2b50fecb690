import { folded } from '../text/text.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** An event on an entry that a release announced and the list has not shown yet. */
export interface Announcement {
  /** What the list will show it by. */
  readonly subject: string;
  readonly event: string;
  readonly announcedAt: string;
}

/** The subject of an event of a type on an entry that has its number. */
export const subjectOfEntry = (type: string, id: string): string => `${type}/${id}`;

/** The subject of an event of a type on a party that has no number yet: by its list, its regime and its name. */
export const subjectOfName = (
  type: string,
  { list, regime, name }: { readonly list: string; readonly regime: string | null; readonly name: string },
): string => `${type}/${list}/${regime ?? ''}/${folded(name)}`;

export const saveAnnouncement = (table: Table, announcement: Announcement): Promise<void> =>
  table.put(keys.announcement(announcement.subject), announcement);
export const settleAnnouncement = (table: Table, subject: string): Promise<void> =>
  table.remove(keys.announcement(subject));

export const openAnnouncements = async (table: Table): Promise<Map<string, Announcement>> => {
  const open = new Map<string, Announcement>();
  for await (const announcement of table.all<Announcement>({ pk: 'ANNOUNCED' }))
    open.set(announcement.subject, announcement);
  return open;
};
