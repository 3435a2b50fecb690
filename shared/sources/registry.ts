import * as z from 'zod';

/** A source to be polled. */
export const Source = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  kind: z.enum(['list', 'press-releases', 'news']),
  url: z.url({ protocol: /^https?$/ }),
  everyMinutes: z.int().min(1).max(1_440),
  /** List: fewer entries than this can't be the whole list, whatever was known before. */
  leastEntries: z.int().min(1).default(500),
  /** Press releases: pages that list them all, newest first, by `?page=N` from 0; they fill the gap after an outage. */
  listings: z.array(z.url({ protocol: /^https?$/ })).default([]),
});
export type Source = z.infer<typeof Source>;

/** What is watched when nothing is set. The list answers with a redirect to a signed address, which is followed and never kept. */
export const DEFAULT_SOURCES: readonly Source[] = [
  {
    id: 'un-list',
    kind: 'list',
    url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
    everyMinutes: 15,
    leastEntries: 500,
    listings: [],
  },
  {
    id: 'un-press',
    kind: 'press-releases',
    url: 'https://press.un.org/en/rss.xml',
    everyMinutes: 5,
    leastEntries: 1,
    listings: [
      'https://press.un.org/en/content/security-council/press-release',
      'https://press.un.org/en/content/security-council/meetings-coverage',
    ],
  },
  {
    id: 'news-un',
    kind: 'news',
    url: 'https://news.un.org/feed/subscribe/en/news/topic/peace-and-security/feed/rss.xml',
    everyMinutes: 15,
    leastEntries: 1,
    listings: [],
  },
  {
    id: 'news-whats-in-blue',
    kind: 'news',
    url: 'https://www.securitycouncilreport.org/rss/whats-in-blue.xml',
    everyMinutes: 15,
    leastEntries: 1,
    listings: [],
  },
];
