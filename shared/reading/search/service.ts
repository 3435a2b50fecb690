import { entryId } from '../../model/entry.js';
import { isEntryEvent } from '../../model/event.js';
import { type Announcement, openAnnouncements } from '../../store/announcements.js';
import { readEvent } from '../../store/events.js';
import type { Table } from '../../store/table.js';
import type { OpenStanding } from '../standing.js';
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
 * The index over the entries. It is made anew when they have changed, or something was announced: two small queries a search say so.
 */
export const openSearch = (table: Table, standing: OpenStanding): Search => {
  let kept: { readonly marks: string; readonly index: SearchIndex } | undefined;
  return async () => {
    const announcements = [...(await openAnnouncements(table)).values()];
    const { marks: read, heads } = await standing();
    const marks = [read, ...announcements.map(({ event }) => event)].join('\n');
    if (kept?.marks === marks) return kept.index;
    const entries: Searchable[] = heads.flatMap(({ record, status, whole = {} }) =>
      status === 'renumbered' ? [] : [{ entry: record, status, whole: Object.values(whole) }],
    );
    const known = new Set(entries.map(({ entry }) => entryId(entry)));
    entries.push(...(await announced(table, announcements)).filter(({ entry }) => !known.has(entryId(entry))));
    kept = { marks, index: buildIndex(entries) };
    return kept.index;
  };
};
