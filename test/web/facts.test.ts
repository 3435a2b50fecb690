import { expect, it } from 'vitest';
import { link } from '../../web/pages/facts.js';

it.each([
  'javascript:alert(1)',
  'JavaScript://a.example/%0aalert(1)',
  'data:text/html,<b>',
  'vbscript:x',
  '//a.example',
])('what a source calls an address and is none of the web stays text: %s', (address) => {
  expect(String(link(address))).not.toContain('<a');
});

it('an address of the web is followed without saying where from', () => {
  expect(String(link('https://a.example/?a=1&b="2"'))).toBe(
    '<a href="https://a.example/?a=1&amp;b=&quot;2&quot;" rel="noreferrer">https://a.example/?a=1&amp;b=&quot;2&quot;</a>',
  );
});
