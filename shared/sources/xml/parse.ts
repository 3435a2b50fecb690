import equal from 'fast-deep-equal';
import type { ListedEntry } from '../../model/entry.js';
import { UnreadableDocument } from '../../model/errors.js';
import { openXmlDecoder } from '../../text/charset.js';
import type { ListHeader, ListSinks, ReadList } from '../contract.js';
import { openDocumentsReader } from './documents.js';
import { countElements } from './elements.js';
import type { RawNode, RecordShape } from './records.js';

/** An entry that can't be taken over as it stands, with the reason. */
export class UnusableRecord extends Error {
  override readonly name = 'UnusableRecord';
}

/** Sees every record before it is normalised, beside what becomes of it. */
export interface Sinks extends ListSinks {
  readonly raw?: (record: RawNode) => void;
}

/** Called with the path of what is not known. */
export type Report = (path: string) => void;

/** What reads one file, record by record. */
export interface RecordReader {
  /** Called before a document that is named as a part of the list. */
  part?(name: string): void;
  /** Called as each document of the file begins. */
  root(attributes: Readonly<Record<string, string>>): void;
  /**
   * @returns the entry that a record is; null for one that is about the document itself
   * @throws UnusableRecord when it can't be taken over
   */
  read(record: RawNode, report: Report): ListedEntry | null;
  /** The entry as all parts have it; null while it waits for another part. */
  settle?(entry: ListedEntry): ListedEntry | null;
  /** The entries that wait at the end. */
  rest?(): Iterable<ListedEntry>;
  /**
   * @returns when the list was generated (UTC), or null where it does not say
   * @throws UnreadableDocument when what was read is not the whole list
   */
  close(): string | null;
}

/** How a list that comes in XML is read. */
export interface XmlList {
  readonly shape: RecordShape;
  readonly reference: RegExp;
  /** How many documents may stand in one file. */
  readonly documents: number;
  /** @param source what to call the file in errors */
  open(source: string): RecordReader;
}

interface ListParser {
  write(bytes: Uint8Array): void;
  close(): ListHeader;
}

const MOST_OUTSIDE = 1_000;

const openListParser = (list: XmlList, source: string, { entry, raw }: Sinks): ListParser => {
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
  const reading = list.open(source);
  let records = 0;
  let size = 0;
  const taken = (each: ListedEntry): void => {
    if (!list.reference.test(each.reference)) {
      spoilt.push(each);
      return;
    }
    entry(each);
    size++;
  };
  const record = (node: RawNode): void => {
    raw?.(node);
    if (!list.shape.heads.has(node.element)) {
      records++;
      elements.add(node);
    }
    const odd: string[] = [];
    try {
      const normalised = reading.read(node, (path) => odd.push(path));
      for (const path of odd) report(path, normalised?.reference);
      const settled = normalised && (reading.settle ? reading.settle(normalised) : normalised);
      if (settled) taken(settled);
    } catch (error) {
      if (!(error instanceof UnusableRecord)) throw error;
      problems.push(error.message);
    }
  };
  const decoder = openXmlDecoder(source);
  const { root, part } = reading;
  const sink = { root, record, unknown: report, ...(part && { part }) };
  const reader = openDocumentsReader(source, list.shape, sink, list.documents);
  return {
    write: (bytes) => reader.write(decoder.write(bytes)),
    close() {
      const rest = decoder.close();
      if (rest !== '') reader.write(rest);
      reader.close();
      const generatedAt = reading.close();
      for (const waiting of reading.rest?.() ?? []) taken(waiting);
      if (records === 0) throw new UnreadableDocument(source, `holds no entry; ${list.shape.name} always has some`);
      return { generatedAt, problems, spoilt, size, unknown, elements: elements.counts() };
    },
  };
};

/**
 * Reads a version of a list, entry by entry, without keeping any.
 * @param pieces the XML as received, not compressed, in pieces of any size
 * @param source what to call it in errors: a file or an address
 * @throws UnreadableDocument when it is not a complete list
 */
export const streamXmlList = async (
  list: XmlList,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  source: string,
  sinks: Sinks,
): Promise<ListHeader> => {
  const parser = openListParser(list, source, sinks);
  for await (const bytes of pieces) {
    parser.write(bytes);
    await sinks.ready?.();
  }
  return parser.close();
};

/**
 * Reads a version of a list whole.
 * @throws UnreadableDocument when it is not a complete list
 */
export const parseXmlList = (list: XmlList, bytes: Uint8Array, source: string): ReadList => {
  const entries = new Map<string, ListedEntry>();
  const disputed = new Set<string>();
  const parser = openListParser(list, source, {
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
