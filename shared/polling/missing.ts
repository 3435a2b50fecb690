import { alarm, type Services } from '../services/services.js';
import { raise } from '../services/trouble.js';
import type { FeedKind, Source } from '../sources/contract.js';
import type { FeedItem } from '../sources/feed/read.js';
import { type CarriedItem, readDocument, type SeenDocument, saveDocument } from '../store/documents.js';
import { WORDS } from '../wording/catalogue.js';

/** After so many failures of one document the operator hears of it; it is tried on. */
const ALARMING_ATTEMPTS = 5;
/** A document that its feed no longer has is tried for so long, so often. */
const TRIED_MS = 3 * 86_400_000;
const BETWEEN_MS = 3_600_000;
/** A server may ask to be left alone for so long at most. */
const LONGEST_WAIT_S = 86_400;

/** When a server that asked for patience may be asked again. */
export const notBefore = ({ clock }: Pick<Services, 'clock'>, retryAfter: number | null): string | null =>
  retryAfter === null ? null : new Date(clock().getTime() + Math.min(retryAfter, LONGEST_WAIT_S) * 1_000).toISOString();

/** The item with its feed's own text in the archive, so that its document can be tried when the feed no longer has it. */
const carried = async (
  { archive }: Services,
  { link, title, publishedAt, content }: FeedItem,
): Promise<CarriedItem> => ({
  link,
  title,
  publishedAt,
  content: content === '' ? null : await archive.keep(Buffer.from(content), 'text/html; charset=utf-8'),
});

/** The item as its feed gave it. */
export const asCarried = async (
  { archive }: Services,
  { content, ...item }: CarriedItem,
  identity: string,
): Promise<FeedItem> => ({
  ...item,
  identity,
  content: content === null ? '' : Buffer.from((await archive.read(content)) ?? []).toString('utf8'),
});

/**
 * Notes that a document could not be read at all, and tells the operator when it was often enough.
 * @returns a sentence of it
 */
export const noteFailure = async (
  {
    services,
    source,
    item,
    identity,
    seen,
    quiet,
  }: {
    readonly services: Services;
    readonly source: Source;
    readonly item: FeedItem;
    readonly identity: string;
    readonly seen: SeenDocument | undefined;
    readonly quiet: boolean;
  },
  error: string,
  retryAfter: number | null,
): Promise<string> => {
  const { table, log, clock } = services;
  const attempts = (seen?.attempts ?? 0) + 1;
  await saveDocument(table, source.id, identity, {
    sha256: null,
    state: 'failed',
    attempts,
    error,
    events: [],
    publishedAt: item.publishedAt,
    at: clock().toISOString(),
    item: seen?.item ?? (await carried(services, item)),
    notBefore: notBefore(services, retryAfter),
    goneAt: seen?.goneAt ?? null,
    quiet,
  });
  log.warn('a document could not be taken over; it is tried again', { source: source.id, identity, attempts, error });
  if (attempts === ALARMING_ATTEMPTS)
    await alarm(
      services,
      WORDS.troubles.documents.failingSubject(identity),
      WORDS.troubles.documents.failing(identity, source.id, attempts, error),
    );
  return `${identity}: ${error}`;
};

/**
 * Notes that only the feed's own text was read, or the beginning of the page. The operator hears once a day of a source whose pages are not
 * to be had.
 */
export const noteUnread = async (
  services: Services,
  source: Source,
  item: FeedItem,
  reason: string,
  retryAfter: number | null,
): Promise<void> => {
  const { table, log } = services;
  const { identity } = item;
  const seen = await readDocument(table, source.id, identity);
  if (!seen) return;
  const kept = seen.item ?? (await carried(services, item));
  await saveDocument(table, source.id, identity, {
    ...seen,
    state: 'unread',
    error: reason,
    item: kept,
    notBefore: notBefore(services, retryAfter),
  });
  log.info('a page was not to be had whole; what there is of it was read', { source: source.id, identity, reason });
  if (seen.attempts !== ALARMING_ATTEMPTS) return;
  const subject = WORDS.troubles.documents.unreadSubject(source.id);
  const message = WORDS.troubles.documents.unread(identity, seen.attempts, reason);
  await raise(services, { key: `unread/${source.id}`, subject, message });
};

/** What to do about a document that its feed no longer has. */
export type Gone = { readonly is: 'done' | 'waiting' } | { readonly is: 'due'; readonly item: FeedItem };

/**
 * Whether a document that could not be had, and that its feed no longer carries, is to be tried: once an hour for three days. Then the
 * operator is asked, with what is kept of it.
 */
export const tryGone = async (services: Services, source: Source, kind: FeedKind, identity: string): Promise<Gone> => {
  const { table, clock } = services;
  const seen = await readDocument(table, source.id, identity);
  if (!seen?.item || (seen.state !== 'failed' && seen.state !== 'unread')) return { is: 'done' };
  const now = clock();
  const goneAt = seen.goneAt ?? now.toISOString();
  if (seen.goneAt == null) await saveDocument(table, source.id, identity, { ...seen, goneAt });
  if (now.getTime() - Date.parse(goneAt) >= TRIED_MS) {
    await saveDocument(table, source.id, identity, { ...seen, state: 'given-up' });
    if (kind.vital || seen.state === 'failed') await askAbout(services, source, identity, seen);
    return { is: 'done' };
  }
  const waits = Math.max(Date.parse(seen.at) + BETWEEN_MS, Date.parse(seen.notBefore ?? '') || 0);
  if (now.getTime() < waits) return { is: 'waiting' };
  return { is: 'due', item: await asCarried(services, seen.item, identity) };
};

const askAbout = (services: Services, source: Source, identity: string, { attempts, error, item }: SeenDocument) => {
  const { neverReadSubject, neverRead, noTitle, noAddress, ofFeed } = WORDS.troubles.documents;
  return alarm(
    services,
    neverReadSubject(identity),
    [
      neverRead(identity, source.id, attempts, error),
      `  ${item?.title ?? noTitle}`,
      `  ${item?.link ?? noAddress}`,
      ...(item?.content ? [`  ${ofFeed(`${services.settings.publicUrl}/v1/documents/${item.content}`)}`] : []),
    ].join('\n'),
  );
};
