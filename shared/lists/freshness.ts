import type { Services } from '../services/services.js';
import type { ListHeader } from '../sources/contract.js';
import type { Cursor } from '../store/cursors.js';
import { takenVersion } from '../store/versions.js';
import { WORDS } from '../wording/catalogue.js';

const DAY_MS = 86_400_000;

type Dated = Pick<ListHeader, 'generatedAt'>;

/** The date of generation as far as it can be believed: one far ahead is a wrong clock at the source, and would make every later list look old. */
const believed = ({ generatedAt }: Dated, now: Date): string | null =>
  generatedAt !== null && Date.parse(generatedAt) < now.getTime() + DAY_MS ? generatedAt : null;

/** The newest date of generation that was ever seen, this list's included. One without a date, or with an impossible one, takes nothing from what is known. */
export const newestSeen = (cursor: Cursor | undefined, list: Dated, now: Date): string | null => {
  const dates = [cursor?.seenGeneratedAt, believed(list, now)].filter((date) => typeof date === 'string');
  return dates.sort().at(-1) ?? null;
};

/**
 * Why a version is an old one served again: it is dated before one that was seen, or its very bytes were taken over once and another version
 * since. Null for one that may be new.
 */
export const staleness = async (
  { table }: Pick<Services, 'table'>,
  list: string,
  { generatedAt }: Dated,
  sha256: string,
  cursor: Cursor | undefined,
): Promise<string | null> => {
  const seen = cursor?.seenGeneratedAt ?? null;
  if (seen !== null && generatedAt !== null && generatedAt < seen) return WORDS.lists.guard.older(generatedAt, seen);
  const earlier = await takenVersion(table, list, sha256);
  // Of this very turn is what a run noted that died before it moved the cursor.
  if (!earlier || earlier.turn === (cursor?.turn ?? 0)) return null;
  return WORDS.lists.guard.servedAgain(earlier.takenAt);
};
