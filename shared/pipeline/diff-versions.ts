import { createHash } from 'node:crypto';
import { countCarriers } from '../diff/carriers.js';
import { diffLists, type ListDiff } from '../diff/lists.js';
import type { ListedEntry } from '../model/entry.js';
import { type ListHeader, streamList } from '../sources/un-list/parse.js';
import { unknownChanges } from '../sources/un-list/unknown.js';

/** A version of the list that can be read more than once. */
export interface ListVersion {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

export interface VersionDiff {
  readonly diff: ListDiff;
  /** What was read of either version beside its entries. */
  readonly before: ListHeader;
  readonly after: ListHeader & { readonly sha256: string };
}

/** 128 bits tell two records apart for certain enough; a hundred thousand of them fit anywhere. */
const digestOf = (entry: ListedEntry): string =>
  createHash('sha256').update(JSON.stringify(entry)).digest().toString('latin1', 0, 16);

/** A copy that shares no memory with the file's text, of which each kept string would keep a whole piece alive. */
const detached = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Compares two versions without holding either: one pass over the earlier for a digest of each entry, one over the later that keeps what is
 * new or other, and one over the earlier again for what that is compared with.
 * @throws UnreadableDocument when one of them is not a complete list
 */
export const diffVersions = async (earlier: ListVersion, later: ListVersion): Promise<VersionDiff> => {
  const digests = new Map<string, string>();
  const carriers = { before: new Map<string, number>(), after: new Map<string, number>() };
  const before = await streamList(earlier.open(), earlier.name, {
    entry(entry) {
      digests.set(detached(entry.reference), digestOf(entry));
      countCarriers(entry, carriers.before);
    },
  });
  const next = new Map<string, ListedEntry>();
  const same = new Set<string>();
  const hash = createHash('sha256');
  const after = await streamList(hashing(later.open(), hash), later.name, {
    entry(entry) {
      countCarriers(entry, carriers.after);
      if (digests.get(entry.reference) === digestOf(entry)) same.add(detached(entry.reference));
      else next.set(detached(entry.reference), detached(entry));
    },
  });
  const known = new Map<string, ListedEntry>();
  if (digests.size > same.size) {
    await streamList(earlier.open(), earlier.name, {
      entry: (entry) => void (same.has(entry.reference) || known.set(detached(entry.reference), detached(entry))),
    });
  }
  const diff = diffLists(known, next, { same: same.size, ...carriers });
  const formatChanges = [...diff.formatChanges, ...unknownChanges(before, after)];
  return { diff: { ...diff, formatChanges }, before, after: { ...after, sha256: hash.digest('hex') } };
};

async function* hashing(
  pieces: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncIterable<Uint8Array> {
  for await (const bytes of pieces) {
    hash.update(bytes);
    yield bytes;
  }
}
