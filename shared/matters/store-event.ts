import type { CouncilEvent } from '../model/event.js';
import { readEvent, saveEvent, updateEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { noteMember } from '../store/threads.js';
import { mergeEvents, raises } from './merge.js';

export interface Recorded {
  readonly id: string;
  /** `new`, `raised` (a better source says the same), `corrected` by its own document, `seen` (more evidence at most). */
  readonly as: 'new' | 'raised' | 'corrected' | 'seen';
}

/** What was recorded, and the event as it stands now and stood before. */
export interface Stored extends Recorded {
  readonly event: CouncilEvent;
  readonly before: CouncilEvent | null;
}

/**
 * Stores an event, or adds it to the one that tells the same fact already.
 * @param quiet true for what is kept and not told
 */
export const storeEvent = async (table: Table, event: CouncilEvent, quiet: boolean): Promise<Stored> => {
  const { id } = event;
  await noteMember(table, event.thread, id, event.detectedAt);
  if (await saveEvent(table, event, quiet)) return { id, as: 'new', event, before: null };
  for (;;) {
    const stored = await readEvent(table, id);
    if (!stored) throw new Error(`${id} was there and is gone`);
    const before = stored.event;
    const merged = mergeEvents(before, event);
    const raised = raises(before, event);
    if (!raised && merged.evidence.length === before.evidence.length) return { id, as: 'seen', event: before, before };
    // Another run may have been faster; then its revision is merged with.
    if (await updateEvent(table, stored, merged, quiet || !raised))
      return { id, as: raised ? 'raised' : 'seen', event: merged, before };
  }
};
