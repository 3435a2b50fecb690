import Parser from 'rss-parser';
import { UnreadableDocument } from '../model/errors.js';
import { squeeze } from '../text/text.js';

/** One item of a feed. */
export interface FeedItem {
  /** What the item is known by: its own id, else its link. */
  readonly identity: string;
  readonly link: string | null;
  readonly title: string | null;
  /** Instant of publication (UTC), or null where the feed gives none that can be read. */
  readonly publishedAt: string | null;
  /** The longest text the feed gives of the item, as HTML. */
  readonly content: string;
}

const instant = (text: string | undefined): string | null => {
  const time = text ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/**
 * The items of an RSS, Atom or RDF feed, newest as the feed has them.
 * @throws UnreadableDocument for anything that is no feed
 */
export const readFeed = async (xml: string, source: string): Promise<FeedItem[]> => {
  if (/<!ENTITY/i.test(xml)) throw new UnreadableDocument(source, 'declares entities, which no feed needs');
  const parser = new Parser<unknown, { 'dc:date'?: string; 'content:encoded'?: string; updated?: string; id?: string }>(
    { customFields: { item: ['dc:date', 'updated', 'id'] } },
  );
  let feed: Awaited<ReturnType<typeof parser.parseString>>;
  try {
    // An RSS that does not say which is 2.0 in all that matters here; the parser wants to be told.
    feed = await parser.parseString(xml.replace(/<rss(?=\s*>|\s(?![^>]*\bversion\s*=))/, '<rss version="2.0"'));
  } catch (cause) {
    const found = /^\s*<(?:!doctype html|html|head)/i.test(xml)
      ? 'is an HTML page'
      : `is no feed that can be read (${(cause as Error).message.split('\n')[0]})`;
    throw new UnreadableDocument(source, `${found}; RSS, Atom or RDF was expected`, { cause });
  }
  return feed.items.flatMap((item): FeedItem[] => {
    const identity = textOf(item.guid) ?? textOf(item.id) ?? textOf(item.link) ?? textOf(item.title);
    if (!identity) return [];
    const texts = [item['content:encoded'], item.content, item.summary, item.contentSnippet].map(
      (text) => textOf(text) ?? '',
    );
    return [
      {
        identity,
        link: textOf(item.link),
        title: textOf(item.title) && squeeze(textOf(item.title) ?? ''),
        publishedAt:
          instant(item.isoDate) ?? instant(item.pubDate) ?? instant(item['dc:date']) ?? instant(item.updated),
        content: texts.reduce((longest, text) => (text.length > longest.length ? text : longest), ''),
      },
    ];
  });
};

/** Odd feeds give an element with attributes where a text is meant. */
const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() || null;
  const inner = (value as { _?: unknown } | null | undefined)?._;
  return typeof inner === 'string' ? inner.trim() || null : null;
};
