import type { Reading } from '../diff/events.js';
import { eventsOfDiff } from '../diff/list-events.js';
import { diffLists, type ListDiff } from '../diff/lists.js';
import { InvalidRequest, UnreadableDocument } from '../model/errors.js';
import { type EntryEvent, isEntryEvent, type ListEvent } from '../model/event.js';
import { wholeSince } from '../polling/look.js';
import type { Services } from '../services/services.js';
import { elementsOfField } from '../sources/un-list/fields.js';
import { type ConsolidatedList, parseList } from '../sources/un-list/parse.js';
import { unknownChanges } from '../sources/un-list/unknown.js';
import { type EntryWrite, knownEntries, writeEntries } from '../store/entries.js';
import { openHoldOf } from '../store/holds.js';
import { type Cursor, moveCursor, type Outcome, readCursor } from '../store/sources.js';
import { ownerOfEntries, rememberVersion } from '../store/versions.js';
import { askedBy, changed, recordAll, told, waiting, writesOf } from './changes.js';
import { newestSeen, staleness } from './freshness.js';
import { judge } from './guard.js';
import { holdUnreadable, settleHold, updateHold } from './holds.js';
import { alarmDamaged, alarmUnknown, asStated } from './oddities.js';

/** A version of the list as it came. */
export interface ListDocument {
  readonly bytes: Uint8Array;
  readonly url: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Whether it came without a condition: nothing that the source remembers of us was asked. */
  readonly whole?: boolean;
}

export interface ListOutcome {
  readonly outcome: Outcome;
  readonly sha256: string;
  readonly detail: string | null;
  /** Ids of the events that are new or were raised to confirmed. */
  readonly events: string[];
}

type ListSource = { readonly id: string; readonly leastEntries: number };

/** The difference with what the list has that this program does not know; of the earlier version only the paths are remembered. */
const withUnknown = (diff: ListDiff, known: readonly string[], list: ConsolidatedList): ListDiff => {
  const before = { unknown: new Map(known.map((path) => [path, []])), size: list.size };
  return { ...diff, formatChanges: [...diff.formatChanges, ...unknownChanges(before, list)] };
};

/**
 * Takes over one version of the Consolidated List: archived, read, compared with what is known, judged, stored; the cursor last.
 * Every write can be repeated: a run killed at any point and run again yields the same events once.
 * @param approved true when a person released this document: then the guard has no say
 */
export const takeList = async (
  services: Services,
  source: ListSource,
  document: ListDocument,
  approved = false,
): Promise<ListOutcome> => {
  const { table, archive, clock } = services;
  const owner = await ownerOfEntries(table, source.id);
  if (owner !== source.id)
    throw new InvalidRequest(
      `${source.id} is a second list beside ${owner}; entries are kept for one list, so it would be told as delistings of the first. Watch one of them`,
    );
  const sha256 = await archive.keep(document.bytes, 'application/xml');
  const done = (outcome: Outcome, detail: string | null = null, events: string[] = []): ListOutcome => ({
    outcome,
    sha256,
    detail,
    events,
  });
  const cursor = await readCursor(table, source.id);
  if (cursor?.sha256 === sha256) {
    // Nothing in it is new, but that it came whole is.
    if (document.whole)
      await moveCursor(table, source.id, {
        ...cursor,
        etag: document.etag,
        lastModified: document.lastModified,
        wholeAt: clock().toISOString(),
      });
    return done('unchanged');
  }
  if (cursor?.rejected === sha256 && !approved) return done('unchanged', 'an operator rejected this document');

  const heldDocument = { source: source.id, url: document.url, sha256 };
  let list: ConsolidatedList;
  try {
    list = parseList(document.bytes, document.url ?? source.id);
    if (cursor === undefined && list.entries.size < source.leastEntries)
      throw new UnreadableDocument(
        document.url ?? source.id,
        `holds ${list.entries.size} entries; at least ${source.leastEntries} were expected`,
      );
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    await holdUnreadable(services, heldDocument, error.problem);
    return done('held', error.message);
  }
  const old = approved ? null : await staleness(services, source.id, list, sha256, cursor);
  if (old !== null) return done('stale', old);
  const unknown = [...list.unknown.keys()];
  const news = unknown.filter((path) => !cursor?.unknown.includes(path));
  if (news.length > 0 && cursor !== undefined) await alarmUnknown(services, source.id, list, news);

  const now = clock().toISOString();
  const turn = cursor?.turn ?? 0;
  const seen = newestSeen(cursor, list, clock());
  const next: Cursor = {
    etag: document.etag,
    lastModified: document.lastModified,
    sha256,
    seenGeneratedAt: seen,
    generatedAt: list.generatedAt,
    unknown,
    firstReadAt: cursor?.firstReadAt ?? now,
    rejected: cursor?.rejected ?? null,
    turn: turn + 1,
    ...wholeSince(document, cursor, now),
  };
  // The same bytes can come again much later: only the turn tells a run that is repeated from another one on them.
  const run = { run: `${turn}/${sha256}`, at: now, evidence: sha256 };
  const known = await knownEntries(table, run.run);
  const { entries, unread, recovered } = asStated(list, known);
  if (unread.length + recovered.length > 0) await alarmDamaged(services, source.id, [...unread, ...recovered]);
  const taken = async (): Promise<void> => {
    await rememberVersion(table, source.id, { sha256, generatedAt: list.generatedAt, takenAt: now, turn });
    await moveCursor(table, source.id, next);
  };
  if (cursor === undefined) {
    const writes = [...entries.values()].map(
      (record): EntryWrite => ({ record, status: 'listed', state: 'listed', event: null }),
    );
    await writeEntries(table, known, writes, run);
    await taken();
    return done('baseline', `${entries.size} entries`);
  }

  const listed = new Map(
    [...known].filter(([, state]) => state.status === 'listed').map(([reference, state]) => [reference, state.record]),
  );
  const diff = withUnknown(diffLists(listed, entries), cursor.unknown, list);
  const reading: Reading = {
    detectedAt: now,
    status: 'confirmed',
    evidence: {
      source: source.id,
      url: document.url,
      publishedAt: list.generatedAt,
      sha256,
      locator: null,
      quote: null,
    },
    returns: (reference, state) => known.get(reference)?.reached[state] ?? 0,
  };
  const events = eventsOfDiff(diff, reading, elementsOfField);
  const hold = await openHoldOf(table, source.id);
  const verdict = approved
    ? { reasons: [], held: {} }
    : judge(
        events.map(askedBy),
        { known: listed.size, next: entries.size, unreadable: unread.length },
        hold?.held ?? {},
        clock(),
      );
  const isHeld = (event: EntryEvent | ListEvent): boolean => verdict.held[event.id] !== undefined;
  const free = events.filter((event) => !isHeld(event));

  const recorded = await recordAll(services, free);
  // Quiet changes are explained by the list's own events: they are taken over when those are told.
  const quiet = events.some((event) => !isEntryEvent(event) && isHeld(event)) ? [] : diff.quiet;
  await writeEntries(table, known, writesOf(free, quiet, recorded), run);

  const held = events.filter(isHeld);
  if (held.length > 0) {
    await updateHold(services, heldDocument, held, verdict, hold);
    await moveCursor(table, source.id, {
      ...cursor,
      seenGeneratedAt: seen,
      turn: turn + 1,
      ...wholeSince(document, cursor, now),
    });
    return done('held', waiting(held, verdict.reasons), told(recorded));
  }
  if (hold && !approved) await settleHold(services, hold);
  await taken();
  return done(changed(diff) ? 'changed' : 'unchanged', null, told(recorded));
};
