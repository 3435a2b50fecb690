import { expect, it } from 'vitest';
import { withoutDateline } from '../../shared/text/sentences.js';

it.each([
  'June 8, 2018The Council met.',
  'June 8, 2018 The Council met.',
  '8 June 2018 14:05 GMT | The Council met.',
  'Published: Friday, 8 June 2018 The Council met.',
  '2018-06-08 The Council met.',
  '06/08/2018 The Council met.',
  'June 8 (ABC) — The Council met.',
  'UNITED NATIONS, June 8 (Agency) — The Council met.',
])('when an article was sent is no part of its first sentence: %s', (paragraph) => {
  expect(withoutDateline(paragraph)).toBe('The Council met.');
});

it.each([
  'June 8, 2018, was the day of the vote.',
  'On June 8, 2018 the Council met.',
  'Friday the Council met.',
  '8 June 2018 was a Friday.',
])('a date that the sentence itself tells stays: %s', (paragraph) => {
  expect(withoutDateline(paragraph)).toBe(paragraph);
});
