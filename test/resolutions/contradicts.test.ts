import { describe, expect, it } from 'vitest';
import { contradicts, type Stated } from '../../shared/resolutions/contradicts.js';

const nothing: Stated = { resolution: null, occurredOn: null, regimes: [], vote: null };
const vote = (yes: number | null, no: number | null, abstain: number | null) => ({ for: yes, against: no, abstain });
const facts = (stated: Partial<Stated>): string[] => contradicts({ ...nothing, ...stated }).map(({ fact }) => fact);

describe('what a text states of a resolution', () => {
  it('may be as it was', () => {
    const stated = {
      resolution: 'S/RES/2781 (2025)',
      occurredOn: '2025-05-30',
      regimes: ['2206'],
      vote: vote(9, 0, 6),
    };
    expect(facts(stated)).toEqual([]);
    expect(facts({ ...stated, vote: vote(9, null, null) })).toEqual([]);
  });

  it.each([
    ['a number of another year', { resolution: 'S/RES/2253 (2016)' }, [{ fact: 'number', known: { year: 2015 } }]],
    ['a number nobody gave', { resolution: 'S/RES/9876 (2026)' }, [{ fact: 'number', known: { year: null } }]],
    [
      'another day',
      { resolution: 'S/RES/2253 (2015)', occurredOn: '2015-12-18' },
      [{ fact: 'day', known: '2015-12-17' }],
    ],
    ['another regime', { resolution: 'S/RES/2781 (2025)', regimes: ['1591'] }, [{ fact: 'regimes', known: ['2206'] }]],
    [
      'another count',
      { resolution: 'S/RES/2781 (2025)', vote: vote(15, 0, 0) },
      [{ fact: 'vote', known: vote(9, 0, 6) }],
    ],
    [
      'another count, without the number',
      { occurredOn: '2025-05-30', regimes: ['2206'], vote: vote(10, 0, 5) },
      [{ fact: 'vote', known: vote(9, 0, 6) }],
    ],
  ] as const)('is contradicted: %s', (_, stated, expected) =>
    expect(contradicts({ ...nothing, ...stated })).toEqual(expected),
  );

  it('contradicts nothing that is not known', () => {
    // A count the register lacks, a resolution on something else, a day on which nothing or too much was adopted.
    expect(facts({ resolution: 'S/RES/2701 (2023)', vote: vote(3, 3, 9) })).toEqual([]);
    expect(facts({ resolution: 'S/RES/2202 (2015)', occurredOn: '2015-02-17', regimes: ['1518'] })).toEqual([]);
    expect(facts({ occurredOn: '2025-05-29', regimes: ['2206'], vote: vote(1, 2, 3) })).toEqual([]);
    expect(facts({ occurredOn: '2023-12-01', regimes: ['2713'], vote: vote(1, 2, 3) })).toEqual([]);
  });

  it('is more than one of the regimes it was about', () => {
    expect(facts({ resolution: 'S/RES/1267 (1999)', regimes: ['1988', '1718'] })).toEqual([]);
  });
});
