import { expect, it } from 'vitest';
import { withoutNotices } from '../../shared/text/interpol.js';
import { linksIn, undocsAddress, withoutLinks } from '../../shared/text/links.js';
import { plainTitle } from '../../shared/text/titles.js';

it('links are found once each, without the signs behind them', () => {
  const text = 'See https://a.example/x. Or (http://b.example/y), and https://a.example/x!';
  expect(linksIn(text)).toEqual(['https://a.example/x', 'http://b.example/y']);
  expect(linksIn('www.a.example is none')).toEqual([]);
  expect(withoutLinks('before  https://a.example/x  after')).toBe('before after');
});

it('a symbol has its address', () => {
  expect(undocsAddress('S/RES/2283 (2016)')).toBe('https://undocs.org/S/RES/2283(2016)');
});

it('what is said of a notice is taken out with its address', () => {
  expect(withoutNotices('Reviewed. INTERPOL-UN Security Council Special Notice web link: https://a.example/1')).toBe(
    'Reviewed.',
  );
  expect(withoutNotices('Reviewed. INTERPOL-UNSC Special Notice link www.interpol.int/en/x')).toBe('Reviewed.');
});

it('a title is as a reader sees it, however often it was escaped', () => {
  for (const title of ['A & B', 'A &amp; B', 'A &amp;amp; B', '<b>A</b> &#38; B', ' A  &amp;\n B '])
    expect(plainTitle(title)).toBe('A & B');
});
