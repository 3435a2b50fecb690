import { decodeText } from '../extract/decode.js';
import { releaseSymbol } from '../extract/resolutions.js';
import { fetchDocument, withoutQuery } from '../http/fetch.js';
import { type FeedItem, readFeed } from '../sources/news/feed.js';
import type { Source } from '../sources/registry.js';
import { moveCursor, type Outcome, readCursor, readDocument, saveDocument } from '../store/sources.js';
import { leavesGap, missedReleases, newestOf } from './fill-gap.js';
import { look, wholeSince } from './look.js';
import { alarm, type Services } from './services.js';
import { takeDocument } from './take-document.js';

/** A feed's text shorter than this is a teaser: the article is fetched. */
const WHOLE_ARTICLE = 1_500;
/** Releases are looked at again after so many hours, as long as the feed carries them: the UN corrects some of them in place. */
const LOOK_AGAIN_HOURS = 6;
/** After so many failures of one document the operator hears of it; it is tried on as long as the feed has it. */
const ALARMING_ATTEMPTS = 5;

export interface FeedOutcome {
  readonly outcome: Outcome;
  readonly sha256: string | null;
  readonly detail: string | null;
  /** Ids of the events that are new or were raised to official. */
  readonly events: string[];
}

/** What a release is known by: one document can stand in the feed under two addresses. */
const identityOf = (item: FeedItem): string => releaseSymbol([], item.link) ?? item.identity;

/** The feed of press releases carries all bodies of the UN; only the Council's have a symbol SC/…. */
const isOfInterest = (source: Source, item: FeedItem): boolean =>
  source.kind === 'news' || releaseSymbol([], item.link) !== null;

/**
 * Looks at a feed and takes over every document in it that is not known yet. A document that can't be had is noted and tried again
 * at the next poll; it never stops the others.
 * @throws FetchFailed, UnreadableDocument when the feed itself can't be had or read
 */
export const pollFeed = async (services: Services, source: Source): Promise<FeedOutcome> => {
  const { table, archive, clock } = services;
  const cursor = await readCursor(table, source.id);
  const fetched = await look(services, source.url, cursor);
  if (fetched === null) return { outcome: 'unchanged', sha256: cursor?.sha256 ?? null, detail: null, events: [] };
  const sha256 = await archive.keep(fetched.bytes, fetched.contentType);
  const items = await readFeed(decodeText(fetched.bytes, fetched.contentType), source.url);
  const events: string[] = [];
  const failures: string[] = [];
  const seenUntil = cursor?.seenGeneratedAt ?? null;
  const gap = seenUntil !== null && source.listings.length > 0 && leavesGap(items, seenUntil);
  const missed = gap
    ? await missedReleases(services, source, seenUntil).catch((error: Error) => {
        failures.push(`the gap since ${seenUntil} could not be filled: ${error.message}`);
        return [];
      })
    : [];
  // Oldest first, so that a draft is known before its adoption.
  for (const item of [...missed, ...items.filter((each) => isOfInterest(source, each)).reverse()]) {
    try {
      events.push(...(await takeItem(services, source, item, cursor === undefined)));
    } catch (error) {
      const failure = await noteFailure(services, source, item, error as Error);
      if (failure !== null) failures.push(failure);
    }
  }
  const all = failures.length === 0;
  await moveCursor(table, source.id, {
    // Without validators the feed comes whole at the next poll, and with it what failed now.
    etag: all ? fetched.etag : null,
    lastModified: all ? fetched.lastModified : null,
    sha256,
    // A gap that could not be filled whole stays open.
    seenGeneratedAt: gap && !all ? seenUntil : (newestOf(items) ?? seenUntil),
    unknown: [],
    firstReadAt: cursor?.firstReadAt ?? clock().toISOString(),
    rejected: null,
    ...wholeSince(fetched, cursor, clock().toISOString()),
  });
  const outcome = cursor === undefined ? 'baseline' : events.length > 0 ? 'changed' : 'unchanged';
  return { outcome: all ? outcome : 'failed', sha256, detail: all ? null : failures.join('; '), events };
};

const isDue = ({ clock }: Services, source: Source, lookedAt: string): boolean =>
  source.kind === 'press-releases' && clock().getTime() - Date.parse(lookedAt) >= LOOK_AGAIN_HOURS * 3_600_000;

const takeItem = async (services: Services, source: Source, item: FeedItem, quiet: boolean): Promise<string[]> => {
  const identity = identityOf(item);
  const seen = await readDocument(services.table, source.id, identity);
  if (seen?.state === 'read' && !isDue(services, source, seen.at)) return [];
  const page = await pageOf(services, source, item);
  const recorded = await takeDocument(
    services,
    {
      source: source.id,
      kind: source.kind === 'news' ? 'news' : 'press-release',
      identity,
      bytes: page?.bytes ?? Buffer.from(item.content),
      contentType: page?.contentType ?? 'text/html; charset=utf-8',
      url: item.link,
      publishedAt: item.publishedAt,
      headline: item.title,
    },
    quiet,
  );
  return recorded.flatMap(({ id, as }) => (as === 'seen' || quiet ? [] : [id]));
};

/** The page behind an item; null where the feed's own text must do: it is whole, or the newspaper lets no program read the page. */
const pageOf = async ({ fetcher, robots, log }: Services, source: Source, { link, content }: FeedItem) => {
  if (link === null) return null;
  if (source.kind === 'press-releases') return fetchDocument(fetcher, link);
  if (content.length >= WHOLE_ARTICLE) return null;
  if (await robots.allow(link)) return fetchDocument(fetcher, link);
  log.info('a page is closed to programs; the text of the feed is read', {
    source: source.id,
    url: withoutQuery(link),
  });
  return null;
};

const noteFailure = async (
  services: Services,
  source: Source,
  item: FeedItem,
  error: Error,
): Promise<string | null> => {
  const identity = identityOf(item);
  const seen = await readDocument(services.table, source.id, identity);
  if (seen?.state === 'read') {
    services.log.info('a document read before could not be looked at again', {
      source: source.id,
      identity,
      error: error.message,
    });
    return null;
  }
  const attempts = (seen?.attempts ?? 0) + 1;
  const at = services.clock().toISOString();
  await saveDocument(services.table, source.id, identity, {
    sha256: null,
    state: 'failed',
    attempts,
    error: error.message,
    events: [],
    publishedAt: item.publishedAt,
    at,
  });
  services.log.warn('a document could not be taken over; it is tried again', {
    source: source.id,
    identity,
    attempts,
    error: error.message,
  });
  if (attempts === ALARMING_ATTEMPTS)
    await alarm(
      services,
      `${identity} can't be read`,
      `${identity} of ${source.id} failed ${attempts} times: ${error.message}`,
    );
  return `${identity}: ${error.message}`;
};
