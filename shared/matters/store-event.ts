import { type CouncilEvent, isCouncilAction } from '../model/event.js';
import { type Hearing, readEvent, saveEvent, updateEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { noteMember } from '../store/threads.js';
import { WORDS } from '../wording/catalogue.js';
import { contradicted } from './contradicted.js';
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

/** The better form of an event, saying first what of it was told otherwise. */
export const restated = (told: CouncilEvent, better: CouncilEvent): { event: CouncilEvent; hearing: Hearing } => {
  const wrong = contradicted(told, better);
  if (wrong.length === 0) return { event: better, hearing: 'systems' };
  return { event: { ...better, summary: WORDS.events.knownBetter(wrong, better.summary) }, hearing: 'everyone' };
};

/** Whether a reading of no better source says of an act what was not known, which whoever keeps the event wants to have. */
const fills = (before: CouncilEvent, merged: CouncilEvent): boolean =>
  isCouncilAction(before) && isCouncilAction(merged) && JSON.stringify(before.action) !== JSON.stringify(merged.action);

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
    const hearing: Hearing = fills(before, merged) ? 'systems' : 'nobody';
    const next = raised ? restated(before, merged) : { event: merged, hearing };
    // Another run may have been faster; then its revision is merged with.
    if (await updateEvent(table, stored, next.event, quiet ? 'nobody' : next.hearing))
      return { id, as: raised ? 'raised' : 'seen', event: next.event, before };
  }
};
