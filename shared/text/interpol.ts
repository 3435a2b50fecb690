import { withoutLinks } from './links.js';

/** By which the Consolidated List says that INTERPOL has a notice, and where. */
const NOTICE =
  /INTERPOL-UN(?:SC| Security Council) Special Notice(?: web)? link\s*:?|\bwww\.interpol\.int(?:\/[^\s<>"'()]*)?/gi;

/** A text without its web addresses and without the words on where INTERPOL's notice is found. */
export const withoutNotices = (text: string): string =>
  withoutLinks(text).replace(NOTICE, ' ').replace(/\s+/g, ' ').trim();
