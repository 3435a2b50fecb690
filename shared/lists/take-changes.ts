import type { Provenance } from '../diff/events.js';
import { eventsOfDiff } from '../diff/list-events.js';
import { diffLists, type ListDiff } from '../diff/lists.js';
import { asOneFormat } from '../diff/mechanical.js';
import { explainRemovals } from '../matters/explain.js';
import type { ListedEntry } from '../model/entry.js';
import { type EntryEvent, isEntryEvent, type ListEvent } from '../model/event.js';
import type { Services } from '../services/services.js';
import type { ReadList } from '../sources/contract.js';
import type { Cursor } from '../store/cursors.js';
import { type EntryState, type EntryWrite, writeEntries } from '../store/entries.js';
import { keepState } from '../store/states.js';
import { WORDS } from '../wording/catalogue.js';
import { recordAll, told, waitingInWords, writesOf } from './changes.js';
import { type AskedChange, judge } from './guard.js';
import { actOf } from './holds.js';
import type { Stated } from './oddities.js';
import { answerQuestions, asAsked, eventsIn, questionsOn } from './questions.js';
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
  const { kind, format } = turn;
  const listed = new Map(
    [...known].filter(([, state]) => state.status === 'listed').map(([reference, state]) => [reference, state.record]),
  );
  const diff = withElements(turn, diffLists(listed, entries), cursor, list);
  const explained = await explainRemovals(table, diff.delisted, turn.now);
  const events = eventsOfDiff(diff, readingOf(turn, list, known, explained), format.elementsOf);
  const questions = await questionsOn(table, kind.list);
  const released = eventsIn(questions.releasing);
  const rejected = eventsIn(questions.rejected);
  const open = events.filter(({ id }) => !released.has(id) && !rejected.has(id));
  const sizes = { known: listed.size, next: entries.size, unreadable: unread.length };
  const verdict = judge(open.map(askedBy), sizes, asAsked(questions), clock(), kind.limits);
  const waits = new Set([...verdict.fresh, ...[...verdict.waiting.values()].flatMap((each) => [...each])]);
  const free = events.filter(({ id }) => !waits.has(id) && !rejected.has(id));

  const recorded = await recordAll(services, turn, free);
  // Quiet changes are explained by the list's own events: they are taken over when those are told.
  const quiet = events.some((event) => !isEntryEvent(event) && !free.includes(event)) ? [] : diff.quiet;
  const writes = writesOf(known, free, quiet, recorded);
  await writeEntries(table, known, writes, runOf(turn));
  if (writes.length > 0) await keepState(services, kind.list, listedAfter(listed, writes), turn.now);
  await answerQuestions(services, turn, questions, verdict, events);
  if (waits.size > 0) {
    await moveOnPartly(services, turn, cursor, list);
    const held = events.filter(({ id }) => waits.has(id));
    return ended(turn, 'held', waitingInWords(held, verdict.reasons), told(recorded));
  }
  await moveOn(services, turn, list);
  const refused = events.length - free.length;
  const detail = refused > 0 ? WORDS.lists.guard.turnedDown(refused) : null;
  return ended(turn, free.length + quiet.length > 0 ? 'changed' : 'unchanged', detail, told(recorded));
};

/** Who is on the list when these are written. */
const listedAfter = (
  listed: ReadonlyMap<string, ListedEntry>,
  writes: readonly EntryWrite[],
): Iterable<ListedEntry> => {
  const after = new Map(listed);
  for (const { record, status } of writes)
    if (status === 'listed') after.set(record.reference, record);
    else after.delete(record.reference);
  return after.values();
};

/** What an event asks of the guard. */
const askedBy = (event: EntryEvent | ListEvent): AskedChange => ({
  event: event.id,
  act: actOf(event),
  explained: isEntryEvent(event) && event.entry.corroboration !== null,
});

/** The difference with the elements that the version has and the one before had not, or the other way round. */
const withElements = ({ format }: Turn, diff: ListDiff, { elements }: Cursor, list: ReadList): ListDiff => {
  if (elements === undefined) return diff;
  const before = { elements: new Map(Object.entries(elements)), size: list.size };
  const all = [...diff.formatChanges, ...format.formatChanges(before, list)];
  return { ...diff, formatChanges: asOneFormat(all, format.elementsOf) };
};

const readingOf = (
  turn: Turn,
  list: ReadList,
  known: ReadonlyMap<string, EntryState>,
  explained: ReadonlyMap<string, string>,
): Provenance => ({
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
  explains: ({ reference }) => explained.get(reference ?? '') ?? null,
});
