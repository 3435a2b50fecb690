import type { EntryEvent, ListEvent } from '../model/event.js';
import { holdId } from '../model/ids.js';
import type { Services } from '../services/services.js';
import {
  countHeld,
  type HeldChange,
  type Hold,
  heldBy,
  isOpen,
  listHolds,
  removeHeld,
  saveHeld,
  saveHold,
  sizeOf,
} from '../store/holds.js';
import type { Table } from '../store/table.js';
import type { Question, Verdict } from './guard.js';
import { heldChangeOf, settleHold, tellHold, titlesOf } from './holds.js';
import { type Turn, turnNumber } from './turn.js';

/** A hold with what it holds, by event. */
export interface HeldQuestion {
  readonly hold: Hold;
  readonly held: ReadonlyMap<string, HeldChange>;
}

/** What was asked about a list and is not over. */
export interface Questions {
  /** Documents that could not be read at all. */
  readonly unreadable: readonly Hold[];
  readonly open: readonly HeldQuestion[];
  /** A person released them: what they hold is taken over. */
  readonly releasing: readonly HeldQuestion[];
  /** A person turned them down: what they hold is not asked about again, however often the list is made anew, as long as it says so. */
  readonly rejected: readonly HeldQuestion[];
}

/** What was asked about a list and is not over. */
export const questionsOn = async (table: Table, list: string): Promise<Questions> => {
  const holds = (await listHolds(table)).filter((hold) => hold.list === list);
  const withHeld = (wanted: readonly Hold[]): Promise<HeldQuestion[]> =>
    Promise.all(
      wanted.map(async (hold) => ({
        hold,
        held: new Map((await heldBy(table, hold.id)).map((change) => [change.event, change])),
      })),
    );
  const readable = holds.filter(({ releasable }) => releasable);
  return {
    unreadable: holds.filter((hold) => isOpen(hold) && !hold.releasable),
    open: await withHeld(readable.filter(({ state }) => state === 'open')),
    releasing: await withHeld(readable.filter(({ state }) => state === 'releasing')),
    rejected: await withHeld(readable.filter((hold) => hold.state === 'rejected' && sizeOf(hold) > 0)),
  };
};

/** The open questions as the guard reads them. */
export const asAsked = ({ open }: Questions): Question[] =>
  open.map(({ hold, held }) => ({
    hold: hold.id,
    held: new Map([...held].map(([event, { since }]) => [event, since])),
  }));

/** The events that some of these questions hold. */
export const eventsIn = (questions: readonly HeldQuestion[]): ReadonlySet<string> =>
  new Set(questions.flatMap(({ held }) => [...held.keys()]));

/**
 * Brings the questions up to date with a version that can be read: what came true or is no longer asked for leaves them, one that is
 * empty ends, what is new is asked.
 * @param asked all that the version asks for
 */
export const answerQuestions = async (
  services: Services,
  turn: Turn,
  questions: Questions,
  { fresh, waiting, reasons }: Verdict,
  asked: readonly (EntryEvent | ListEvent)[],
): Promise<void> => {
  const at = turn.now;
  const document = { url: turn.document.url, sha256: turn.sha256, updatedAt: at };
  for (const hold of questions.unreadable) await settleHold(services, hold);
  for (const question of questions.open)
    await keepOnly(services, question, waiting.get(question.hold.id) ?? new Set(), document);
  for (const { hold } of questions.releasing)
    await saveHold(services.table, { ...hold, state: 'released', updatedAt: at });
  const all = new Set(asked.map(({ id }) => id));
  for (const question of questions.rejected)
    await keepOnly(services, question, new Set([...question.held.keys()].filter((event) => all.has(event))), document);
  if (fresh.size > 0)
    await ask(
      services,
      turn,
      reasons,
      asked.filter(({ id }) => fresh.has(id)),
    );
};

/** Leaves of what a hold holds only these events. */
const keepOnly = async (
  services: Services,
  { hold, held }: HeldQuestion,
  events: ReadonlySet<string>,
  document: Partial<Hold>,
): Promise<void> => {
  const { table } = services;
  const gone = [...held.keys()].filter((event) => !events.has(event));
  await removeHeld(table, hold.id, gone);
  const left = [...held.values()].filter(({ event }) => events.has(event));
  if (hold.state === 'open' && left.length === 0) return settleHold(services, hold);
  if (hold.state === 'rejected' && gone.length === 0) return;
  await saveHold(table, { ...hold, ...document, counts: countHeld(left), titles: titlesOf(left) });
};

/** Opens a hold for what looks wrong in a version, and tells the operator. */
const ask = async (
  services: Services,
  turn: Turn,
  reasons: string[],
  events: readonly (EntryEvent | ListEvent)[],
): Promise<void> => {
  const { source, document, sha256, now } = turn;
  const changes = events.map((event) => heldChangeOf(event, now));
  const hold: Hold = {
    id: holdId(source.id, sha256, turnNumber(turn)),
    source: source.id,
    list: source.list,
    url: document.url,
    sha256,
    openedAt: now,
    updatedAt: now,
    reasons,
    releasable: true,
    counts: countHeld(changes),
    titles: titlesOf(changes),
    state: 'open',
    decision: null,
  };
  await saveHeld(services.table, hold.id, changes);
  await saveHold(services.table, hold);
  await tellHold(services, hold);
};
