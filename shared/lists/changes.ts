import { stateOf } from '../diff/events.js';
import { foretold } from '../matters/foretold.js';
import { recordConfirmed } from '../matters/record.js';
import type { ListedEntry } from '../model/entry.js';
import { type EntryEvent, isEntryEvent, type ListEvent } from '../model/event.js';
import type { Services } from '../services/services.js';
import type { EntryState, EntryWrite } from '../store/entries.js';
import { WORDS } from '../wording/catalogue.js';
import type { Turn } from './turn.js';

/** What waits and why, in one line. */
export const waitingInWords = (held: readonly (EntryEvent | ListEvent)[], reasons: readonly string[]): string => {
  const count = (type: EntryEvent['type']) => held.filter((event) => event.type === type).length;
  const counts = {
    listed: count('entry.listed'),
    amended: count('entry.amended'),
    delisted: count('entry.delisted'),
  };
  return WORDS.lists.guard.waiting(counts, reasons);
};

export interface RecordedEvent {
  readonly id: string;
  readonly told: boolean;
}

/** Stores the events, joined with what was announced; the ids under which they are known, by their own. */
export const recordAll = async (
  { table }: Services,
  turn: Pick<Turn, 'kind' | 'now'>,
  events: readonly (EntryEvent | ListEvent)[],
): Promise<Map<string, RecordedEvent>> => {
  const recorded = new Map<string, RecordedEvent>();
  if (events.length === 0) return recorded;
  const said = await foretold(table, turn.kind.list, turn.now);
  for (const event of events) {
    const { id, as } = await recordConfirmed(table, event, said);
    recorded.set(event.id, { id, told: as !== 'seen' });
  }
  return recorded;
};

/** Ids of the events that are new or were raised. */
export const told = (recorded: ReadonlyMap<string, RecordedEvent>): string[] =>
  [...recorded.values()].flatMap(({ id, told }) => (told ? [id] : []));

/** The new states of the entries that the events tell of, and of those that changed quietly. */
export const writesOf = (
  events: readonly (EntryEvent | ListEvent)[],
  quiet: readonly ListedEntry[],
  recorded: ReadonlyMap<string, RecordedEvent>,
): EntryWrite[] => [
  ...events.filter(isEntryEvent).map((event): EntryWrite => {
    const record = event.entry.record as EntryState['record'];
    const id = recorded.get(event.id)?.id ?? event.id;
    if (event.type === 'entry.delisted') return { record, status: 'delisted', state: 'delisted', event: id };
    return { record, status: 'listed', state: event.type === 'entry.listed' ? 'listed' : stateOf(record), event: id };
  }),
  ...quiet.map((record): EntryWrite => ({ record, status: 'listed', state: stateOf(record), event: null })),
];
