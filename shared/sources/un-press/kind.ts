import type { FeedFormat, FeedKind } from '../contract.js';
import { releaseSymbol } from './symbol.js';

/** The sites on which the UN publishes its releases. */
const SITES = /^https?:\/\/(?:press\.un\.org|(?:www\.)?un\.org\/press|(?:main\.)?un\.org\/securitycouncil)\b/i;
/** So much of a text shows what it is. */
const LEAD = 20_000;
/** Words in which the UN's releases speak, and no newspaper. */
const FORMULAS: readonly RegExp[] = [
  /(?:^|>|\n)\s*SC\/\d{4,6}\b/,
  /\b\d{4,5}(?:st|nd|rd|th) Meeting \([AP]M/,
  /\bin progress at unhq\b/i,
  /\bOn \d{1,2} \w+ \d{4}, the Security Council Committee\b/,
  /\bstatement was issued today by (?:the )?(?:Council President|Chair)\b/i,
  /\bFor information media\. Not an official record\b/i,
  /\bto be issued as document S\/RES\//i,
];

/** Press releases and meetings' coverage of the Security Council. */
export const UN_PRESS_KIND: FeedKind = {
  id: 'un-press',
  formerly: 'press-releases',
  shape: 'feed',
  pace: 'press',
  vital: true,
  documents: 'press-release',
  // The UN corrects some of its releases in place.
  lookAgainHours: 6,
  feedServes: false,
  sources: [
    {
      id: 'un-press',
      url: 'https://press.un.org/en/rss.xml',
      // The median of what is waited for is half of it: a release is told within two minutes.
      everyMinutes: 3,
      listings: [
        'https://press.un.org/en/content/security-council/press-release',
        'https://press.un.org/en/content/security-council/meetings-coverage',
      ],
    },
  ],
  recognises: (text, url) =>
    (url !== null && SITES.test(url)) || FORMULAS.some((formula) => formula.test(text.slice(0, LEAD))),
  // One release can stand in the feed under two addresses.
  identityOf: (item) => releaseSymbol([], item.link) ?? item.identity,
  // The feed carries the releases of all bodies of the UN; only the Council's have a symbol SC/….
  isOfInterest: (item) => releaseSymbol([], item.link) !== null,
  open: async (): Promise<FeedFormat> => (await import('./format.js')).UN_PRESS_FORMAT,
};
