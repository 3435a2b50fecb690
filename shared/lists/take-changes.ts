import type { Reading } from '../diff/events.js';
import { eventsOfDiff } from '../diff/list-events.js';
import { diffLists, type ListDiff } from '../diff/lists.js';
import { type EntryEvent, isEntryEvent, type ListEvent } from '../model/event.js';
import type { Services } from '../services/services.js';
import type { ReadList } from '../sources/contract.js';
import type { Cursor } from '../store/cursors.js';
import { type EntryState, writeEntries } from '../store/entries.js';
import { openHoldOf } from '../store/holds.js';
import { askedBy, changed, recordAll, told, waiting, writesOf } from './changes.js';
import { judge } from './guard.js';
import { settleHold, updateHold } from './holds.js';
import type { Stated } from './oddities.js';
import { ended, type ListOutcome, moveOn, moveOnPartly, runOf, type Turn } from './turn.js';

/** Takes over what differs in a version from what is known of its list; what the guard makes wait is held. */
export const takeChanges = async (
  services: Services,
  turn: Turn,
  cursor: Cursor,
  list: ReadList,
  known: ReadonlyMap<string, EntryState>,
  { entries, unread }: Stated,
): Promise<ListOutcome> => {
  const { table, clock } = services;
  const { kind, format, approved } = turn;
  const listed = new Map(
    [...known].filter(([, state]) => state.status === 'listed').map(([reference, state]) => [reference, state.record]),
  );
  const diff = withUnknown(turn, diffLists(listed, entries), cursor, list);
  const events = eventsOfDiff(diff, readingOf(turn, list, known), format.elementsOf);
  const hold = await openHoldOf(table, kind.list);
  const verdict = approved
    ? { reasons: [], held: {} }
    : judge(
        events.map(askedBy),
        { known: listed.size, next: entries.size, unreadable: unread.length },
        hold?.held ?? {},
        clock(),
        kind.limits,
      );
  const isHeld = (event: EntryEvent | ListEvent): boolean => verdict.held[event.id] !== undefined;
  const free = events.filter((event) => !isHeld(event));

  const recorded = await recordAll(services, free);
  // Quiet changes are explained by the list's own events: they are taken over when those are told.
  const quiet = events.some((event) => !isEntryEvent(event) && isHeld(event)) ? [] : diff.quiet;
  await writeEntries(table, known, writesOf(free, quiet, recorded), runOf(turn));

  const held = events.filter(isHeld);
  if (held.length > 0) {
    const document = { source: turn.source.id, list: kind.list, url: turn.document.url, sha256: turn.sha256 };
    await updateHold(services, document, held, verdict, hold);
    await moveOnPartly(services, turn, cursor, list);
    return ended(turn, 'held', waiting(held, verdict.reasons), told(recorded));
  }
  if (hold && !approved) await settleHold(services, hold);
  await moveOn(services, turn, list);
  return ended(turn, changed(diff) ? 'changed' : 'unchanged', null, told(recorded));
};

/** The difference with what the list has that this program does not know; of the earlier version only the paths are remembered. */
const withUnknown = ({ format }: Turn, diff: ListDiff, { unknown }: Cursor, list: ReadList): ListDiff => {
  const before = { unknown: new Map(unknown.map((path) => [path, []])), size: list.size };
  return { ...diff, formatChanges: [...diff.formatChanges, ...format.unknownChanges(before, list)] };
};

const readingOf = (turn: Turn, list: ReadList, known: ReadonlyMap<string, EntryState>): Reading => ({
  detectedAt: turn.now,
  status: 'confirmed',
  list: turn.kind,
  evidence: {
    source: turn.source.id,
    url: turn.document.url,
    publishedAt: list.generatedAt,
    sha256: turn.sha256,
    locator: null,
    quote: null,
  },
  returns: ({ reference }, state) => known.get(reference ?? '')?.reached[state] ?? 0,
});
