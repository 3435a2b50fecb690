import { UnreadableDocument } from '../model/errors.js';
import { sha256 } from '../model/ids.js';
import type { Services } from '../services/services.js';
import type { FeedKind, Source } from '../sources/contract.js';
import type { FeedItem } from '../sources/feed/read.js';
import { readDocument, type SeenDocument, saveDocument } from '../store/documents.js';
import { noteFailure, noteUnread } from './missing.js';
import { askForPage, type Page } from './page.js';
import { sameStory, tellApart } from './stories.js';
import { takeDocument } from './take-document.js';

/** What became of an item. */
export interface TakenItem {
  /** Ids of the events that are new or were raised. */
  readonly events: string[];
  /** Why its page was not to be had as it should be, a sentence; null where nothing is wrong. It is tried again. */
  readonly waits: string | null;
}

const NOTHING: TakenItem = { events: [], waits: null };

/** What tells an item from itself as its feed gives it later. */
const printOf = ({ title, publishedAt, content }: FeedItem): string =>
  sha256(JSON.stringify([title, publishedAt, content])).slice(0, 16);

/**
 * Takes over the document behind an item of a feed, where it is not known yet, is written on, or is due to be looked at again. One whose page
 * can't be had is read as far as the feed's own text goes, where that may stand for it, and tried again.
 * @param quiet true at the first sight of a source: its events are stored, none is told
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
  const print = printOf(item);
  if (seen && !isDue(services, kind, seen, print)) return { events: [], waits: waitsFor(identity, seen) };
  // What must not be missed is asked for whole: a server that says 304 for ever would hide a correction.
  const known = seen?.state === 'read' && !kind.vital ? validatorsOf(seen) : undefined;
  const page = await askForPage(services, source, kind, item, known);
  const taking = { services, source, kind, item, identity, seen, print, quiet: seen?.quiet ?? quiet };
  if (page.is === 'unchanged') return stillTheSame(taking);
  if (page.is === 'missing') return missing(taking, page);
  if (page.is === 'page' && (await isOther(taking, page))) return NOTHING;
  return page.is === 'page' && page.cut !== null ? beginning(taking, page, page.cut) : taken(taking, page);
};

interface Taking {
  readonly services: Services;
  readonly source: Source;
  readonly kind: FeedKind;
  readonly item: FeedItem;
  readonly identity: string;
  readonly seen: SeenDocument | undefined;
  readonly print: string;
  readonly quiet: boolean;
}

const validatorsOf = ({ etag = null, lastModified = null }: SeenDocument) => ({ etag, lastModified });

/** A document that is waited for says so at every look. */
const waitsFor = (identity: string, { state, error }: SeenDocument): string | null =>
  state === 'failed' || state === 'unread' ? `${identity}: ${error}` : null;

const isDue = ({ clock }: Services, kind: FeedKind, seen: SeenDocument, print: string): boolean => {
  const now = clock().getTime();
  if (seen.notBefore && now < Date.parse(seen.notBefore)) return false;
  if (seen.state === 'failed' || seen.state === 'unread') return true;
  if (seen.print !== undefined && seen.print !== print) return true;
  const { lookAgainHours } = kind;
  return lookAgainHours !== null && now - Date.parse(seen.at) >= lookAgainHours * 3_600_000;
};

const stillTheSame = async ({ services, source, identity, seen, print }: Taking): Promise<TakenItem> => {
  if (seen) {
    const at = services.clock().toISOString();
    await saveDocument(services.table, source.id, identity, { ...seen, print, at });
  }
  return NOTHING;
};

const missing = async (taking: Taking, { why, retryAfter }: Page & { is: 'missing' }): Promise<TakenItem> => {
  const { services, source, kind, item, identity, seen } = taking;
  if (seen?.state === 'read' || seen?.state === 'same') {
    const facts = { source: source.id, identity, error: why };
    services.log.info('a document read before could not be looked at again', facts);
    return NOTHING;
  }
  if (!kind.feedServes) return { events: [], waits: await noteFailure(taking, why, retryAfter) };
  const { events } = await taken(taking, { is: 'feed' });
  await noteUnread(services, source, { ...item, identity }, why, retryAfter);
  return { events, waits: `${identity}: ${why}` };
};

/** A page that breaks off is read as far as it goes, and tried until it is whole. */
const beginning = async (taking: Taking, page: Page & { is: 'page' }, cut: string): Promise<TakenItem> => {
  const { services, source, item, identity } = taking;
  const { events } = await taken(taking, page);
  await noteUnread(services, source, { ...item, identity }, cut, null);
  return { events, waits: `${identity}: ${cut}` };
};

/** Whether the page is another address of a story that is known; then that is noted, and the story itself looked at if it was written on. */
const isOther = async (taking: Taking, { page }: Page & { is: 'page' }): Promise<boolean> => {
  const { services, source, identity, item, print, quiet } = taking;
  const other = await sameStory(services, { ...taking, page });
  if (other === null) return false;
  const at = services.clock().toISOString();
  const { publishedAt } = item;
  const note = { sha256: null, attempts: 1, error: null, events: [], publishedAt, at, print, quiet };
  await saveDocument(services.table, source.id, identity, { ...note, state: 'same', same: other.identity });
  if (other.written) await taken({ ...taking, identity: other.identity }, { is: 'page', page, cut: null });
  return true;
};

const taken = async (taking: Taking, page: Page & { is: 'page' | 'feed' }): Promise<TakenItem> => {
  const { services, source, kind, item, identity, print, quiet } = taking;
  const read = page.is === 'page' ? page.page : null;
  const bytes = read?.bytes ?? Buffer.from(item.content || (item.title ?? ''));
  const text = { source: source.id, kind: kind.documents, identity, url: item.link, publishedAt: item.publishedAt };
  const contentType = read?.contentType ?? 'text/html; charset=utf-8';
  const document = { ...text, bytes, contentType, headline: item.title, fromFeed: page.is === 'feed' };
  const recorded = await takeDocument(services, document, { quiet, asks: kind.vital });
  const now = await readDocument(services.table, source.id, identity);
  if (!now) throw new UnreadableDocument(identity, 'was taken over and is not known');
  const validators = { etag: read?.etag ?? null, lastModified: read?.lastModified ?? null };
  await saveDocument(services.table, source.id, identity, { ...now, ...validators, print, quiet });
  if (read) await tellApart(services, { ...taking, page: read });
  return { events: recorded.flatMap(({ id, as }) => (as === 'seen' || quiet ? [] : [id])), waits: null };
};
