import { REFERENCE } from '../../model/entry.js';
import type { ListHeader, ReadList } from '../contract.js';
import { parseXmlList, type RecordReader, type Sinks, streamXmlList, type XmlList } from '../xml/parse.js';
import { normaliseRecord } from './normalise.js';
import { UN_SHAPE } from './shape.js';

const instantOf = (value: string | undefined): string | null => {
  const time = value ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

const open = (): RecordReader => {
  let generatedAt: string | null = null;
  return {
    root: ({ dateGenerated }) => {
      generatedAt = instantOf(dateGenerated);
    },
    read: normaliseRecord,
    close: () => generatedAt,
  };
};

/** How the Consolidated List is read: one document, dated by an attribute of its root. */
export const UN_XML: XmlList = { shape: UN_SHAPE, reference: REFERENCE, documents: 1, open };

/**
 * Reads a version of the Consolidated List, entry by entry, without keeping any.
 * @param pieces the XML as received, not compressed, in pieces of any size
 * @param source what to call it in errors: a file or an address
 * @throws UnreadableDocument when it is not a complete list
 */
export const streamList = (
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  source: string,
  sinks: Sinks,
): Promise<ListHeader> => streamXmlList(UN_XML, pieces, source, sinks);

/**
 * Reads a version of the Consolidated List whole.
 * @throws UnreadableDocument when it is not a complete list
 */
export const parseList = (bytes: Uint8Array, source: string): ReadList => parseXmlList(UN_XML, bytes, source);
