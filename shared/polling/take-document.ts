import { recordCorrections } from '../matters/corrections.js';
import { recordEvent } from '../matters/record.js';
import type { Recorded } from '../matters/store-event.js';
import { alarm, type Services } from '../services/services.js';
import type { DocumentKind } from '../sources/detect.js';
import { extractEvents } from '../sources/extract.js';
import { readDocument, type SeenDocument, saveDocument } from '../store/documents.js';
import { decodeText } from '../text/decode.js';
import { WORDS } from '../wording/catalogue.js';

/** A release, an article or a feed as it came. */
export interface TextDocument {
  /** Id of the source it came by. */
  readonly source: string;
  readonly kind: DocumentKind;
  /** What it is known by: the symbol of a release, the address of an article. */
  readonly identity: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** The headline that the feed gave. */
  readonly headline: string | null;
  /** Whether these bytes are the feed's own text and not the page. */
  readonly fromFeed?: boolean;
}

/**
 * Takes over one document: archived, read, its events stored; the note that it was read comes last, so that a run killed half way
 * is repeated without a second event. The same bytes are read once; other bytes of one document are a correction of it.
 * @param quiet true at the first sight of a source: its events are stored, none is told
 * @param asks whether the operator is asked when it no longer tells what it told; newspapers are written on all day
 * @throws UnreadableDocument for a feed that is none
 */
export const takeDocument = async (
  services: Services,
  document: TextDocument,
  { quiet = false, asks = true }: { readonly quiet?: boolean; readonly asks?: boolean } = {},
): Promise<Recorded[]> => {
  const { table, archive, clock } = services;
  const { source, kind, identity, bytes, url, publishedAt, headline } = document;
  const sha256 = await archive.keep(bytes, document.contentType ?? 'text/plain');
  const seen = await readDocument(table, source, identity);
  const detectedAt = clock().toISOString();
  const attempts = (seen?.attempts ?? 0) + 1;
  if (seen?.sha256 === sha256 && (seen.state === 'read' || seen.state === 'unread')) {
    await saveDocument(table, source, identity, { ...seen, state: 'read', error: null, attempts, at: detectedAt });
    return [];
  }
  const text = decodeText(bytes, document.contentType);
  const { fromFeed = false } = document;
  const read = { source, text, url, publishedAt, sha256, detectedAt, headline, fromFeed };
  const events = await extractEvents(kind, read, url ?? identity);
  // The page says more than the feed, or its own beginning, said of it, and corrects nothing.
  const before = seen?.state === 'read' ? seen.events : [];
  const recorded: Recorded[] = before.length > 0 ? await recordCorrections(table, before, events, asks) : [];
  if (before.length === 0) for (const event of events) recorded.push(await recordEvent(table, event, quiet));
  const ids = recorded.map(({ id }) => id);
  const gone = before.filter((id) => !ids.includes(id));
  if (gone.length > 0 && asks)
    await alarm(
      services,
      WORDS.troubles.documents.correctedSubject(identity),
      WORDS.troubles.documents.corrected(url ?? identity, gone),
    );
  await saveDocument(table, source, identity, {
    ...carriedOver(seen),
    sha256,
    state: 'read',
    attempts,
    error: null,
    events: ids,
    publishedAt,
    at: detectedAt,
  });
  return recorded;
};

/** What was noted of a document's item stays when it is read. */
const carriedOver = (seen: SeenDocument | undefined): Partial<SeenDocument> => {
  if (!seen) return {};
  const { item, goneAt = null, quiet = false } = seen;
  return { ...(item && { item }), goneAt, quiet };
};
