import equal from 'fast-deep-equal';
import { type ListedEntry, REFERENCE } from '../../model/entry.js';
import { UnreadableDocument } from '../../model/errors.js';
import { openXmlDecoder } from '../../text/charset.js';
import type { ListHeader, ListSinks, ReadList } from '../contract.js';
import { openListReader, type RawNode } from './document.js';
import { countElements } from './elements.js';
import { normaliseRecord, UnusableRecord } from './normalise.js';

/** Sees every record before it is normalised, beside what becomes of it. */
interface Sinks extends ListSinks {
  readonly raw?: (record: RawNode) => void;
}

interface ListParser {
  write(bytes: Uint8Array): void;
  close(): ListHeader;
}

const MOST_OUTSIDE = 1_000;

const openListParser = (source: string, { entry, raw }: Sinks): ListParser => {
  const problems: string[] = [];
  const spoilt: ListedEntry[] = [];
  const unknown = new Map<string, string[]>();
  const report = (path: string, reference = '') => {
    const references = unknown.get(path);
    // What stands outside of entries is counted so far only: a hostile file may have millions.
    if (references && (reference !== '' || references.length < MOST_OUTSIDE)) references.push(reference);
    else if (references) return;
    else unknown.set(path, [reference]);
  };
  const elements = countElements();
  let records = 0;
  let size = 0;
  const record = (node: RawNode): void => {
    records++;
    raw?.(node);
    elements.add(node);
    const odd: string[] = [];
    try {
      const normalised = normaliseRecord(node, (path) => odd.push(path));
      for (const path of odd) report(path, normalised.reference);
      if (!REFERENCE.test(normalised.reference)) {
        spoilt.push(normalised);
        return;
      }
      entry(normalised);
      size++;
    } catch (error) {
      if (!(error instanceof UnusableRecord)) throw error;
      problems.push(error.message);
    }
  };
  const decoder = openXmlDecoder(source);
  const reader = openListReader(source, { record, unknown: report });
  return {
    write: (bytes) => reader.write(decoder.write(bytes)),
    close() {
      const rest = decoder.close();
      if (rest !== '') reader.write(rest);
      const generatedAt = reader.close();
      if (records === 0) throw new UnreadableDocument(source, 'holds no entry; the Consolidated List always has some');
      return { generatedAt, problems, spoilt, size, unknown, elements: elements.counts() };
    },
  };
};

/**
 * Reads a version of the Consolidated List, entry by entry, without keeping any.
 * @param pieces the XML as received, not compressed, in pieces of any size
 * @param source what to call it in errors: a file or an address
 * @throws UnreadableDocument when it is not a complete list
 */
export const streamList = async (
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  source: string,
  sinks: Sinks,
): Promise<ListHeader> => {
  const parser = openListParser(source, sinks);
  for await (const bytes of pieces) {
    parser.write(bytes);
    await sinks.ready?.();
  }
  return parser.close();
};

/**
 * Reads a version of the Consolidated List whole.
 * @throws UnreadableDocument when it is not a complete list
 */
export const parseList = (bytes: Uint8Array, source: string): ReadList => {
  const entries = new Map<string, ListedEntry>();
  const disputed = new Set<string>();
  const parser = openListParser(source, {
    entry(entry) {
      const earlier = entries.get(entry.reference);
      if (earlier && !equal(earlier, entry)) disputed.add(entry.reference);
      entries.set(entry.reference, entry);
    },
  });
  parser.write(bytes);
  const header = parser.close();
  for (const reference of disputed) entries.delete(reference);
  if (entries.size === 0) throw new UnreadableDocument(source, 'holds no entry that can be read');
  return { ...header, entries, disputed: [...disputed].sort() };
};
