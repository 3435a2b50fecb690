import { InvalidRequest } from '../model/errors.js';
import type { Services } from '../services/services.js';
import { moveCursor, placeOfList, readCursor } from '../store/cursors.js';
import { type Hold, readHold, saveHold } from '../store/holds.js';
import { takeList } from './take.js';
import type { ListOutcome } from './turn.js';

export interface Decision {
  readonly by: string;
  readonly why: string;
  /** The document that was looked at; a decision on another than the one now held is refused. */
  readonly sha256?: string | undefined;
}

/** The held document changed while somebody thought about it. */
export class DecisionOutdated extends InvalidRequest {}

const openHold = async ({ table }: Services, id: string, { sha256 }: Decision): Promise<Hold> => {
  const hold = await readHold(table, id);
  if (!hold) throw new InvalidRequest(`there is no hold ${id}`);
  if (hold.state !== 'open') throw new InvalidRequest(`the hold ${id} is ${hold.state} already`);
  if (sha256 !== undefined && sha256 !== hold.sha256) {
    throw new DecisionOutdated(`the hold ${id} is on the document ${hold.sha256} now, not on ${sha256}; look again`);
  }
  return hold;
};

const decided = (services: Services, hold: Hold, state: 'released' | 'rejected', decision: Decision): Promise<void> => {
  const at = services.clock().toISOString();
  const { by, why } = decision;
  return saveHold(services.table, { ...hold, state, updatedAt: at, decision: { by, why, at } });
};

/**
 * Takes over the held document, whole, and sends what it held.
 * @throws InvalidRequest when the hold is not open, or holds a document that can't be read
 */
export const releaseHold = async (services: Services, id: string, decision: Decision): Promise<ListOutcome> => {
  const hold = await openHold(services, id, decision);
  if (!hold.releasable)
    throw new InvalidRequest(`the document of the hold ${id} can't be read, so it can't be released`);
  const bytes = await services.archive.read(hold.sha256);
  if (!bytes) throw new Error(`the archive lacks the document ${hold.sha256} of the hold ${id}`);
  const document = { bytes, url: hold.url, etag: null, lastModified: null };
  const outcome = await takeList(services, { id: hold.source, list: hold.list, leastEntries: 1 }, document, true);
  await decided(services, hold, 'released', decision);
  return outcome;
};

/**
 * Turns the held document down: it is not asked about again.
 * @throws InvalidRequest when the hold is not open
 */
export const rejectHold = async (services: Services, id: string, decision: Decision): Promise<void> => {
  const hold = await openHold(services, id, decision);
  const place = placeOfList(hold.list);
  const cursor = await readCursor(services.table, place);
  if (cursor) await moveCursor(services.table, place, { ...cursor, rejected: hold.sha256 });
  await decided(services, hold, 'rejected', decision);
};
