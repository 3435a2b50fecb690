import { expect, it } from 'vitest';
import { commonEnds } from '../../shared/text/common-ends.js';
import { isSpoiltForm } from '../../shared/text/spoilt.js';

it.each([
  ['ANSK\ufffdR', 'ANSKÄR', true],
  // Two bytes of one letter, each lost by itself.
  ['ANSK\ufffd\ufffdR', 'ANSKÄR', true],
  ['ANSK\ufffd\ufffdR', 'ANSKÄÖR', true],
  // A lost letter stands for one at least and for one at most.
  ['ANSK\ufffdR', 'ANSKR', false],
  ['ANSK\ufffdR', 'ANSKÄÖR', false],
  ['BRACK\ufffd', 'ANSKÄ', false],
  ['ANSKAR', 'ANSKAR', false],
  ['\ufffd'.repeat(4), 'ÄÖ', true],
])('%j is a spoilt form of %j: %s', (spoilt, whole, is) => {
  expect(isSpoiltForm(spoilt, whole)).toBe(is);
});

it('two texts have their ends in common, no word counted twice', () => {
  expect(commonEnds(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual({ start: 1, end: 1 });
  expect(commonEnds(['a', 'a'], ['a', 'a', 'a'])).toEqual({ start: 2, end: 0 });
  expect(commonEnds([], ['a'])).toEqual({ start: 0, end: 0 });
});
