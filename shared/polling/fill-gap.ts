import { fetchDocument } from '../http/fetch.js';
import type { Services } from '../services/services.js';
import type { FeedFormat, FeedKind, ListedDocument, Source } from '../sources/contract.js';
import type { FeedItem } from '../sources/feed/read.js';
import { readDocument } from '../store/documents.js';
import { decodeText } from '../text/decode.js';
import { refuseOversize } from '../text/page-limits.js';

/** The newest instant of publication in a feed; null where it gives none. Instants are UTC. */
export const newestOf = (items: readonly FeedItem[]): string | null =>
  items.reduce<string | null>(
    (newest, { publishedAt }) => (publishedAt !== null && publishedAt > (newest ?? '') ? publishedAt : newest),
    null,
  );

/** Whether a feed reaches back to what was seen of it last; where it does not, releases may have come and gone between. */
export const leavesGap = (items: readonly FeedItem[], seenUntil: string): boolean => {
  const dated = items.flatMap(({ publishedAt }) => publishedAt ?? []);
  return dated.length > 0 && dated.every((publishedAt) => publishedAt > seenUntil);
};

/** An outage of months would fill this many pages of a listing. */
const MOST_PAGES = 40;

/** Identities are given out in order: SC/16301 came before SC/16302. */
const numberOf = (identity: string): number => Number(/\d+/.exec(identity)?.[0] ?? 0);

/** One page of a listing, its documents newest first. */
const listedOn = async (
  { fetcher }: Services,
  listed: NonNullable<FeedFormat['listed']>,
  address: string,
): Promise<ListedDocument[]> => {
  const fetched = await fetchDocument(fetcher, address);
  if (fetched === null) return [];
  const html = decodeText(fetched.bytes, fetched.contentType);
  refuseOversize(html, address);
  return listed(html, address);
};

/**
 * The documents that a feed no longer carries, from the listing pages of its site: back to the last one known before the gap, oldest
 * first. None where nothing was known before: then nothing says how far back to reach.
 * @param seenUntil when the newest document seen before the gap was published (instant, UTC)
 * @throws FetchFailed, UnreadableDocument when a page can't be had; the gap then stays open and is tried again
 */
export const missedDocuments = async (
  services: Services,
  source: Source,
  kind: FeedKind,
  seenUntil: string,
): Promise<FeedItem[]> => {
  const { listed } = await kind.open();
  if (!listed) return [];
  const missed = new Map<string, ListedDocument>();
  /** The newest document known before the gap; what has a lower number is older than the gap. */
  let reached = 0;
  for (const listing of source.listings) {
    for (let page = 0; page < MOST_PAGES; page++) {
      const documents = await listedOn(services, listed, `${listing}?page=${page}`);
      for (const document of documents) {
        const seen = await readDocument(services.table, source.id, document.identity);
        const beforeGap = seen !== undefined && seen.publishedAt !== null && seen.publishedAt <= seenUntil;
        if (beforeGap) reached = Math.max(reached, numberOf(document.identity));
        else if (seen?.state !== 'read') missed.set(document.identity, document);
      }
      if (documents.length === 0 || documents.some(({ identity }) => numberOf(identity) <= reached)) break;
    }
  }
  if (reached === 0) {
    const facts = { source: source.id, seenUntil };
    services.log.warn('no document is known from before the gap; nothing is fetched for it', facts);
    return [];
  }
  return [...missed.values()]
    .filter(({ identity }) => numberOf(identity) > reached)
    .sort((a, b) => numberOf(a.identity) - numberOf(b.identity))
    .map(({ identity, url, title }) => ({ identity, link: url, title, publishedAt: null, content: '' }));
};
