import { load } from 'cheerio/slim';
import { spaced, squeeze } from '../../text/text.js';
import type { ListedDocument } from '../contract.js';
import { releaseSymbol } from './symbol.js';

/**
 * The Council's releases that a listing page of press.un.org links to, in the page's order (newest first), each once.
 * @param address the page's own, which relative links are read against
 */
export const releasesListed = (html: string, address: string): ListedDocument[] => {
  const $ = load(spaced(html));
  const found = new Map<string, ListedDocument>();
  for (const link of $('a[href]').toArray()) {
    const href = $(link).attr('href') ?? '';
    const symbol = releaseSymbol([], href);
    if (symbol === null || !URL.canParse(href, address)) continue;
    const title = squeeze($(link).text()) || null;
    const known = found.get(symbol);
    // Pictures link to the release as well, without words.
    if (!known || known.title === null)
      found.set(symbol, { identity: symbol, url: new URL(href, address).href, title });
  }
  return [...found.values()];
};
