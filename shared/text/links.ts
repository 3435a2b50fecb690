const LINK = /https?:\/\/[^\s<>"'()،]+/gi;
const TRAILING = /[.,;:!?]+$/;

/** The web addresses in a text, each once, in order of appearance, without the punctuation that ends a sentence. */
export const linksIn = (text: string): string[] =>
  !text.includes('://') ? [] : [...new Set([...text.matchAll(LINK)].map(([link]) => link.replace(TRAILING, '')))];

/** The text without its web addresses. */
export const withoutLinks = (text: string): string => text.replace(LINK, '').replace(/\s+/g, ' ').trim();
