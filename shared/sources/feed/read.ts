import Parser from 'rss-parser';
import { UnreadableDocument } from '../../model/errors.js';
import { plainTitle } from '../../text/titles.js';
import { instantIn } from '../../time/instants.js';
import { mendedFeed } from './mend.js';

/** One item of a feed. */
export interface FeedItem {
  /** What the item is known by in its feed: its own id, else its link, else its title. */
  readonly identity: string;
  /** Absolute address of the page, or null. */
  readonly link: string | null;
  /** Without mark-up and entities. */
  readonly title: string | null;
  /** Instant of publication (UTC), or null where the feed gives none that can be read. */
  readonly publishedAt: string | null;
  /** The longest text the feed gives of the item, as HTML. */
  readonly content: string;
}

interface Extra {
  readonly 'dc:date'?: string;
  readonly 'content:encoded'?: string;
  readonly updated?: string;
  readonly published?: string;
  /** Atom 0.3. */
  readonly issued?: string;
  readonly modified?: string;
  readonly id?: string;
}

/**
 * The items of an RSS, Atom or RDF feed, in its own order. What is not well-formed costs at most the item in which it stands.
 * @param source what to call it in errors
 * @param address where it lies, against which its links are read; null for a file
 * @throws UnreadableDocument for anything that is no feed
 */
export const readFeed = async (xml: string, source: string, address: string | null = null): Promise<FeedItem[]> => {
  if (/<!ENTITY/i.test(xml)) throw new UnreadableDocument(source, 'declares entities, which no feed needs');
  if (/^\s*<(?:!doctype html|html|head)/i.test(xml))
    throw new UnreadableDocument(source, 'is an HTML page; RSS, Atom or RDF was expected');
  const parser = new Parser<unknown, Extra>({
    customFields: { item: ['dc:date', 'updated', 'published', 'issued', 'modified', 'id'] },
  });
  let feed: Awaited<ReturnType<typeof parser.parseString>>;
  try {
    // An RSS that does not say which is 2.0 in all that matters here; the parser wants to be told.
    const told = xml.replace(/<rss(?=\s*>|\s(?![^>]*\bversion\s*=))/, '<rss version="2.0"');
    feed = await parser.parseString(mendedFeed(told, address));
  } catch (cause) {
    const reason = (cause as Error).message.split('\n')[0];
    throw new UnreadableDocument(source, `is no feed that can be read (${reason}); RSS, Atom or RDF was expected`, {
      cause,
    });
  }
  return feed.items.flatMap((item): FeedItem[] => {
    const title = plainTitle(textOf(item.title) ?? '') || null;
    const link = textOf(item.link);
    const identity = textOf(item.guid) ?? textOf(item.id) ?? link ?? title;
    if (!identity) return [];
    const texts = [item['content:encoded'], item.content, item.summary, item.contentSnippet].map(
      (text) => textOf(text) ?? '',
    );
    const dates = [
      item.pubDate,
      item['dc:date'],
      item.published,
      item.issued,
      item.updated,
      item.modified,
      item.isoDate,
    ];
    return [
      {
        identity,
        link: link !== null && /^https?:\/\//i.test(link) ? link : null,
        title,
        publishedAt: dates.map((date) => instantIn(textOf(date))).find((date) => date !== null) ?? null,
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
