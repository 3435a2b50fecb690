import { releaseSymbol } from '../extract/resolutions.js';
import { type Fetched, fetchDocument, withoutQuery } from '../http/fetch.js';
import { UnreadableDocument } from '../model/errors.js';
import { alarm, type Services } from '../services/services.js';
import { raise } from '../services/trouble.js';
import { type FeedItem, readFeed } from '../sources/news/feed.js';
import type { Source } from '../sources/registry.js';
import { whyNoArticle, whyNoRelease } from '../sources/shown.js';
import { moveCursor, type Outcome, readCursor, readDocument, saveDocument } from '../store/sources.js';
import { decodeText } from '../text/decode.js';
import { leavesGap, missedReleases, newestOf } from './fill-gap.js';
import { look, wholeSince } from './look.js';
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
  const failing: string[] = [];
  let unread = 0;
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
      const taken = await takeItem(services, source, item, cursor === undefined);
      events.push(...taken.events);
      if (taken.unread) unread++;
    } catch (error) {
      const failure = await noteFailure(services, source, item, error as Error);
      if (failure === null) continue;
      failures.push(failure);
      failing.push(identityOf(item));
    }
  }
  await askAboutGone(services, source, cursor?.failing ?? [], [...missed, ...items].map(identityOf));
  const all = failures.length === 0;
  await moveCursor(table, source.id, {
    // Without validators the feed comes whole at the next poll, and with it what failed now.
    etag: all && unread === 0 ? fetched.etag : null,
    lastModified: all && unread === 0 ? fetched.lastModified : null,
    sha256,
    // A gap that could not be filled whole stays open.
    seenGeneratedAt: gap && !all ? seenUntil : (newestOf(items) ?? seenUntil),
    unknown: [],
    firstReadAt: cursor?.firstReadAt ?? clock().toISOString(),
    rejected: null,
    failing,
    ...wholeSince(fetched, cursor, clock().toISOString()),
  });
  const outcome = cursor === undefined ? 'baseline' : events.length > 0 ? 'changed' : 'unchanged';
  const waiting = unread > 0 ? `${unread} pages did not show themselves; the text of the feed was read` : null;
  return { outcome: all ? outcome : 'failed', sha256, detail: all ? waiting : failures.join('; '), events };
};

const isDue = ({ clock }: Services, source: Source, lookedAt: string): boolean =>
  source.kind === 'press-releases' && clock().getTime() - Date.parse(lookedAt) >= LOOK_AGAIN_HOURS * 3_600_000;

interface TakenItem {
  /** Ids of the events that are new or were raised. */
  readonly events: string[];
  /** Whether its page was not to be had as it should be: it is tried again at the next poll. */
  readonly unread: boolean;
}

const takeItem = async (services: Services, source: Source, item: FeedItem, quiet: boolean): Promise<TakenItem> => {
  const identity = identityOf(item);
  const seen = await readDocument(services.table, source.id, identity);
  if (seen?.state === 'read' && !isDue(services, source, seen.at)) return { events: [], unread: false };
  const page = await pageOf(services, source, item);
  const unread = page === null ? null : await whyUnread(source, item, page);
  // Of a release the feed has its title at most: it is asked for again. Of an article the feed's own text is read meanwhile.
  if (unread !== null && source.kind === 'press-releases') throw new UnreadableDocument(item.link ?? identity, unread);
  const read = unread === null ? page : null;
  const recorded = await takeDocument(
    services,
    {
      source: source.id,
      kind: source.kind === 'news' ? 'news' : 'press-release',
      identity,
      bytes: read?.bytes ?? Buffer.from(item.content),
      contentType: read?.contentType ?? 'text/html; charset=utf-8',
      url: item.link,
      publishedAt: item.publishedAt,
      headline: item.title,
      unread,
    },
    quiet,
  );
  if (unread !== null) await noteUnread(services, source, identity, unread);
  const events = recorded.flatMap(({ id, as }) => (as === 'seen' || quiet ? [] : [id]));
  return { events, unread: unread !== null };
};

/** Why the page behind an item is not what the feed promised; null where it is. */
const whyUnread = (source: Source, item: FeedItem, page: Fetched): Promise<string | null> => {
  const text = decodeText(page.bytes, page.contentType);
  const promised = { ...item, identity: identityOf(item) };
  return source.kind === 'press-releases' ? whyNoRelease(text, promised) : whyNoArticle(text, promised);
};

/** One page that is not to be had is no trouble while the feed has its text; the operator hears once a day of a newspaper whose pages are not. */
const noteUnread = async (services: Services, source: Source, identity: string, reason: string): Promise<void> => {
  const { table, log } = services;
  const seen = await readDocument(table, source.id, identity);
  log.info('a page did not show itself; the text of the feed was read', { source: source.id, identity, reason });
  if (seen?.attempts !== ALARMING_ATTEMPTS) return;
  const subject = `pages of ${source.id} can't be read`;
  const message = `${identity} was tried ${seen.attempts} times: ${reason}. What the feed has of it was read. Others of the day are not told.`;
  await raise(services, { key: `unread/${source.id}`, subject, message });
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

/** Asks the operator about documents that never could be read and that the feed no longer has: nobody will try them again. */
const askAboutGone = async (
  services: Services,
  source: Source,
  failing: readonly string[],
  carried: readonly string[],
): Promise<void> => {
  for (const identity of failing.filter((each) => !carried.includes(each))) {
    const seen = await readDocument(services.table, source.id, identity);
    if (seen === undefined || seen.state === 'read') continue;
    await alarm(
      services,
      `${identity} was never read`,
      `${identity} of ${source.id} is no longer in its feed and could not be read, ${seen.attempts} times: ${seen.error}. Read it and decide.`,
    );
  }
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
