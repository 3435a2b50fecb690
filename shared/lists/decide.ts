import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { InvalidRequest } from '../model/errors.js';
import { holdId } from '../model/ids.js';
import type { Services } from '../services/services.js';
import { moveCursor, placeOfList, readCursor } from '../store/cursors.js';
import { countHeld, type Hold, heldBy, readHold, removeHeld, saveHeld, saveHold } from '../store/holds.js';
import { releaseLease, takeLease } from '../store/leases.js';
import { WORDS } from '../wording/catalogue.js';
import { titlesOf } from './holds.js';
import { takeList } from './take.js';
import type { ListOutcome } from './turn.js';

export interface Decision {
  readonly by: string;
  readonly why: string;
  /** The document that was looked at; a decision on another than the one now held is refused. */
  readonly sha256?: string | undefined;
  /** The events that are decided; all that the hold holds where none are named. */
  readonly events?: readonly string[] | undefined;
}

/** The held document changed while somebody thought about it, or something else is being done about it. */
export class DecisionOutdated extends InvalidRequest {}

/** A decision waits so often, so long, for a look at the list that is under way. */
const TRIES = 20;
const BETWEEN_MS = 500;

/** Does something while no look at the list and no other decision on it is under way. */
const alone = async <T>({ table }: Services, list: string, act: () => Promise<T>): Promise<T> => {
  const owner = randomUUID();
  const place = placeOfList(list);
  for (let tried = 1; !(await takeLease(table, place, owner)); tried++) {
    if (tried === TRIES) throw new DecisionOutdated(WORDS.lists.holds.underWay);
    await pause(BETWEEN_MS);
  }
  try {
    return await act();
  } finally {
    await releaseLease(table, place, owner);
  }
};

const openHold = async ({ table }: Services, id: string, { sha256 }: Decision): Promise<Hold> => {
  const hold = await readHold(table, id);
  if (!hold) throw new InvalidRequest(WORDS.lists.holds.unknown(id));
  if (hold.state !== 'open') throw new InvalidRequest(WORDS.lists.holds.decided(id, hold.state));
  if (sha256 !== undefined && sha256 !== hold.sha256) {
    throw new DecisionOutdated(WORDS.lists.holds.outdated(id, hold.sha256, sha256));
  }
  return hold;
};

/** The hold that is decided: the whole one, or a hold of its own for the part of it that is; the rest stays open. */
const partOf = async ({ table }: Services, hold: Hold, events: Decision['events']): Promise<Hold> => {
  if (events === undefined) return hold;
  const held = await heldBy(table, hold.id);
  const unknown = events.find((event) => held.every((change) => change.event !== event));
  if (unknown !== undefined) throw new InvalidRequest(WORDS.lists.holds.notHeld(hold.id, unknown));
  const part = held.filter(({ event }) => events.includes(event));
  const rest = held.filter(({ event }) => !events.includes(event));
  if (part.length === 0) throw new InvalidRequest(WORDS.lists.holds.nothingNamed);
  if (rest.length === 0) return hold;
  const split: Hold = {
    ...hold,
    id: holdId(hold.id, ...part.map(({ event }) => event)),
    counts: countHeld(part),
    titles: titlesOf(part),
  };
  await saveHeld(table, split.id, part);
  await saveHold(table, split);
  await saveHold(table, { ...hold, counts: countHeld(rest), titles: titlesOf(rest) });
  await removeHeld(table, hold.id, events);
  return split;
};

const decided = async (services: Services, hold: Hold, state: 'releasing' | 'rejected', { by, why }: Decision) => {
  const at = services.clock().toISOString();
  await saveHold(services.table, { ...hold, state, updatedAt: at, decision: { by, why, at } });
};

/**
 * Takes over what a hold holds, or a part of it, and sends it. What was decided is kept first: a release that is cut off goes on with the
 * next look at the list.
 * @throws InvalidRequest when the hold is not open, or holds a document that can't be read
 * @throws DecisionOutdated when it is on another document by now, or a look at the list does not end
 */
export const releaseHold = async (services: Services, id: string, decision: Decision): Promise<ListOutcome> => {
  const { list } = await openHold(services, id, decision);
  return alone(services, list, async () => {
    const hold = await openHold(services, id, decision);
    if (!hold.releasable) throw new InvalidRequest(WORDS.lists.holds.notReleasable(id));
    const bytes = await services.archive.read(hold.sha256);
    if (!bytes) throw new Error(`the archive lacks the document ${hold.sha256} of the hold ${id}`);
    await decided(services, await partOf(services, hold, decision.events), 'releasing', decision);
    const document = { bytes, url: hold.url, etag: null, lastModified: null };
    return takeList(services, { id: hold.source, list, leastEntries: 1 }, document, true);
  });
};

/**
 * Turns down what a hold holds, or a part of it: it is not asked about again as long as the list says so, however often it is made anew.
 * @throws InvalidRequest when the hold is not open
 * @throws DecisionOutdated as releaseHold does
 */
export const rejectHold = async (services: Services, id: string, decision: Decision): Promise<void> => {
  const { list } = await openHold(services, id, decision);
  await alone(services, list, async () => {
    const hold = await openHold(services, id, decision);
    const part = await partOf(services, hold, hold.releasable ? decision.events : undefined);
    await decided(services, part, 'rejected', decision);
    if (hold.releasable) return;
    // Nothing in it can be told from another: the very bytes are what is turned down.
    const place = placeOfList(list);
    const cursor = await readCursor(services.table, place);
    if (cursor) await moveCursor(services.table, place, { ...cursor, rejected: hold.sha256 });
  });
};
