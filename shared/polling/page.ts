import { type Fetched, FetchFailed, fetchDocument, type Validators, withoutQuery } from '../http/fetch.js';
import type { Services } from '../services/services.js';
import type { FeedKind, Source } from '../sources/contract.js';
import type { FeedItem } from '../sources/feed/read.js';
import { decodeText } from '../text/decode.js';

/** A feed's text shorter than this is a teaser: the article is fetched. */
const WHOLE_ARTICLE = 1_500;

/** What came of asking for the page behind an item. */
export type Page =
  /** The page itself; where it breaks off, a sentence on that. */
  | { readonly is: 'page'; readonly page: Fetched; readonly cut: string | null }
  /** It is as it was. */
  | { readonly is: 'unchanged' }
  /** The feed's own text is all there is to be read, for good. */
  | { readonly is: 'feed' }
  /** It was not to be had now. */
  | { readonly is: 'missing'; readonly why: string; readonly retryAfter: number | null };

/**
 * Asks for the page behind an item, as far as its host lets programs read it. A page counts only when it shows itself: one that answers 200
 * with a maintenance page, a consent wall or nothing is missing.
 * @param validators what its server remembers of us, where the page was read before
 */
export const askForPage = async (
  services: Services,
  source: Source,
  kind: FeedKind,
  item: FeedItem,
  validators?: Validators,
): Promise<Page> => {
  const { link, content } = item;
  if (link === null || (kind.feedServes && content.length >= WHOLE_ARTICLE)) return { is: 'feed' };
  try {
    if (kind.feedServes && !(await services.robots.allow(link))) {
      const facts = { source: source.id, url: withoutQuery(link) };
      services.log.info('a page is closed to programs; the text of the feed is read', facts);
      return { is: 'feed' };
    }
    const page = await fetchDocument(services.fetcher, link, validators);
    if (page === null) return { is: 'unchanged' };
    const format = await kind.open();
    const promised = { ...item, identity: kind.identityOf(item) };
    const text = decodeText(page.bytes, page.contentType);
    const why = format.whyUnread(text, promised);
    if (why === null) return { is: 'page', page, cut: format.whyCut?.(text) ?? null };
    // What was answered instead is kept: it may be asked for as evidence.
    await services.archive.keep(page.bytes, page.contentType);
    return { is: 'missing', why, retryAfter: null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const retryAfter = error instanceof FetchFailed ? error.retryAfter : null;
    return { is: 'missing', why: error.message, retryAfter };
  }
};
