import { describe, expect, it } from 'vitest';
import { oldestFirst } from '../../../shared/sources/feed/items.js';
import { type FeedItem, readFeed } from '../../../shared/sources/feed/read.js';
import { decodeText } from '../../../shared/text/decode.js';

const rss = (...items: string[]) => `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
const titles = async (xml: string) => (await readFeed(xml, 'a feed')).map(({ title }) => title);

describe('a feed that is not well-formed', () => {
  it.each([
    ['a bare &', rss('<item><title>Oil & gas</title></item>', '<item><title>Two</title></item>'), ['Oil & gas', 'Two']],
    ['an entity of HTML', rss('<item><title>Caf&eacute;</title></item>'), ['Café']],
    [
      'an element left open',
      rss('<item><title>One<b></title></item>', '<item><title>Two</title></item>'),
      ['One', 'Two'],
    ],
    ['an end that is missing', rss('<item><title>One</title></item>').replace('</channel></rss>', ''), ['One']],
    [
      'a channel that is missing',
      '<rss version="2.0"><title>x</title><item><title>One</title></item><item><title>Two</title></item></rss>',
      ['One', 'Two'],
    ],
    [
      'an item behind the channel',
      rss('<item><title>One</title></item>').replace('</rss>', '<item><title>Two</title></item></rss>'),
      ['One', 'Two'],
    ],
    ['a sign that XML has not', rss('<item><title>One\u0008 more</title></item>'), ['One more']],
  ])('is read all the same: %s', async (_what, xml, expected) => {
    expect(await titles(xml)).toEqual(expected);
  });

  it('has titles without mark-up and entities, however often they were escaped', async () => {
    const title = '&amp;lt;b&amp;gt;UN&amp;#8217;s&amp;lt;/b&amp;gt; next &lt;i&gt;step&lt;/i&gt;';
    expect(await titles(rss(`<item><title>${title}</title></item>`))).toEqual(['UN’s next step']);
  });

  it('is read by the charset that it declares, whatever its server says', async () => {
    const xml = `<?xml version="1.0" encoding="windows-1251"?>${rss('<item><title>@@</title></item>')}`;
    const bytes = Buffer.from(xml, 'latin1');
    const at = bytes.indexOf('@@');
    // Д and а in windows-1251.
    bytes[at] = 0xc4;
    bytes[at + 1] = 0xe0;
    expect(await titles(decodeText(bytes, 'text/xml; charset=iso-8859-1'))).toEqual(['Да']);
  });
});

describe('a feed in namespaces of its own choice', () => {
  it.each([
    [
      'Atom under a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns="http://www.w3.org/1999/xhtml"><a:title>x</a:title><a:entry><a:id>u:1</a:id><a:title>One</a:title><a:link href="https://a.example/1"/><a:updated>2026-03-06T00:20:00Z</a:updated></a:entry></a:feed>',
    ],
    [
      'Atom of which the entries alone have a prefix',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><p0:entry xmlns:p0="http://www.w3.org/2005/Atom"><p0:id>u:1</p0:id><p0:title>One</p0:title><p0:link href="https://a.example/1"/><p0:published>2026-03-06T00:20:00Z</p0:published></p0:entry></feed>',
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>x</title><entry><id>u:1</id><title>One</title><link rel="alternate" href="https://a.example/1"/><issued>2026-03-06T00:20:00Z</issued><modified>2026-03-07T00:20:00Z</modified></entry></feed>',
    ],
    [
      'RSS 1.0 under a prefix',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><s:channel r:about="https://a.example/"><s:title>x</s:title></s:channel><s:item r:about="u:1"><s:title>One</s:title><s:link>https://a.example/1</s:link><dc:date>2026-03-06T00:20:00Z</dc:date></s:item></r:RDF>',
    ],
  ])('is read: %s', async (_what, xml) => {
    expect(await readFeed(xml, 'a feed')).toMatchObject([
      { title: 'One', link: 'https://a.example/1', publishedAt: '2026-03-06T00:20:00.000Z' },
    ]);
  });

  it('takes the link of the feed for no link of an item', async () => {
    const xml =
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>x</title><atom:link rel="self" href="https://a.example/rss"/><item><title>One</title><atom:link rel="replies" href="https://a.example/talk"/><link>https://a.example/1</link></item></channel></rss>';
    expect(await readFeed(xml, 'a feed')).toMatchObject([{ title: 'One', link: 'https://a.example/1' }]);
  });
});

describe('the order of items', () => {
  const item = (title: string, publishedAt: string | null): FeedItem => ({
    identity: title,
    link: null,
    title,
    publishedAt,
    content: '',
  });
  const now = new Date('2026-03-06T12:00:00.000Z');
  const order = (...items: FeedItem[]) => oldestFirst(items, now).map(({ title }) => title);

  it('is that of their dates; those without stay where they stood', () => {
    expect(order(item('c', '2026-03-06T10:00:00Z'), item('b', null), item('a', '2026-03-05T10:00:00Z'))).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(order(item('a', '2026-03-05T10:00:00Z'), item('c', '2026-03-06T10:00:00Z'))).toEqual(['a', 'c']);
  });

  it('knows no date in the future and none before there were feeds', () => {
    const dates = oldestFirst(
      [item('a', '2037-01-01T00:00:00Z'), item('b', '1970-01-01T00:00:00Z'), item('c', '2026-03-06T12:10:00Z')],
      now,
    );
    expect(Object.fromEntries(dates.map(({ title, publishedAt }) => [title, publishedAt]))).toEqual({
      a: null,
      b: null,
      c: '2026-03-06T12:10:00Z',
    });
  });
});
