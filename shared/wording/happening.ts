import type { Change, EntryEvent } from '../model/event.js';

/** What became of an entry, as far as a reader tells it apart. */
export type Happening = 'listed' | 'again' | 'changed' | 'renumbered' | 'dead' | 'removed' | 'gone';

/** What a step in its history was: the same, or what was done to many at once, the first look, or nothing that is seen. */
export type StepKind = Happening | 'found' | 'bulk-edit' | 'format' | 'spacing';

const holds = (text: unknown, words: string): boolean => typeof text === 'string' && text.includes(words);

/** Whether a change brought the words that report a death. */
const reports =
  (words: string) =>
  ({ before, after }: Change): boolean =>
    holds(after, words) && !holds(before, words);

/** What became of an entry: one that is gone from a list, and nothing seen explains it, was not "removed" by anybody we know of. */
export const happeningOf = ({ type, status, entry }: EntryEvent): Happening => {
  if (type === 'entry.listed') return entry.again ? 'again' : 'listed';
  if (type === 'entry.delisted') return status === 'confirmed' && entry.corroboration === null ? 'gone' : 'removed';
  if (entry.changes.some(({ field }) => field === 'reference')) return 'renumbered';
  const death = entry.record?.facts.death ?? null;
  return death !== null && entry.changes.some(reports(death.words)) ? 'dead' : 'changed';
};
