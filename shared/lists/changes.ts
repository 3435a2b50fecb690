import { stateOf } from '../diff/events.js';
import { wholeTexts } from '../diff/lost-letters.js';
import { foretold } from '../matters/foretold.js';
import { recordConfirmed } from '../matters/record.js';
import { type ListedEntry, listedId, nameOfId } from '../model/entry.js';
import { type EntryEvent, isEntryEvent, isListEvent, type ListEvent } from '../model/event.js';
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

/** The reference under which an amended entry stood before, where that is what changed. */
const formerReference = ({ entry }: EntryEvent): string | undefined => {
  const change = entry.changes.find(({ field }) => field === 'reference');
  return typeof change?.before === 'string' ? change.before : undefined;
};

/** The events of the list as a whole, by the names of the entries of which they tell. */
const editsByName = (events: readonly ListEvent[]): Map<string, string[]> => {
  const edits = new Map<string, string[]>();
  for (const { id, list } of events)
    for (const name of list.references) edits.set(name, [...(edits.get(name) ?? []), id]);
  return edits;
};

/**
 * The new states of the entries that the events tell of, and of those that changed quietly. An entry that stands under another reference is
 * one more of the old: that it goes on elsewhere.
 */
export const writesOf = (
  known: ReadonlyMap<string, EntryState>,
  events: readonly (EntryEvent | ListEvent)[],
  quiet: readonly ListedEntry[],
  recorded: ReadonlyMap<string, RecordedEvent>,
): EntryWrite[] => {
  const edits = editsByName(events.filter(isListEvent));
  const written = (record: ListedEntry, state: string, event: string | null, former = record.reference): EntryWrite => {
    const own = edits.get(nameOfId(listedId(record)));
    const whole = wholeTexts(record, known.get(former));
    return {
      record,
      status: 'listed',
      state,
      event,
      ...(own && { edits: own }),
      ...(whole && { whole }),
      ...(former !== record.reference && { from: listedId({ ...record, reference: former }) }),
    };
  };
  return [
    ...events.filter(isEntryEvent).flatMap((event): EntryWrite[] => {
      const record = event.entry.record as ListedEntry;
      const id = recorded.get(event.id)?.id ?? event.id;
      if (event.type === 'entry.delisted') return [{ record, status: 'delisted', state: 'delisted', event: id }];
      if (event.type === 'entry.listed') return [written(record, 'listed', id)];
      const former = formerReference(event);
      const before = former === undefined ? undefined : known.get(former)?.record;
      const goesOn: EntryWrite[] = before
        ? [{ record: before, status: 'renumbered', state: 'renumbered', event: id, to: listedId(record) }]
        : [];
      return [...goesOn, written(record, stateOf(record), id, former)];
    }),
    ...quiet.map((record) => written(record, stateOf(record), null)),
  ];
};
