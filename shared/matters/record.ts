import { type CouncilEvent, type EntryEvent, isCouncilAction, isEntryEvent, type ListEvent } from '../model/event.js';
import type { Table } from '../store/table.js';
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
