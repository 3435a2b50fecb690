import type { CouncilEvent } from '../../shared/model/event.js';
import { CouncilEvent as Schema } from '../../shared/model/event.js';
import { sha256 } from '../../shared/model/ids.js';
import type { DocumentKind } from '../../shared/sources/detect.js';
import { extractEvents } from '../../shared/sources/extract.js';

/** The events of a text as the pipeline would read it, each checked by the schema. */
export const read = async (
  kind: DocumentKind,
  text: string,
  {
    url = null,
    publishedAt = null,
    digest = sha256(text),
  }: { url?: string | null; publishedAt?: string | null; digest?: string } = {},
): Promise<CouncilEvent[]> => {
  const source = kind === 'press-release' ? 'un-press' : 'news';
  const document = {
    source,
    text,
    url,
    publishedAt,
    sha256: digest,
    detectedAt: '2026-03-10T20:35:00.000Z',
    headline: null,
  };
  const events = await extractEvents(kind, document);
  return events.map((event) => Schema.parse(event));
};
