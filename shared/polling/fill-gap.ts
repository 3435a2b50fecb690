import { fetchDocument } from '../http/fetch.js';
import type { Services } from '../services/services.js';
import type { FeedItem } from '../sources/news/feed.js';
import type { Source } from '../sources/registry.js';
import { type ListedRelease, releasesListed } from '../sources/un-press/listing.js';
import { readDocument } from '../store/sources.js';
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

/** Symbols are given out in order, to press releases and meetings' coverage alike: SC/16301 came before SC/16302. */
const numberOf = (symbol: string): number => Number(/\d+/.exec(symbol)?.[0] ?? 0);

/** One page of a listing, its releases newest first. */
const listedOn = async ({ fetcher }: Services, address: string): Promise<ListedRelease[]> => {
  const fetched = await fetchDocument(fetcher, address);
  if (fetched === null) return [];
  const html = decodeText(fetched.bytes, fetched.contentType);
  refuseOversize(html, address);
  return releasesListed(html, address);
};

/**
 * The releases that a feed no longer carries, from the listing pages of its site: back to the last one known before the gap, oldest
 * first. None where nothing was known before: then nothing says how far back to reach.
 * @param seenUntil when the newest release seen before the gap was published (instant, UTC)
 * @throws FetchFailed, UnreadableDocument when a page can't be had; the gap then stays open and is tried again
 */
export const missedReleases = async (services: Services, source: Source, seenUntil: string): Promise<FeedItem[]> => {
  const missed = new Map<string, ListedRelease>();
  /** The newest release known before the gap; what has a lower symbol is older than the gap. */
  let reached = 0;
  for (const listing of source.listings) {
    for (let page = 0; page < MOST_PAGES; page++) {
      const releases = await listedOn(services, `${listing}?page=${page}`);
      for (const release of releases) {
        const seen = await readDocument(services.table, source.id, release.symbol);
        const beforeGap = seen !== undefined && seen.publishedAt !== null && seen.publishedAt <= seenUntil;
        if (beforeGap) reached = Math.max(reached, numberOf(release.symbol));
        else if (seen?.state !== 'read') missed.set(release.symbol, release);
      }
      if (releases.length === 0 || releases.some(({ symbol }) => numberOf(symbol) <= reached)) break;
    }
  }
  if (reached === 0) {
    services.log.warn('no release is known from before the gap; nothing is fetched for it', {
      source: source.id,
      seenUntil,
    });
    return [];
  }
  return [...missed.values()]
    .filter(({ symbol }) => numberOf(symbol) > reached)
    .sort((a, b) => numberOf(a.symbol) - numberOf(b.symbol))
    .map(({ symbol, url, title }) => ({ identity: symbol, link: url, title, publishedAt: null, content: '' }));
};
