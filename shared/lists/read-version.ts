import { UnreadableDocument } from '../model/errors.js';
import type { Services } from '../services/services.js';
import type { ReadList } from '../sources/contract.js';
import { moveCursor, placeOfList } from '../store/cursors.js';
import { unpacked } from '../text/gzip.js';
import { WORDS } from '../wording/catalogue.js';
import { staleness } from './freshness.js';
import { holdUnreadable, settleUnreadable } from './holds.js';
import { alarmUnknown } from './oddities.js';
import { ended, type ListOutcome, type Turn } from './turn.js';

/** A version that may hold news, or how the turn ends without any. */
export type VersionRead = { readonly list: ReadList } | { readonly end: ListOutcome };

/** Reads the version, unless it is known already, can't be read, or is an old one served again. */
export const readVersion = async (services: Services, turn: Turn): Promise<VersionRead> => {
  const { cursor, sha256, decided, source, kind } = turn;
  if (cursor?.sha256 === sha256) {
    await noteWhole(services, turn);
    await settleUnreadable(services, source.list);
    return { end: ended(turn, 'unchanged') };
  }
  if (cursor?.rejected === sha256 && !decided) return { end: ended(turn, 'unchanged', WORDS.lists.guard.rejected) };
  const read = parsed(turn);
  if (read instanceof UnreadableDocument) {
    await holdUnreadable(services, turn, read.problem);
    return { end: ended(turn, 'held', read.message) };
  }
  const old = decided ? null : await staleness(services, kind.list, read, sha256, cursor);
  if (old !== null) return { end: ended(turn, 'stale', old) };
  const unknown = [...read.unknown.keys()].filter((path) => !cursor?.unknown.includes(path));
  if (unknown.length > 0 && cursor !== undefined) await alarmUnknown(services, source.id, read, unknown);
  return { list: read };
};

/** Nothing in the same bytes is new, but that they came whole is. */
const noteWhole = async ({ table }: Services, { cursor, document, source, now }: Turn): Promise<void> => {
  if (!document.whole || cursor === undefined) return;
  const { etag, lastModified, url } = document;
  await moveCursor(table, placeOfList(source.list), {
    ...cursor,
    source: source.id,
    ...(url !== null && { url }),
    etag,
    lastModified,
    wholeAt: now,
  });
};

const parsed = ({ format, document, source, cursor }: Turn): ReadList | UnreadableDocument => {
  const name = document.url ?? source.id;
  try {
    const list = format.parse(unpacked(document.bytes, name), name);
    if (cursor !== undefined || list.entries.size >= source.leastEntries) return list;
    return new UnreadableDocument(name, WORDS.lists.guard.tooFew(list.entries.size, source.leastEntries));
  } catch (error) {
    if (error instanceof UnreadableDocument) return error;
    throw error;
  }
};
