import { alarm, type Services } from '../services/services.js';
import type { FeedKind, Source } from '../sources/contract.js';
import { type FeedItem, readFeed } from '../sources/feed.js';
import type { Outcome } from '../store/checks.js';
import { moveCursor, readCursor, wholeSince } from '../store/cursors.js';
import { readDocument } from '../store/documents.js';
import { decodeText } from '../text/decode.js';
import { leavesGap, missedDocuments, newestOf } from './fill-gap.js';
import { look } from './look.js';
import { noteFailure, takeItem } from './take-item.js';

export interface FeedOutcome {
  readonly outcome: Outcome;
  readonly sha256: string | null;
  readonly detail: string | null;
  /** Ids of the events that are new or were raised to official. */
  readonly events: string[];
}

/** What became of the items of a feed. */
interface Round {
  readonly events: string[];
  /** Sentences. */
  readonly failures: string[];
  /** Identities of what failed. */
  readonly failing: string[];
  /** Items of which the feed's own text was read. */
  unread: number;
}

/**
 * Looks at a feed and takes over every document in it that is not known yet. A document that can't be had is noted and tried again
 * at the next poll; it never stops the others.
 * @throws FetchFailed, UnreadableDocument when the feed itself can't be had or read
 */
export const pollFeed = async (services: Services, source: Source, kind: FeedKind): Promise<FeedOutcome> => {
  const { table, archive, clock } = services;
  const cursor = await readCursor(table, source.id);
  const fetched = await look(services, source.url, cursor);
  if (fetched === null) return { outcome: 'unchanged', sha256: cursor?.sha256 ?? null, detail: null, events: [] };
  const sha256 = await archive.keep(fetched.bytes, fetched.contentType);
  const items = await readFeed(decodeText(fetched.bytes, fetched.contentType), source.url);
  const round: Round = { events: [], failures: [], failing: [], unread: 0 };
  const seenUntil = cursor?.seenGeneratedAt ?? null;
  const gap = seenUntil !== null && source.listings.length > 0 && leavesGap(items, seenUntil);
  const missed = gap ? await missedSince(services, source, kind, seenUntil, round) : [];
  // Oldest first, so that a draft is known before its adoption.
  for (const item of [...missed, ...items.filter((each) => kind.isOfInterest(each)).reverse()])
    await takeInto(round, services, source, kind, item, cursor === undefined);
  const carried = [...missed, ...items].map((item) => kind.identityOf(item));
  await askAboutGone(services, source, cursor?.failing ?? [], carried);
  const all = round.failures.length === 0;
  await moveCursor(table, source.id, {
    source: source.id,
    url: source.url,
    // Without validators the feed comes whole at the next poll, and with it what failed now.
    etag: all && round.unread === 0 ? fetched.etag : null,
    lastModified: all && round.unread === 0 ? fetched.lastModified : null,
    sha256,
    // A gap that could not be filled whole stays open.
    seenGeneratedAt: gap && !all ? seenUntil : (newestOf(items) ?? seenUntil),
    unknown: [],
    firstReadAt: cursor?.firstReadAt ?? clock().toISOString(),
    rejected: null,
    failing: round.failing,
    ...wholeSince(fetched, cursor, clock().toISOString()),
  });
  const outcome = cursor === undefined ? 'baseline' : round.events.length > 0 ? 'changed' : 'unchanged';
  const waiting =
    round.unread > 0 ? `${round.unread} pages did not show themselves; the text of the feed was read` : null;
  return {
    outcome: all ? outcome : 'failed',
    sha256,
    detail: all ? waiting : round.failures.join('; '),
    events: round.events,
  };
};

const missedSince = async (
  services: Services,
  source: Source,
  kind: FeedKind,
  seenUntil: string,
  round: Round,
): Promise<FeedItem[]> => {
  try {
    return await missedDocuments(services, source, kind, seenUntil);
  } catch (error) {
    round.failures.push(`the gap since ${seenUntil} could not be filled: ${(error as Error).message}`);
    return [];
  }
};

const takeInto = async (
  round: Round,
  services: Services,
  source: Source,
  kind: FeedKind,
  item: FeedItem,
  quiet: boolean,
): Promise<void> => {
  try {
    const taken = await takeItem(services, source, kind, item, quiet);
    round.events.push(...taken.events);
    if (taken.unread) round.unread++;
  } catch (error) {
    const identity = kind.identityOf(item);
    const failure = await noteFailure(services, source, { ...item, identity }, error as Error);
    if (failure === null) return;
    round.failures.push(failure);
    round.failing.push(identity);
  }
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
