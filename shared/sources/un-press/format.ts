import type { FeedFormat } from '../contract.js';
import { releasesListed } from './listing.js';
import { explainRelease, extractPressRelease } from './release.js';
import { whyCutRelease, whyNoRelease } from './shown.js';

/** How the releases of the Council are read. */
export const UN_PRESS_FORMAT: FeedFormat = {
  extract: extractPressRelease,
  explain: explainRelease,
  whyUnread: whyNoRelease,
  whyCut: whyCutRelease,
  listed: releasesListed,
};
