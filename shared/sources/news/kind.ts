import { pageAddress } from '../../text/address.js';
import type { FeedFormat, FeedKind } from '../contract.js';

/** Newspapers and agencies, of the UN's own and of any other. */
export const NEWS_KIND: FeedKind = {
  id: 'news',
  shape: 'feed',
  pace: 'news',
  vital: false,
  documents: 'news',
  // Stories are written on under one address; while its feed has one, it is asked about again.
  lookAgainHours: 6,
  feedServes: true,
  sources: [
    {
      id: 'news-un',
      url: 'https://news.un.org/feed/subscribe/en/news/topic/peace-and-security/feed/rss.xml',
      // The feed of a topic is answered empty at times; this one has all.
      also: ['https://news.un.org/feed/subscribe/en/news/all/rss.xml'],
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
  // Guids are shared between stories, and changed; an address is one story's.
  identityOf: ({ link, identity }) => (link === null ? identity : pageAddress(link)),
  isOfInterest: () => true,
  open: async (): Promise<FeedFormat> => (await import('./format.js')).NEWS_FORMAT,
};
