import { InvalidRequest } from '../model/errors.js';
import type { CouncilEvent } from '../model/event.js';
import { isHtml } from '../text/article.js';
import { refuseOversize } from '../text/page-limits.js';
import type { FeedKind } from './contract.js';
import { type DocumentKind, detectKind, FEED } from './detect.js';
import type { SourceDocument } from './document.js';
import { readFeed } from './feed/read.js';
import { feedKinds } from './registry.js';

/**
 * The kind of source whose documents are called so.
 * @throws InvalidRequest for a word that no kind has
 */
export const kindOfDocuments = (documents: DocumentKind): FeedKind => {
  const kind = feedKinds().find((each) => each.documents === documents);
  if (!kind) throw new InvalidRequest(`there is no kind of document ${documents}`);
  return kind;
};

/**
 * The events of one document. A feed gives those of its items, read from what the feed itself holds of them.
 * @param name what to call the document in errors
 * @throws UnreadableDocument for a feed that is none, a page of too many or too deep elements
 */
export const extractEvents = async (
  kind: DocumentKind,
  document: SourceDocument,
  name = document.url ?? document.source,
): Promise<CouncilEvent[]> => {
  if (kind === FEED) return extractFeed(document, name);
  if (isHtml(document.text)) refuseOversize(document.text, name);
  return (await kindOfDocuments(kind).open()).extract(document);
};

const extractFeed = async (document: SourceDocument, name: string): Promise<CouncilEvent[]> => {
  const events: CouncilEvent[] = [];
  for (const item of await readFeed(document.text, name, document.url)) {
    const format = await kindOfDocuments(detectKind(item.content, item.link)).open();
    const { url, publishedAt } = document;
    const read = { text: item.content, url: item.link ?? url, publishedAt: item.publishedAt ?? publishedAt };
    events.push(...format.extract({ ...document, ...read, headline: item.title }));
  }
  return events;
};
