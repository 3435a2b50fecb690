import type { FeedItem } from './read.js';

/** Clocks of servers go wrong by so much at most. */
const AHEAD_MS = 15 * 60_000;
/** No feed is older than feeds are. */
const FIRST_FEED = '1997-01-01T00:00:00.000Z';

/** An item whose date of publication can't be has none: one in 2037 says nothing of when it was written, nor that nothing came before it. */
const withBelievedDate = (item: FeedItem, now: Date): FeedItem => {
  const { publishedAt } = item;
  if (publishedAt === null) return item;
  const believed = publishedAt >= FIRST_FEED && Date.parse(publishedAt) <= now.getTime() + AHEAD_MS;
  return believed ? item : { ...item, publishedAt: null };
};

/**
 * Items in the order in which they were published, so that a draft is known before its adoption: those without a date stay between those
 * they stood between. Feeds have the newest first, as a rule.
 */
export const oldestFirst = (items: readonly FeedItem[], now: Date): FeedItem[] => {
  let last = '';
  const placed = items
    .map((item) => withBelievedDate(item, now))
    .reverse()
    .map((item, at) => {
      last = item.publishedAt ?? last;
      return { item, at, when: last };
    });
  return placed.sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : a.at - b.at)).map(({ item }) => item);
};
