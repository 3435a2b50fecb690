import { turnId } from '../diff/events.js';
import { type CouncilEvent, type EntryEvent, isEntryEvent } from '../model/event.js';
import { saveAnnouncement, settleAnnouncement } from '../store/announcements.js';
import { readEntry } from '../store/entries.js';
import { readEvent } from '../store/events.js';
import { type KnownParty, saveParty } from '../store/parties.js';
import type { Table } from '../store/table.js';
import { daysBetween } from '../time/days.js';
import { type Behind, openBehind } from './behind.js';
import { type Foretold, partiesAround, subjectsOf } from './foretold.js';
import { isPartyEvent, PARTY_DAYS, type PartyEvent, partyOf, recogniseParty } from './parties.js';
import { type Recorded, type Stored, storeEvent } from './store-event.js';

/** An amendment that the list showed before the release told of it is the same event. */
const amongAmendments = async (table: Table, event: EntryEvent): Promise<EntryEvent> => {
  const head = event.entry.id === null ? undefined : await readEntry(table, event.entry.id);
  if (!head?.event || daysBetween(head.changedAt.slice(0, 10), event.detectedAt.slice(0, 10)) > PARTY_DAYS)
    return event;
  const known = await readEvent(table, head.event);
  return known?.event.type === 'entry.amended' ? { ...event, id: known.event.id, thread: known.event.thread } : event;
};

/** The event as the known history of its entry has it: the second listing of an entry that went and returned is another event than the first. */
const amongTurns = async (table: Table, event: PartyEvent): Promise<PartyEvent> => {
  const { id, record } = event.entry;
  const head = id === null ? undefined : await readEntry(table, id);
  if (!head || record === null) return event;
  const turn = event.type === 'entry.listed' ? 'listed' : 'delisted';
  const reached = head.reached[turn] ?? 0;
  const returns = head.status === turn ? Math.max(0, reached - 1) : reached;
  const again = event.type === 'entry.listed' && returns > 0;
  return { ...event, id: turnId(event.type, record, returns), entry: { ...event.entry, again } };
};

/** The event as the one that tells of its party already. */
const asKnown = async <T extends CouncilEvent>(table: Table, event: T, known: string | undefined): Promise<T> => {
  const stored = known === undefined ? undefined : await readEvent(table, known);
  return stored ? { ...event, id: stored.event.id, thread: stored.event.thread } : event;
};

/** The event on the thread of the decision behind it, if one is; else on its own. */
const onThread = async <T extends CouncilEvent>(event: T, behind: Behind): Promise<T> => {
  const thread = await behind(event);
  return thread === null ? event : { ...event, thread };
};

/** Notes what is known of the party now; the day of our first knowing stays. */
const noteParty = async (
  table: Table,
  { event }: Stored,
  reading: EntryEvent,
  known: KnownParty | null,
): Promise<void> => {
  if (!isEntryEvent(event) || !isPartyEvent(event)) return;
  const party = partyOf(event);
  const names = new Set([...(known?.names ?? []), ...party.names, reading.entry.name]);
  await saveParty(table, { ...party, names: [...names], day: known?.day ?? party.day });
};

/** What a release announced waits until the list shows it; what the press reports waits for nobody. */
const noteAnnouncement = async (table: Table, { event, as }: Stored): Promise<void> => {
  if (!isEntryEvent(event) || event.status !== 'announced' || (as !== 'new' && as !== 'raised')) return;
  const [subject = event.id] = subjectsOf(event);
  await saveAnnouncement(table, { subject, event: event.id, announcedAt: event.detectedAt });
};

/** Stores an event on an entry that a release announced or the press reported: as the one that is known, where it tells of the same party. */
export const recordWord = async (table: Table, found: EntryEvent, quiet: boolean): Promise<Recorded> => {
  const day = found.detectedAt.slice(0, 10);
  const threaded = await onThread(found, openBehind(table, day));
  const own = isPartyEvent(threaded) ? await amongTurns(table, threaded) : await amongAmendments(table, threaded);
  const known = isPartyEvent(own)
    ? recogniseParty(partyOf(own), await partiesAround(table, own.entry.list, day))
    : null;
  const stored = await storeEvent(table, await asKnown(table, own, known?.event), quiet);
  await noteParty(table, stored, found, known);
  await noteAnnouncement(table, stored);
  return { id: stored.id, as: stored.as };
};

/** Stores an event that the list itself shows: it confirms what was reported or announced of the same party, or of the same amendment. */
export const recordShown = async (
  table: Table,
  event: EntryEvent,
  { parties, announcements, behind }: Foretold,
): Promise<Recorded> => {
  const known = isPartyEvent(event) ? recogniseParty(partyOf(event), parties) : null;
  const subjects = subjectsOf(event);
  const announced = known?.event ?? subjects.flatMap((subject) => announcements.get(subject)?.event ?? [])[0];
  const stored = await storeEvent(table, await asKnown(table, await onThread(event, behind), announced), false);
  await noteParty(table, stored, event, known);
  for (const { subject, event: told } of announcements.values())
    if (told === stored.id || subjects.includes(subject)) await settleAnnouncement(table, subject);
  return { id: stored.id, as: stored.as };
};
