const LINK = /https?:\/\/[^\s<>"'()،]+/gi;
const TRAILING = /[.,;:!?]+$/;

/** The web addresses in a text, each once, in order of appearance, without the punctuation that ends a sentence. */
export const linksIn = (text: string): string[] =>
  !text.includes('://') ? [] : [...new Set([...text.matchAll(LINK)].map(([link]) => link.replace(TRAILING, '')))];

/** Where a document lies; one without an address is named by its bytes. */
export const addressOf = ({ url, sha256 }: { readonly url: string | null; readonly sha256: string }): string =>
  url ?? `urn:sha256:${sha256}`;

/** Where the UN shows a document by its symbol: `S/RES/2283 (2016)` → https://undocs.org/S/RES/2283(2016). */
export const undocsAddress = (symbol: string): string => `https://undocs.org/${symbol.replaceAll(' ', '')}`;

/** The text without its web addresses. */
export const withoutLinks = (text: string): string =>
  (text.includes('://') ? text.replace(LINK, '') : text).replace(/\s+/g, ' ').trim();
