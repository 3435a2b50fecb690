import { expect, it } from 'vitest';
import { pageAddress } from '../../shared/text/address.js';

it.each([
  ['https://www.courier.example/world/council/', 'https://courier.example/world/council'],
  ['http://courier.example/world/council#top', 'https://courier.example/world/council'],
  ['https://courier.example/world/council?utm_source=a&utm_medium=b&fbclid=c', 'https://courier.example/world/council'],
  ['https://courier.example/world/council/amp/', 'https://courier.example/world/council'],
  ['https://amp.courier.example/world/council?amp=1', 'https://courier.example/world/council'],
  ['https://courier.example/story?id=7&page=2', 'https://courier.example/story?id=7&page=2'],
  ['tag:courier.example,2026:7', 'tag:courier.example,2026:7'],
])('%s is the page %s', (address, page) => {
  expect(pageAddress(address)).toBe(page);
});
