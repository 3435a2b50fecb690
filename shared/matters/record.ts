import { type CouncilEvent, type EntryEvent, isCouncilAction, isEntryEvent, type ListEvent } from '../model/event.js';
import { readEvent, updateEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { correctEvent } from './correct.js';
import type { Foretold } from './foretold.js';
import { recordAct } from './record-act.js';
import { recordShown, recordWord } from './record-party.js';
import { type Recorded, storeEvent } from './store-event.js';

/** Stores an event of a release or of the news, joined with what tells the same. */
export const recordEvent = async (table: Table, event: CouncilEvent, quiet = false): Promise<Recorded> => {
  if (isEntryEvent(event)) return recordWord(table, event, quiet);
  if (isCouncilAction(event)) return recordAct(table, event, quiet);
  const { id, as } = await storeEvent(table, event, quiet);
  return { id, as };
};

/** Stores an event that the list itself shows. */
export const recordConfirmed = async (
  table: Table,
  event: EntryEvent | ListEvent,
  said: Foretold,
): Promise<Recorded> => {
  if (isEntryEvent(event)) return recordShown(table, event, said);
  const thread = (await said.behind(event)) ?? event.thread;
  const { id, as } = await storeEvent(table, { ...event, thread }, false);
  return { id, as };
};

/** Takes what a corrected document says now for the event that it told before; nothing is told where no fact changed. */
export const recordCorrection = async (table: Table, id: string, event: CouncilEvent): Promise<Recorded> => {
  for (;;) {
    const stored = await readEvent(table, id);
    if (stored?.event.type !== event.type) return recordEvent(table, event);
    const corrected = correctEvent(stored.event, event);
    if (corrected === null) return { id, as: 'seen' };
    if (await updateEvent(table, stored, corrected, false)) return { id, as: 'corrected' };
  }
};
