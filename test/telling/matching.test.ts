import { describe, expect, it } from 'vitest';
import { Filter } from '../../shared/model/filter.js';
import { audienceId, matcherOf } from '../../shared/telling/matching.js';
import { listing } from '../support/events.js';

const filter = (given: object) => Filter.parse(given);
const event = listing('HTi.902', {
  nationalities: ['Haiti'],
  aliases: [{ name: 'Ti Will', quality: 'good', note: null, dateOfBirth: null, placeOfBirth: null }],
});

describe('filters', () => {
  it('that are empty let everything pass', () => {
    expect(matcherOf(filter({}))(event)).toBe(true);
  });

  it.each([
    [{ types: ['entry.listed'] }, true],
    [{ types: ['entry.delisted'] }, false],
    [{ regimes: ['1267', '2653'] }, true],
    [{ regimes: ['1267'] }, false],
    [{ kinds: ['individual'], references: ['HTi.902'] }, true],
    [{ kinds: ['entity'] }, false],
    [{ references: ['HTi.901'] }, false],
    [{ names: ['saint preux'] }, true],
    [{ names: ['will ti'] }, true],
    [{ names: ['Vilner Sainte Preux'] }, true],
    [{ names: ['preux-fontaine'] }, false],
    [{ countries: ['HT'] }, true],
    [{ countries: ['DO'] }, false],
    [{ significance: ['identity'] }, true],
    [{ significance: ['editorial'] }, false],
  ])('%j: %s', (given, expected) => {
    expect(matcherOf(filter(given))(event)).toBe(expected);
  });

  it('refuse what is no value of theirs', () => {
    expect(Filter.safeParse({ regimes: ['9999'] }).success).toBe(false);
    expect(Filter.safeParse({ colours: [] }).success).toBe(false);
  });

  it('that say the same are one audience, in whatever order', () => {
    const [a, b] = [filter({ regimes: ['1267', '2653'] }), filter({ regimes: ['2653', '1267', '1267'], types: [] })];
    expect(audienceId(a)).toBe(audienceId(b));
    expect(audienceId(a)).not.toBe(audienceId(filter({ regimes: ['1267'] })));
  });
});
