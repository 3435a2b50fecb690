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
