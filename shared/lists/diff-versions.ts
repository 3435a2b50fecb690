import { createHash } from 'node:crypto';
import { type Carriers, countCarriers } from '../diff/carriers.js';
import { diffLists, type ListDiff } from '../diff/lists.js';
import { asOneFormat } from '../diff/mechanical.js';
import type { ListedEntry } from '../model/entry.js';
import type { ListFormat, ListHeader } from '../sources/contract.js';
import { WORDS } from '../wording/catalogue.js';

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
  /** What was odd in the two and how it was read, a sentence each. */
  readonly notes: string[];
}

/** 128 bits tell two records apart for certain enough; a hundred thousand of them fit anywhere. */
const digestOf = (entry: ListedEntry): string =>
  createHash('sha256').update(JSON.stringify(entry)).digest().toString('latin1', 0, 16);

/** A copy that shares no memory with the file's text, of which each kept string would keep a whole piece alive. */
const detached = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What is kept of every entry of a version while it passes. */
interface Passing {
  readonly digests: Map<string, string>;
  /** References by the list's own numbers. */
  readonly numbers: Map<string, string>;
  readonly carriers: Carriers;
  /** References that stand twice with different records. */
  readonly disputed: Set<string>;
}

const passing = (): Passing => ({ digests: new Map(), numbers: new Map(), carriers: new Map(), disputed: new Set() });

const note = ({ digests, numbers, carriers, disputed }: Passing, entry: ListedEntry): string => {
  const digest = digestOf(entry);
  const reference = detached(entry.reference);
  if (digests.has(reference) && digests.get(reference) !== digest) disputed.add(reference);
  digests.set(reference, digest);
  if (entry.dataId !== null) numbers.set(detached(entry.dataId), reference);
  countCarriers(entry, carriers);
  return digest;
};

/**
 * Compares two versions without holding either: one pass over the earlier for a digest of each entry, one over the later that keeps what is
 * new or other, and one over the earlier again for what that is compared with. A reference that stands twice in either with different
 * records says nothing and is left out; a record whose reference is none is read by its number.
 * @param format how the list of which both are versions is read
 * @throws UnreadableDocument when one of them is not a complete list
 */
export const diffVersions = async (
  format: ListFormat,
  earlier: ListVersion,
  later: ListVersion,
): Promise<VersionDiff> => {
  const [was, is] = [passing(), passing()];
  const before = await format.stream(earlier.open(), earlier.name, { entry: (entry) => void note(was, entry) });
  const next = new Map<string, ListedEntry>();
  const same = new Set<string>();
  const hash = createHash('sha256');
  const after = await format.stream(hashing(later.open(), hash), later.name, {
    entry(entry) {
      if (was.digests.get(entry.reference) === note(is, entry)) same.add(detached(entry.reference));
      else next.set(detached(entry.reference), detached(entry));
    },
  });
  const lost = format.recover(before.spoilt, (number) => was.numbers.get(number) ?? is.numbers.get(number));
  const found = format.recover(after.spoilt, (number) => is.numbers.get(number) ?? was.numbers.get(number));
  const disputed = new Set([...was.disputed, ...is.disputed]);
  for (const reference of disputed) {
    next.delete(reference);
    same.add(reference);
  }
  for (const entry of found.entries) {
    if (is.digests.has(entry.reference)) continue;
    if (was.digests.get(entry.reference) === digestOf(entry)) same.add(entry.reference);
    else next.set(entry.reference, entry);
  }
  const known = new Map<string, ListedEntry>();
  if (was.digests.size > same.size) {
    await format.stream(earlier.open(), earlier.name, {
      entry: (entry) => void (same.has(entry.reference) || known.set(detached(entry.reference), detached(entry))),
    });
  }
  for (const entry of lost.entries) if (!was.digests.has(entry.reference)) known.set(entry.reference, entry);
  const diff = diffLists(known, next, { same: same.size, before: was.carriers, after: is.carriers });
  const formatChanges = asOneFormat([...diff.formatChanges, ...format.formatChanges(before, after)], format.elementsOf);
  return {
    diff: { ...diff, formatChanges },
    before,
    after: { ...after, sha256: hash.digest('hex') },
    notes: [
      ...[...disputed].sort().map(WORDS.lists.oddities.untold),
      ...lost.notes.map((text) => `${earlier.name}: ${text}`),
      ...lost.problems.map((text) => WORDS.lists.oddities.leftOut(earlier.name, text)),
      ...found.notes.map((text) => `${later.name}: ${text}`),
      ...found.problems.map((text) => WORDS.lists.oddities.leftOut(later.name, text)),
    ],
  };
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
