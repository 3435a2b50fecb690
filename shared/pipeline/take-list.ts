import type { Reading } from '../diff/events.js';
import { eventsOfDiff } from '../diff/list-events.js';
import { diffLists, type ListDiff } from '../diff/lists.js';
import { UnreadableDocument } from '../model/errors.js';
import { type EntryEvent, isEntryEvent, type ListEvent } from '../model/event.js';
import { elementsOfField } from '../sources/un-list/fields.js';
import { type ConsolidatedList, parseList } from '../sources/un-list/parse.js';
import { unknownChanges } from '../sources/un-list/unknown.js';
import { noteAlarm } from '../store/alarms.js';
import { type EntryWrite, knownEntries, writeEntries } from '../store/entries.js';
import { openHoldOf } from '../store/holds.js';
import { type Cursor, moveCursor, type Outcome, readCursor } from '../store/sources.js';
import { judge } from './guard.js';
import { holdUnreadable, settleHold, updateHold } from './holds.js';
import { askedBy, changed, recordAll, told, waiting, writesOf } from './list-changes.js';
import { alarm, type Services } from './services.js';

/** A version of the list as it came. */
export interface ListDocument {
  readonly bytes: Uint8Array;
  readonly url: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface ListOutcome {
  readonly outcome: Outcome;
  readonly sha256: string;
  readonly detail: string | null;
  /** Ids of the events that are new or were raised to confirmed. */
  readonly events: string[];
}

const DAY_MS = 86_400_000;

type ListSource = { readonly id: string; readonly leastEntries: number };

/** Tells the operator, once a day, of elements that nobody taught this program. */
const alarmUnknown = async (
  services: Services,
  source: string,
  { unknown }: ConsolidatedList,
  paths: readonly string[],
): Promise<void> => {
  const key = `unknown/${source}/${services.clock().toISOString().slice(0, 10)}/${paths.join(' ').slice(0, 500)}`;
  if (!(await noteAlarm(services.table, key, services.clock()))) return;
  const lines = paths.map((path) => `  ${path}: ${unknown.get(path)?.length ?? 0} times`);
  const message = `${source} has what this program does not know; the entries are kept:\n${lines.join('\n')}`;
  await alarm(services, `${source} has elements that are not known`, message);
};

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
  const { table, archive, log, clock } = services;
  const sha256 = await archive.keep(document.bytes, 'application/xml');
  const done = (outcome: Outcome, detail: string | null = null, events: string[] = []): ListOutcome => ({
    outcome,
    sha256,
    detail,
    events,
  });
  const cursor = await readCursor(table, source.id);
  if (cursor?.sha256 === sha256) return done('unchanged');
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
  if (cursor?.seenGeneratedAt && list.generatedAt && list.generatedAt < cursor.seenGeneratedAt && !approved)
    return done('stale', `generated ${list.generatedAt}, older than ${cursor.seenGeneratedAt}, which was seen before`);
  for (const problem of list.problems)
    log.warn('a record of the list could not be read', { source: source.id, problem });
  const unknown = [...list.unknown.keys()];
  const news = unknown.filter((path) => !cursor?.unknown.includes(path));
  if (news.length > 0 && cursor !== undefined) await alarmUnknown(services, source.id, list, news);

  const now = clock().toISOString();
  // A date far ahead is a wrong clock at the source: kept, it would make every later list look old.
  const seen =
    list.generatedAt !== null && Date.parse(list.generatedAt) < clock().getTime() + DAY_MS ? list.generatedAt : null;
  const next: Cursor = {
    etag: document.etag,
    lastModified: document.lastModified,
    sha256,
    seenGeneratedAt: seen,
    generatedAt: list.generatedAt,
    unknown,
    firstReadAt: cursor?.firstReadAt ?? now,
    rejected: cursor?.rejected ?? null,
  };
  const known = await knownEntries(table, sha256);
  if (cursor === undefined) {
    const writes = [...list.entries.values()].map(
      (record): EntryWrite => ({ record, status: 'listed', state: 'listed', event: null }),
    );
    await writeEntries(table, known, writes, { run: sha256, at: now });
    await moveCursor(table, source.id, next);
    return done('baseline', `${list.entries.size} entries`);
  }

  const listed = new Map(
    [...known].filter(([, state]) => state.status === 'listed').map(([reference, state]) => [reference, state.record]),
  );
  const diff = withUnknown(diffLists(listed, list.entries), cursor.unknown, list);
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
        { known: listed.size, next: list.entries.size, unreadable: list.problems.length },
        hold?.held ?? {},
        clock(),
      );
  const isHeld = (event: EntryEvent | ListEvent): boolean => verdict.held[event.id] !== undefined;
  const free = events.filter((event) => !isHeld(event));

  const recorded = await recordAll(services, free);
  // Quiet changes are explained by the list's own events: they are taken over when those are told.
  const quiet = events.some((event) => !isEntryEvent(event) && isHeld(event)) ? [] : diff.quiet;
  await writeEntries(table, known, writesOf(free, quiet, recorded), { run: sha256, at: now });

  const held = events.filter(isHeld);
  if (held.length > 0) {
    await updateHold(services, heldDocument, held, verdict, hold);
    await moveCursor(table, source.id, { ...cursor, seenGeneratedAt: seen ?? cursor.seenGeneratedAt });
    return done('held', waiting(held, verdict.reasons), told(recorded));
  }
  if (hold && !approved) await settleHold(services, hold);
  await moveCursor(table, source.id, next);
  return done(changed(diff) ? 'changed' : 'unchanged', null, told(recorded));
};
