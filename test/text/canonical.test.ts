import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../shared/text/canonical.js';
import { read } from '../support/read.js';

const LINK = 'https://www.courier.example/world/council?utm_source=feed';

describe('a page’s own address', () => {
  it('is taken where it is of the same host', () => {
    expect(canonicalAddress('https://courier.example/world/council', LINK)).toBe(
      'https://courier.example/world/council',
    );
    expect(canonicalAddress('/world/council', LINK)).toBe('https://www.courier.example/world/council');
  });

  it('is not where it is another’s, none, or no address', () => {
    for (const href of [
      'https://un.org/real',
      'javascript:alert(1)',
      'ftp://courier.example/a',
      'http://[',
      '',
      null,
      undefined,
    ])
      expect(canonicalAddress(href, LINK)).toBe(LINK);
    expect(canonicalAddress('https://courier.example/a', null)).toBeNull();
  });

  it('stands in the evidence', async () => {
    const page =
      '<html><head><link rel="canonical" href="https://www.courier.example/world/council"></head><body><article><h1>Council Votes</h1><p>The UN Security Council unanimously adopted a resolution on Friday that imposes an arms embargo on South Sudan.</p></article></body></html>';
    const [event] = await read('news', page, { url: LINK, publishedAt: '2026-03-07' });
    expect(event?.evidence[0]?.url).toBe('https://www.courier.example/world/council');
  });
});
