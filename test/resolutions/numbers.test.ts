import { describe, expect, it } from 'vitest';
import { canBe, numbersOf, yearOf } from '../../shared/resolutions/numbers.js';

describe('numbers of a year', () => {
  it.each([
    [1990, 647, 683],
    [1999, 1220, 1284],
    [2006, 1652, 1738],
    [2015, 2196, 2259],
    [2025, 2768, 2811],
  ])('%i has %i to %i', (year, first, last) => {
    expect(numbersOf(year)).toEqual({ first, last });
    expect([yearOf(first - 1), yearOf(first), yearOf(last)]).toEqual([year > 1990 ? year - 1 : undefined, year, year]);
  });

  it('knows where the year that runs began, and no end', () => {
    expect(numbersOf(2026)).toEqual({ first: 2812, last: null });
    expect([numbersOf(1989), numbersOf(2027)]).toEqual([undefined, undefined]);
    expect([yearOf(646), yearOf(2812)]).toEqual([undefined, undefined]);
  });

  it('grows from year to year, by no more than ninety-three', () => {
    for (let year = 1990; year <= 2025; year += 1) {
      const { first, last } = numbersOf(year) ?? { first: 0, last: null };
      expect(last).toBeGreaterThan(first);
      expect(Number(last) - first).toBeLessThan(93);
    }
  });
});

describe('a number with its year', () => {
  it.each([
    [2253, 2015, true],
    [2253, 2016, false],
    [1267, 1999, true],
    [1267, 1998, false],
    [253, 1968, true],
    [2253, 1968, false],
    [2840, 2026, true],
    [2253, 2026, false],
    [2915, 2026, false],
    [2915, 2027, true],
    [9876, 2031, false],
  ])('%i (%i): %s', (number, year, possible) => expect(canBe(number, year)).toBe(possible));
});
