import { decodeXml } from '../../extract/charset.js';
import type { ListedEntry } from '../../model/entry.js';
import { UnreadableDocument } from '../../model/errors.js';
import { readListDocument } from './document.js';
import { noteUnknown } from './fields.js';
import { normaliseRecord, UnusableRecord } from './normalise.js';

export interface ConsolidatedList {
  /** When the UN generated the file (UTC), or null where it does not say. */
  readonly generatedAt: string | null;
  readonly entries: Map<string, ListedEntry>;
  /** Records that could not be taken over; while there are any, an absent entry proves nothing. */
  readonly problems: string[];
  /** Element and attribute paths this program does not know, with their counts. */
  readonly unknown: Map<string, number>;
}

/**
 * Reads a version of the Consolidated List.
 * @param bytes the XML as received, not compressed
 * @param source what to call it in errors: a file or an address
 * @throws UnreadableDocument when it is not a complete list
 */
export const parseList = (bytes: Uint8Array, source: string): ConsolidatedList => {
  const document = readListDocument(decodeXml(bytes, source), source);
  const entries = new Map<string, ListedEntry>();
  const problems: string[] = [];
  for (const record of document.records) {
    noteUnknown(record, document.unknown);
    try {
      const entry = normaliseRecord(record);
      const earlier = entries.get(entry.reference);
      if (earlier && JSON.stringify(earlier) !== JSON.stringify(entry))
        problems.push(`${entry.reference} stands twice, and differently`);
      entries.set(entry.reference, entry);
    } catch (error) {
      if (!(error instanceof UnusableRecord)) throw error;
      problems.push(error.message);
    }
  }
  if (entries.size === 0) throw new UnreadableDocument(source, 'holds no entry; the Consolidated List always has some');
  return { generatedAt: document.generatedAt, entries, problems, unknown: document.unknown };
};
