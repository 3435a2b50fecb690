import { turnId } from '../diff/events.js';
import {
  type CouncilAction,
  type CouncilEvent,
  type EntryEvent,
  isCouncilAction,
  isEntryEvent,
  type ListEvent,
} from '../model/event.js';
import { eventId } from '../model/ids.js';
import { actionsBetween, type IndexedAction, saveAction } from '../store/actions.js';
import {
  type Announcement,
  saveAnnouncement,
  settleAnnouncement,
  subjectOfEntry,
  subjectOfName,
} from '../store/announcements.js';
import { readEntry } from '../store/entries.js';
import { readEvent, saveEvent, updateEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { addDays, daysBetween } from '../time/days.js';
import { correctEvent } from './correct.js';
import { mergeEvents, raises } from './merge.js';
import { countsOf, isSameFact } from './same-fact.js';

/** How far apart readings of one matter may lie: a draft, its adoption, the news on both. */
const MATTER_DAYS = 14;

export interface Recorded {
  readonly id: string;
  /** `new`, `raised` (announced → confirmed, reported → official), `corrected` by its own document, `seen` (more evidence at most). */
  readonly as: 'new' | 'raised' | 'corrected' | 'seen';
}

/** By name and committee: for a release that gives no reference yet. */
const subjectByName = ({ type, entry: { list, name }, regimes }: EntryEvent): string =>
  subjectOfName(type, { list, regime: regimes[0] ?? null, name });

/** What its list will show an announced event by. */
const subjectOf = (event: EntryEvent): string =>
  event.entry.id === null ? subjectByName(event) : subjectOfEntry(event.type, event.entry.id);

/** Stores an event, or adds it to the one that tells the same fact already. */
const store = async (
  table: Table,
  event: CouncilEvent,
  quiet: boolean,
): Promise<Recorded & { event: CouncilEvent }> => {
  const { id } = event;
  if (await saveEvent(table, event, quiet)) return { id, as: 'new', event };
  for (;;) {
    const stored = await readEvent(table, id);
    if (!stored) throw new Error(`${id} was there and is gone`);
    const merged = mergeEvents(stored.event, event);
    const raised = raises(stored.event, event);
    if (!raised && merged.evidence.length === stored.event.evidence.length)
      return { id, as: 'seen', event: stored.event };
    // Another run may have been faster; then its revision is merged with.
    if (await updateEvent(table, stored, merged, quiet || !raised))
      return { id, as: raised ? 'raised' : 'seen', event: merged };
  }
};

/** Gives the action the thread of its matter, and the id of the event that already tells it. */
const joined = async (table: Table, event: CouncilAction, day: string): Promise<CouncilAction> => {
  if (event.type === 'council.statement') return event;
  const near: IndexedAction[] = [];
  for (const regime of event.regimes) {
    near.push(...(await actionsBetween(table, regime, addDays(day, -MATTER_DAYS), addDays(day, MATTER_DAYS))));
  }
  const matter = near.filter((action) => action.type !== 'council.statement');
  const same = matter.find((action) => isSameFact(event, day, action, matter));
  if (same) return { ...event, id: same.event, thread: same.thread };
  const nearest = matter.sort((a, b) => Math.abs(daysBetween(a.day, day)) - Math.abs(daysBetween(b.day, day)))[0];
  // A rival of the same day would be called the same: what sets it apart is in its name.
  const id = matter.some((action) => action.event === event.id)
    ? eventId(event.id, ...event.action.sponsors, ...(event.action.vote?.vetoedBy ?? []), ...(countsOf(event) ?? []))
    : event.id;
  return { ...event, id, ...(nearest && { thread: nearest.thread }) };
};

const dayOf = (event: CouncilAction): string | null =>
  event.occurredOn ?? event.action.expectedOn ?? event.evidence[0]?.publishedAt?.slice(0, 10) ?? null;

const recordAction = async (table: Table, found: CouncilAction, quiet: boolean): Promise<Recorded> => {
  const day = dayOf(found);
  const joinedEvent = day === null ? found : await joined(table, found, day);
  const { event, ...recorded } = await store(table, joinedEvent, quiet);
  if (day !== null && isCouncilAction(event)) {
    const indexed: IndexedAction = {
      event: event.id,
      type: event.type,
      thread: event.thread,
      day,
      resolution: event.action.resolution,
      sponsors: event.action.sponsors,
      vetoedBy: event.action.vote?.vetoedBy ?? [],
      counts: countsOf(event),
    };
    for (const regime of event.regimes) await saveAction(table, regime, indexed);
  }
  return recorded;
};

/**
 * The event as the known history of its entry has it: the second listing of an entry that went and returned is another event
 * than the first, and an amendment that the list showed before the release told of it is the same event.
 */
const amongHistory = async (table: Table, event: EntryEvent): Promise<EntryEvent> => {
  const { id, record } = event.entry;
  const head = id === null ? undefined : await readEntry(table, id);
  if (!head || record === null) return event;
  if (event.type === 'entry.amended') {
    const shown =
      daysBetween(head.changedAt.slice(0, 10), event.detectedAt.slice(0, 10)) <= MATTER_DAYS && head.event !== null;
    const known = shown ? await readEvent(table, head.event as string) : undefined;
    return known?.event.type === 'entry.amended' ? { ...event, id: known.event.id, thread: known.event.thread } : event;
  }
  const turn = event.type === 'entry.listed' ? 'listed' : 'delisted';
  const reached = head.reached[turn] ?? 0;
  const returns = head.status === turn ? Math.max(0, reached - 1) : reached;
  return {
    ...event,
    id: turnId(event.type, record, returns),
    entry: { ...event.entry, again: event.type === 'entry.listed' && returns > 0 },
  };
};

/** An entry event of a release: kept as announced until the list shows it. */
const recordAnnounced = async (table: Table, found: EntryEvent, quiet: boolean): Promise<Recorded> => {
  const event = await amongHistory(table, found);
  const recorded = await store(table, event, quiet);
  const announcement = { subject: subjectOf(event), event: event.id, announcedAt: event.detectedAt };
  if (recorded.as === 'new') await saveAnnouncement(table, announcement);
  return recorded;
};

/** An event of the list itself: it confirms what was announced of the same entry. */
export const recordConfirmed = async (
  table: Table,
  event: EntryEvent | ListEvent,
  open: ReadonlyMap<string, Announcement>,
): Promise<Recorded> => {
  if (!isEntryEvent(event)) return store(table, event, false);
  const announced = open.get(subjectOf(event)) ?? open.get(subjectByName(event));
  const known = announced && (await readEvent(table, announced.event));
  const told = known ? { ...event, id: known.event.id, thread: known.event.thread } : event;
  const recorded = await store(table, told, false);
  if (announced) await settleAnnouncement(table, announced.subject);
  return recorded;
};

/** Stores an event of a release or of the news, joined with what tells the same. */
export const recordEvent = (table: Table, event: CouncilEvent, quiet = false): Promise<Recorded> => {
  if (isEntryEvent(event)) return recordAnnounced(table, event, quiet);
  if (isCouncilAction(event)) return recordAction(table, event, quiet);
  return store(table, event, quiet);
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
