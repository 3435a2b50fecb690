import { decodeText } from '../extract/decode.js';
import type { SourceKind } from '../sources/detect.js';
import { extractEvents } from '../sources/extract.js';
import { readDocument, saveDocument } from '../store/sources.js';
import { type Recorded, recordEvent } from './record.js';
import type { Services } from './services.js';

/** A release, an article or a feed as it came. */
export interface TextDocument {
  /** Id of the source it came by. */
  readonly source: string;
  readonly kind: SourceKind;
  /** What it is known by: the symbol of a release, the address of an article. */
  readonly identity: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** The headline that the feed gave. */
  readonly headline: string | null;
}

/**
 * Takes over one document: archived, read, its events stored; the note that it was read comes last, so that a run killed half way
 * is repeated without a second event. The same bytes are read once.
 * @param quiet true at the first sight of a source: its events are stored, none is told
 * @throws UnreadableDocument for a feed that is none
 */
export const takeDocument = async (
  { table, archive, clock }: Services,
  document: TextDocument,
  quiet = false,
): Promise<Recorded[]> => {
  const { source, kind, identity, bytes, url, publishedAt, headline } = document;
  const sha256 = await archive.keep(bytes, document.contentType ?? 'text/plain');
  const seen = await readDocument(table, source, identity);
  if (seen?.state === 'read' && seen.sha256 === sha256) return [];
  const detectedAt = clock().toISOString();
  const text = decodeText(bytes, document.contentType);
  const read = { source, text, url, publishedAt, sha256, detectedAt, headline };
  const events = await extractEvents(kind, read, url ?? identity);
  const recorded: Recorded[] = [];
  for (const event of events) recorded.push(await recordEvent(table, event, quiet));
  const ids = recorded.map(({ id }) => id);
  await saveDocument(table, source, identity, {
    sha256,
    state: 'read',
    attempts: (seen?.attempts ?? 0) + 1,
    error: null,
    events: ids,
    publishedAt,
    at: detectedAt,
  });
  return recorded;
};
