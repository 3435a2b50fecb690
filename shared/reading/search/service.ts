import { entryId } from '../../model/entry.js';
import { isEntryEvent } from '../../model/event.js';
import { type Announcement, openAnnouncements } from '../../store/announcements.js';
import { cursorMarks } from '../../store/cursors.js';
import { allEntries } from '../../store/entries.js';
import { readEvent } from '../../store/events.js';
import type { Table } from '../../store/table.js';
import { buildIndex, type Searchable, type SearchIndex } from './index.js';

const announced = async (table: Table, announcements: readonly Announcement[]): Promise<Searchable[]> => {
  const found: Searchable[] = [];
  for (const { event, subject } of announcements) {
    if (!subject.startsWith('entry.listed/')) continue;
    const stored = await readEvent(table, event);
    const record = stored && isEntryEvent(stored.event) ? stored.event.entry.record : null;
    if (record) found.push({ entry: record, status: 'announced' });
  }
  return found;
};

/** The index as it is now. */
export type Search = () => Promise<SearchIndex>;

/**
 * The index over the entries of the table. It is made anew when a source has been read since: the marks of the cursors say so, which is two
 * small queries a search.
 */
export const openSearch = (table: Table): Search => {
  let kept: { readonly marks: string; readonly index: SearchIndex } | undefined;
  return async () => {
    const announcements = [...(await openAnnouncements(table)).values()];
    const marks = [await cursorMarks(table), ...announcements.map(({ event }) => event)].join('\n');
    if (kept?.marks === marks) return kept.index;
    const entries: Searchable[] = [];
    for await (const { record, status, whole = {} } of allEntries(table))
      if (status !== 'renumbered') entries.push({ entry: record, status, whole: Object.values(whole) });
    const known = new Set(entries.map(({ entry }) => entryId(entry)));
    entries.push(...(await announced(table, announcements)).filter(({ entry }) => !known.has(entryId(entry))));
    kept = { marks, index: buildIndex(entries) };
    return kept.index;
  };
};
