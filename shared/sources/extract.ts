import type { CouncilEvent } from '../model/event.js';
import { isHtml } from '../text/article.js';
import { refuseOversize } from '../text/page-limits.js';
import type { SourceKind } from './detect.js';
import type { SourceDocument } from './document.js';

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
  // Each kind's parsers are loaded when the first document of the kind comes: a function that starts cold reads one kind.
  if (kind === 'press-release') return (await import('./un-press/extract.js')).extractPressRelease(document);
  const { extractNews } = await import('./news/extract.js');
  if (kind === 'news') return extractNews(document);
  const { readFeed } = await import('./news/feed.js');
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
