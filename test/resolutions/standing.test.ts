import { describe, expect, it } from 'vitest';
import { REGIMES } from '../../shared/model/regimes.js';
import { standsUntil } from '../../shared/resolutions/standing.js';

const standing = (regime: string, day: string) => {
  const ranOutOn = REGIMES.find(({ id }) => id === regime)?.endedOn ?? null;
  const { state, by, terms, panel } = standsUntil(regime, day, { ranOutOn });
  return [state, by?.number ?? null, terms.map(({ of, until }) => [...of, until].join(' ')), panel?.until ?? null];
};

describe('until when a regime stands', () => {
  it.each([
    // Without an end from the first day.
    ['2048', '2012-05-17', ['none', null, [], null]],
    ['2048', '2026-11-28', ['open', 2048, [], null]],
    // A term after another, and nobody knows what followed the last.
    ['2206', '2016-03-01', ['limited', 2206, ['2016-03-02'], '2016-04-02']],
    ['2206', '2018-07-01', ['limited', 2418, ['2018-07-15'], '2018-08-14']],
    ['2206', '2026-05-31', ['limited', 2781, ['2026-05-31'], '2026-07-01']],
    ['2206', '2026-06-01', ['unknown', 2781, ['2026-05-31'], '2026-07-01']],
    // Without an end until a resolution gave one.
    ['1591', '2010-10-01', ['open', 1672, [], '2010-10-15']],
    ['1591', '2025-10-01', ['limited', 2791, ['2026-09-12'], '2026-10-12']],
    // An end for some, none for the rest.
    ['1970', '2026-02-01', ['open', 2174, ['oil-measures 2026-05-01', 'inspection '], '2026-05-15']],
    ['2140', '2014-06-01', ['limited', 2140, ['asset-freeze travel-ban 2015-02-26'], '2015-03-26']],
    ['2140', '2026-11-28', ['open', 2216, ['asset-freeze travel-ban 2026-11-14'], '2026-12-15']],
    // Ended by a decision, and by the end of a term.
    ['1572', '2016-04-27', ['limited', 2219, ['2016-04-30'], '2016-05-30']],
    ['1572', '2016-04-28', ['ended', 2283, [], null]],
    ['2374', '2023-08-30', ['limited', 2649, ['2023-08-31'], '2023-09-30']],
    ['2374', '2023-08-31', ['ended', 2649, [], null]],
    ['1298', '2001-06-01', ['ended', 1298, [], null]],
    // Ended, and established anew.
    ['1521', '2001-03-06', ['open', 985, [], null]],
    ['1521', '2001-03-08', ['limited', 1343, ['2002-05-07'], null]],
    // In the place of others for ten years, until the others came back.
    ['1737', '2014-01-01', ['open', 1929, [], '2014-07-09']],
    ['1737', '2025-09-26', ['limited', 2231, ['2025-10-18'], '2016-07-09']],
    ['1737', '2025-09-28', ['open', 1929, [], '2016-07-09']],
  ])('%s on %s', (regime, day, expected) => expect(standing(regime, day)).toEqual(expected));

  it('says of a regime that ran out nothing it was not told', () => {
    expect(standsUntil('2374', '2024-01-01').state).toBe('unknown');
  });
});
