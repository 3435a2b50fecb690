import type { FeedFormat, FeedKind } from '../contract.js';

/** Newspapers and agencies, of the UN's own and of any other. */
export const NEWS_KIND: FeedKind = {
  id: 'news',
  shape: 'feed',
  pace: 'news',
  vital: false,
  documents: 'news',
  lookAgainHours: null,
  feedServes: true,
  sources: [
    {
      id: 'news-un',
      url: 'https://news.un.org/feed/subscribe/en/news/topic/peace-and-security/feed/rss.xml',
      everyMinutes: 15,
    },
    {
      id: 'news-whats-in-blue',
      url: 'https://www.securitycouncilreport.org/rss/whats-in-blue.xml',
      everyMinutes: 15,
    },
  ],
  // Anything may be in the news: it is the last kind that is asked.
  recognises: () => true,
  identityOf: (item) => item.identity,
  isOfInterest: () => true,
  open: async (): Promise<FeedFormat> => (await import('./format.js')).NEWS_FORMAT,
};
