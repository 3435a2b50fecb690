import { isHtml } from '../extract/article.js';
import { refuseOversize } from '../extract/page-limits.js';
import type { CouncilEvent } from '../model/event.js';
import type { SourceKind } from './detect.js';
import type { SourceDocument } from './document.js';
import { extractNews } from './news/extract.js';
import { readFeed } from './news/feed.js';
import { extractPressRelease } from './un-press/extract.js';

/**
 * The events of one document. A feed gives those of its items, read from what the feed itself holds of them.
 * @param name what to call the document in errors
 * @throws UnreadableDocument for a feed that is none, a page of too many or too deep elements
 */
export const extractEvents = async (
  kind: SourceKind,
  document: SourceDocument,
  name = document.url ?? document.source,
): Promise<CouncilEvent[]> => {
  if (kind !== 'feed' && isHtml(document.text)) refuseOversize(document.text, name);
  if (kind === 'press-release') return extractPressRelease(document);
  if (kind === 'news') return extractNews(document);
  const items = await readFeed(document.text, name);
  return items.flatMap((item) =>
    extractNews({
      ...document,
      text: item.content,
      url: item.link ?? document.url,
      publishedAt: item.publishedAt ?? document.publishedAt,
      headline: item.title,
    }),
  );
};
