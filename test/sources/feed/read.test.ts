import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../shared/sources/feed/read.js';

const rss = (items: string, version = ' version="2.0"') =>
  `<?xml version="1.0"?><rss${version}><channel><title>Courier</title>${items}</channel></rss>`;

describe('feeds', () => {
  it('reads RSS with its dates in UTC', async () => {
    const [item] = await readFeed(
      rss(
        '<item><title>A  vote</title><link>https://a.example/1</link><guid>g1</guid><pubDate>Thu, 05 Mar 2026 19:20:00 -0500</pubDate><description>Text</description></item>',
      ),
      'feed',
    );
    expect(item).toEqual({
      identity: 'g1',
      link: 'https://a.example/1',
      title: 'A vote',
      publishedAt: '2026-03-06T00:20:00.000Z',
      content: 'Text',
    });
  });

  it('reads Atom', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><id>u:1</id><title>A vote</title><link href="https://a.example/1"/><updated>2026-03-06T00:20:00Z</updated><summary>Text</summary></entry></feed>';
    expect(await readFeed(atom, 'feed')).toMatchObject([
      { identity: 'u:1', link: 'https://a.example/1', content: 'Text' },
    ]);
  });

  it('reads RSS that does not say its version', async () => {
    expect(
      await readFeed(rss('<item><title>A</title><link>https://a.example/1</link></item>', ''), 'feed'),
    ).toHaveLength(1);
  });

  it.each([
    ['a page', '<!doctype html><html><body>Moved</body></html>', 'is an HTML page'],
    ['text', 'nothing', 'is no feed that can be read'],
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "b">]><rss version="2.0"><channel/></rss>', 'declares entities'],
  ])('refuses %s', async (_what, text, problem) => {
    await expect(readFeed(text, 'https://a.example/feed')).rejects.toThrow(`https://a.example/feed: ${problem}`);
  });
});
