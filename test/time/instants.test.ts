import { describe, expect, it } from 'vitest';
import { instantIn } from '../../shared/time/instants.js';

describe('an instant as feeds and pages write it', () => {
  it.each([
    ['Thu, 05 Mar 2026 13:03:47 GMT', '2026-03-05T13:03:47.000Z'],
    ['Thu, 05 Mar 2026 13:03:47 PST', '2026-03-05T21:03:47.000Z'],
    ['Thu, 05 Mar 2026 13:03:47 CET', '2026-03-05T12:03:47.000Z'],
    ['Thu, 05 Mar 2026 13:03:47 MSK', '2026-03-05T10:03:47.000Z'],
    ['Thu, 05 Mar 2026 13:03:47 GMT+7', '2026-03-05T06:03:47.000Z'],
    ['Thu, 05 Mar 2026 13:03:47+5:30', '2026-03-05T07:33:47.000Z'],
    ['Thu, 05 Mar 26 13:03:47 -0700', '2026-03-05T20:03:47.000Z'],
    ['Thursday, March 5, 2026 - 13:03', '2026-03-05T13:03:00.000Z'],
    ['2026-03-05T13:03:47.123456Z', '2026-03-05T13:03:47.123Z'],
    ['2026-03-05T13:03:47+01', '2026-03-05T12:03:47.000Z'],
    ['2026-03-05 13:03:47', '2026-03-05T13:03:47.000Z'],
    ['5 March 2026', '2026-03-05T00:00:00.000Z'],
    ['2026-03-05', '2026-03-05T00:00:00.000Z'],
  ])('%s', (written, instant) => {
    expect(instantIn(written)).toBe(instant);
  });

  it.each([
    ['a zone that is not known', 'Thu, 05 Mar 2026 13:03:47 XYZ'],
    ['a day that no calendar has', 'Mon, 30 Feb 2026 10:00:00 GMT'],
    ['a time without a day', '13:03:47 GMT'],
    ['a day without a year', '5 March 13:00'],
    ['days of another language', 'Seg, 24 Set 2018 19:42:40 -0300'],
    ['words', 'yesterday'],
    ['nothing', ''],
  ])('is none: %s', (_what, written) => {
    expect(instantIn(written)).toBeNull();
  });
});
