import { InvalidRequest } from '../model/errors.js';
import { type CouncilAction, isCouncilAction } from '../model/event.js';
import { threadId } from '../model/ids.js';
import { saveAct } from '../store/actions.js';
import { markJoined, readEvent, type StoredEvent, unmarkJoined, updateEvent } from '../store/events.js';
import { saveJoining } from '../store/joinings.js';
import type { Table } from '../store/table.js';
import { dropMember, joinThreads, membersOf, noteMember } from '../store/threads.js';
import { actOf, placesOf } from './acts.js';
import { mergeEvents } from './merge.js';
import { restated } from './store-event.js';

/** Who decided, and why; kept for good. */
export interface JoinDecision {
  readonly by: string;
  readonly why: string;
  /** Instant. */
  readonly at: string;
}

type StoredAct = StoredEvent & { readonly event: CouncilAction };

const actNamed = async (table: Table, thread: string, id: string): Promise<StoredAct> => {
  const stored = await readEvent(table, id);
  if (!stored || !(await membersOf(table, thread)).includes(id))
    throw new InvalidRequest(`events: ${id} is no event of the thread ${thread}`);
  if (!isCouncilAction(stored.event))
    throw new InvalidRequest(
      `events: ${id} is ${stored.event.type}; only acts of the Council are joined or parted by hand`,
    );
  return stored as StoredAct;
};

/**
 * Decides that two events of a thread tell one act: the first stays and takes over what the second knows, the second leads to it. People are told
 * only where the first was told otherwise. Killed at any point, the same decision is finished by being made again.
 * @throws InvalidRequest for events that are not acts of this thread, or one that is joined already
 */
export const joinEvents = async (
  table: Table,
  thread: string,
  [keep, other]: readonly [string, string],
  decision: JoinDecision,
): Promise<void> => {
  const [stays, goes] = [await actNamed(table, thread, keep), await actNamed(table, thread, other)];
  if (keep === other) throw new InvalidRequest('events: two different ones are joined');
  const joined = [stays, goes].find((each) => each.joined !== undefined && each.joined !== keep);
  if (joined) throw new InvalidRequest(`events: ${joined.event.id} is joined with ${joined.joined} already`);
  await saveJoining(table, { thread, kind: 'join', events: [keep, other], ...decision });
  const { event, hearing } = restated(stays.event, mergeEvents(stays.event, goes.event));
  await updateEvent(table, stays, event, hearing);
  await joinThreads(table, stays.event.thread, goes.event.thread);
  await markJoined(table, other, keep);
  const act = actOf(goes.event);
  if (act) await saveAct(table, { ...act, event: keep, toldAs: other }, act);
};

/** What the first event says without the places that the second brought. */
const without = async (table: Table, keep: StoredEvent, other: CouncilAction): Promise<void> => {
  const brought = new Set(placesOf(other).map(({ sha256, quote }) => `${sha256}${quote}`));
  const left = keep.event.evidence.filter((_, at) => {
    const place = placesOf(keep.event)[at];
    return place === undefined || !brought.has(`${place.sha256}${place.quote}`);
  });
  if (left.length > 0) await updateEvent(table, keep, { ...keep.event, evidence: left }, 'nobody');
};

/** Undoes a joining: both events stand for themselves again. */
const unjoin = async (table: Table, goes: StoredAct, keep: string): Promise<void> => {
  const stays = await readEvent(table, keep);
  if (stays) await without(table, stays, goes.event);
  await unmarkJoined(table, goes.event.id);
  const act = actOf(goes.event);
  if (act) await saveAct(table, { ...act, apartFrom: [keep] }, { ...act, event: keep, toldAs: goes.event.id });
};

/** Takes an event out of its matter: it gets a thread of its own, and what comes later does not bring it back. */
const leave = async (table: Table, thread: string, goes: StoredAct): Promise<void> => {
  const { event } = goes;
  const others = (await membersOf(table, thread)).filter((id) => id !== event.id);
  const parted = { ...event, thread: threadId('parted', event.id) };
  await noteMember(table, parted.thread, event.id, event.detectedAt);
  await updateEvent(table, goes, parted, 'systems');
  await dropMember(table, event.thread, event.id);
  const act = actOf(parted);
  if (act) await saveAct(table, { ...act, apartFrom: others }, actOf(event));
};

/**
 * Decides that an event is not what it was joined with, or not of this matter.
 * @throws InvalidRequest for an event that is no act of this thread
 */
export const partEvent = async (table: Table, thread: string, id: string, decision: JoinDecision): Promise<void> => {
  const goes = await actNamed(table, thread, id);
  await saveJoining(table, { thread, kind: 'part', events: [id], ...decision });
  if (goes.joined !== undefined) await unjoin(table, goes, goes.joined);
  else await leave(table, thread, goes);
};
