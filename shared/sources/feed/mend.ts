import { type CheerioAPI, load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import { withoutPrefixes } from './prefixes.js';

/** What XML has no place for (XML 1.0, 2.2). */
const NO_CHARACTER = /(?![\t\n\r])\p{Cc}/gu;
/** Where links of an item stand: as text in RSS and RDF, as an attribute in Atom. */
const ITEMS = 'item, entry';

/**
 * A feed made whole: what is not well-formed (a bare `&`, an entity of HTML, an element left open, an end or a channel that is missing) is read
 * as a browser would, its elements have the names that they have in every feed, and every link of an item is an address by itself, resolved against `xml:base` and the feed's own address. An item whose guid is
 * its permalink has that for a link.
 * @param address where the feed lies, or null for a file
 */
export const mendedFeed = (xml: string, address: string | null): string => {
  const $ = load(xml.replace(NO_CHARACTER, ''), { xml: { decodeEntities: true, xmlMode: true } });
  withoutPrefixes($);
  if ($('rss > item').length > 0) intoChannel($);
  for (const item of $(ITEMS).toArray()) {
    const base = baseOf($, item, address);
    if ($(item).children('link').length === 0) linkByGuid($, item);
    for (const link of $(item).children('link').toArray()) resolveLink($, link, base);
  }
  return $.xml();
};

/** Items of RSS 2.0 that stand outside of a channel, or in none. */
const intoChannel = ($: CheerioAPI): void => {
  if ($('rss > channel').length === 0) $('rss').append('<channel></channel>');
  $('rss > channel').first().append($('rss > item'));
};

/** The address that relative ones in an element are read against (XML Base): the nearest, each read against those around it. */
const baseOf = ($: CheerioAPI, item: Element, address: string | null): string | null =>
  [item, ...$(item).parents().toArray()]
    .reverse()
    .map((element) => (element as Element).attribs['xml:base'])
    .reduce<string | null>((base, own) => (own === undefined ? base : resolved(own, base)), address);

const resolved = (href: string, base: string | null): string | null =>
  base === null ? (URL.canParse(href) ? href : null) : URL.canParse(href, base) ? new URL(href, base).href : base;

const resolveLink = ($: CheerioAPI, link: Element, base: string | null): void => {
  const { href } = link.attribs;
  const written = (href ?? $(link).text()).trim();
  if (written === '' || base === null || !URL.canParse(written, base)) return;
  const absolute = new URL(written, base).href;
  if (href === undefined) $(link).text(absolute);
  else $(link).attr('href', absolute);
};

/** RSS 2.0: a guid is an address unless it says that it is none. */
const linkByGuid = ($: CheerioAPI, item: Element): void => {
  const guid = $(item).children('guid').first();
  const text = guid.text().trim();
  if (guid.attr('isPermaLink') === 'false' || !/^https?:\/\//i.test(text)) return;
  $(item).append($('<link/>').text(text));
};
