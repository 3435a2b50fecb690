import { UnreadableDocument } from '../model/errors.js';
import { withArrivals } from '../reading/rhythm.js';
import type { Services } from '../services/services.js';
import type { FeedKind, Source } from '../sources/contract.js';
import { oldestFirst } from '../sources/feed/items.js';
import { type FeedItem, readFeed } from '../sources/feed/read.js';
import type { Outcome } from '../store/checks.js';
import { type Cursor, moveCursor, readCursor, wholeSince } from '../store/cursors.js';
import { decodeText } from '../text/decode.js';
import { unpacked } from '../text/gzip.js';
import { leavesGap, missedDocuments, newestOf } from './fill-gap.js';
import { type Looked, look } from './look.js';
import { tryGone } from './missing.js';
import { takeItem } from './take-item.js';

export interface FeedOutcome {
  readonly outcome: Outcome;
  readonly sha256: string | null;
  readonly detail: string | null;
  /** Ids of the events that are new or were raised to official. */
  readonly events: string[];
  /** Documents that could not be had as they should be, and are tried again. */
  readonly waiting: number;
}

/** So many problems of a look are told one by one. */
const MOST_PROBLEMS = 5;

/** What became of the items of a feed. */
interface Round {
  readonly events: string[];
  /** Sentences. */
  readonly problems: string[];
  /** Identities of what is waited for. */
  readonly waiting: string[];
}

/** A feed as it was read: at its address, or at another that has the same. */
interface ReadFeed {
  readonly items: FeedItem[];
  readonly looked: Looked;
  readonly url: string;
  readonly sha256: string;
  /** Why it was not read at its first address. */
  readonly instead: string | null;
}

/**
 * Looks at a feed and takes over every document in it that is not known yet. A document that can't be had is noted and tried again: at every
 * look while the feed has it, then once an hour for three days. It never stops the others, and the feed itself was read all the same.
 * @throws FetchFailed, UnreadableDocument when the feed itself can't be had or read, or is empty
 */
export const pollFeed = async (services: Services, source: Source, kind: FeedKind): Promise<FeedOutcome> => {
  const { table, clock } = services;
  const cursor = await readCursor(table, source.id);
  const feed = await readAnywhere(services, source, cursor);
  const round: Round = { events: [], problems: [], waiting: [] };
  if (feed === null) {
    await tryAgain(services, source, kind, cursor?.failing ?? [], round);
    // Nearly every look ends here: what did not change is not written.
    if (cursor && (cursor.failing ?? []).join() !== round.waiting.join())
      await moveCursor(table, source.id, { ...cursor, failing: round.waiting });
    return ended(round, cursor, cursor?.sha256 ?? null, null);
  }
  const { items, looked, url, sha256, instead } = feed;
  const seenUntil = cursor?.seenGeneratedAt ?? null;
  const gap = seenUntil !== null && source.listings.length > 0 && leavesGap(items, seenUntil);
  const missed = gap ? await missedSince(services, source, kind, seenUntil, round) : [];
  const unfilled = round.problems.length > 0;
  const wanted = [...missed, ...items.filter((each) => kind.isOfInterest(each))];
  for (const item of wanted) await takeInto(round, services, source, kind, item, cursor === undefined);
  const carried = new Set([...missed, ...items].map((item) => kind.identityOf(item)));
  const left = (cursor?.failing ?? []).filter((identity) => !carried.has(identity));
  await tryAgain(services, source, kind, left, round);
  const calm = round.problems.length === 0;
  await moveCursor(table, source.id, {
    source: source.id,
    url,
    // Without validators the feed comes whole at the next look, and with it what is waited for.
    etag: calm ? looked.etag : null,
    lastModified: calm ? looked.lastModified : null,
    sha256,
    // A gap that could not be filled whole stays open.
    seenGeneratedAt: unfilled ? seenUntil : (newestOf(items) ?? seenUntil),
    unknown: [],
    firstReadAt: cursor?.firstReadAt ?? clock().toISOString(),
    rejected: null,
    failing: round.waiting,
    ...withArrivals(cursor, [...carried], clock()),
    ...wholeSince(looked, cursor, clock().toISOString()),
  });
  return ended(round, cursor, sha256, instead);
};

/** The feed at its own address, else at the others that have the same; null when nothing has changed. */
const readAnywhere = async (
  services: Services,
  source: Source,
  cursor: Cursor | undefined,
): Promise<ReadFeed | null> => {
  const failures: Error[] = [];
  for (const url of [source.url, ...source.also]) {
    try {
      const looked = await look(services, { ...source, url }, cursor);
      if (looked === null) return null;
      const sha256 = await services.archive.keep(looked.bytes, looked.contentType);
      const items = await readFeed(decodeText(unpacked(looked.bytes, url), looked.contentType), url, url);
      if (items.length === 0) throw new UnreadableDocument(url, 'is a feed without items');
      const instead = failures[0]?.message ?? null;
      return { items: oldestFirst(items, services.clock()), looked, url, sha256, instead };
    } catch (error) {
      failures.push(error as Error);
    }
  }
  throw failures[0];
};

const ended = (
  { events, problems, waiting }: Round,
  cursor: Cursor | undefined,
  sha256: string | null,
  instead: string | null,
): FeedOutcome => {
  const outcome = cursor === undefined ? 'baseline' : events.length > 0 ? 'changed' : 'unchanged';
  const shown = problems.slice(0, MOST_PROBLEMS);
  const rest = problems.length - shown.length;
  const said = [
    ...(instead === null ? [] : [`read at another address, since ${instead}`]),
    ...shown,
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ];
  return { outcome, sha256, detail: said.join('; ') || null, events, waiting: waiting.length };
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
    round.problems.push(`the gap since ${seenUntil} could not be filled: ${(error as Error).message}`);
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
  const taken = await takeItem(services, source, kind, item, quiet);
  round.events.push(...taken.events);
  if (taken.waits === null) return;
  round.problems.push(taken.waits);
  round.waiting.push(kind.identityOf(item));
};

/** Tries documents that could not be had and that the feed no longer has. */
const tryAgain = async (
  services: Services,
  source: Source,
  kind: FeedKind,
  identities: readonly string[],
  round: Round,
): Promise<void> => {
  for (const identity of identities) {
    const gone = await tryGone(services, source, kind, identity);
    if (gone.is === 'waiting') round.waiting.push(identity);
    if (gone.is === 'due') await takeInto(round, services, source, kind, gone.item, false);
  }
};
