import { type Fetched, fetchDocument, withoutQuery } from '../http/fetch.js';
import { UnreadableDocument } from '../model/errors.js';
import { alarm, type Services } from '../services/services.js';
import { raise } from '../services/trouble.js';
import type { FeedKind, Source } from '../sources/contract.js';
import type { FeedItem } from '../sources/feed.js';
import { readDocument, saveDocument } from '../store/documents.js';
import { decodeText } from '../text/decode.js';
import { takeDocument } from './take-document.js';

/** A feed's text shorter than this is a teaser: the article is fetched. */
const WHOLE_ARTICLE = 1_500;
/** After so many failures of one document the operator hears of it; it is tried on as long as the feed has it. */
const ALARMING_ATTEMPTS = 5;

export interface TakenItem {
  /** Ids of the events that are new or were raised. */
  readonly events: string[];
  /** Whether its page was not to be had as it should be: it is tried again at the next poll. */
  readonly unread: boolean;
}

/**
 * Takes over the document behind an item of a feed, where it is not known yet or is due to be looked at again.
 * @param quiet true at the first sight of a source: its events are stored, none is told
 * @throws FetchFailed, UnreadableDocument when the page can't be had and the feed's own text does not stand for it
 */
export const takeItem = async (
  services: Services,
  source: Source,
  kind: FeedKind,
  item: FeedItem,
  quiet: boolean,
): Promise<TakenItem> => {
  const identity = kind.identityOf(item);
  const seen = await readDocument(services.table, source.id, identity);
  if (seen?.state === 'read' && !isDue(services, kind, seen.at)) return { events: [], unread: false };
  const page = await pageOf(services, source, kind, item);
  const unread = page === null ? null : await whyUnread(kind, item, page);
  if (unread !== null && !kind.feedServes) throw new UnreadableDocument(item.link ?? identity, unread);
  const read = unread === null ? page : null;
  const recorded = await takeDocument(
    services,
    {
      source: source.id,
      kind: kind.documents,
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

const isDue = ({ clock }: Services, { lookAgainHours }: FeedKind, lookedAt: string): boolean =>
  lookAgainHours !== null && clock().getTime() - Date.parse(lookedAt) >= lookAgainHours * 3_600_000;

/** Why the page behind an item is not what the feed promised; null where it is. */
const whyUnread = async (kind: FeedKind, item: FeedItem, page: Fetched): Promise<string | null> => {
  const format = await kind.open();
  return format.whyUnread(decodeText(page.bytes, page.contentType), { ...item, identity: kind.identityOf(item) });
};

/** The page behind an item; null where the feed's own text must do: it is whole, or the newspaper lets no program read the page. */
const pageOf = async (
  { fetcher, robots, log }: Services,
  source: Source,
  kind: FeedKind,
  { link, content }: FeedItem,
): Promise<Fetched | null> => {
  if (link === null) return null;
  if (!kind.feedServes) return fetchDocument(fetcher, link);
  if (content.length >= WHOLE_ARTICLE) return null;
  if (await robots.allow(link)) return fetchDocument(fetcher, link);
  const facts = { source: source.id, url: withoutQuery(link) };
  log.info('a page is closed to programs; the text of the feed is read', facts);
  return null;
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

/**
 * Notes that a document could not be taken over, and tells the operator when it was often enough.
 * @returns a sentence of it; null for a document that was read before, which is only looked at again
 */
export const noteFailure = async (
  services: Services,
  source: Source,
  { identity, publishedAt }: FeedItem,
  { message: error }: Error,
): Promise<string | null> => {
  const { table, log, clock } = services;
  const seen = await readDocument(table, source.id, identity);
  if (seen?.state === 'read') {
    log.info('a document read before could not be looked at again', { source: source.id, identity, error });
    return null;
  }
  const attempts = (seen?.attempts ?? 0) + 1;
  const at = clock().toISOString();
  const failed = { sha256: null, state: 'failed' as const, attempts, error, events: [], publishedAt, at };
  await saveDocument(table, source.id, identity, failed);
  const facts = { source: source.id, identity, attempts, error };
  log.warn('a document could not be taken over; it is tried again', facts);
  if (attempts === ALARMING_ATTEMPTS)
    await alarm(
      services,
      `${identity} can't be read`,
      `${identity} of ${source.id} failed ${attempts} times: ${error}`,
    );
  return `${identity}: ${error}`;
};
