import { describe, expect, it } from 'vitest';
import { pageDay, wholeDay } from '../../shared/time/dates.js';
import { councilDay } from '../../shared/time/days.js';

describe('dates', () => {
  it("are the Council's: New York's day of an instant", () => {
    expect(councilDay('2015-12-17T02:30:00Z')).toBe('2015-12-16');
    expect(councilDay('2015-12-17')).toBe('2015-12-17');
    expect(councilDay('2015-12-17T00:00:00Z')).toBe('2015-12-17');
  });

  it('of entries are whole or nothing', () => {
    expect(wholeDay('28 Oct. 1994')).toBe('1994-10-28');
    expect(wholeDay('1 Jun. 2022')).toBe('2022-06-01');
    expect(wholeDay('Oct. 1994')).toBeNull();
    expect(wholeDay('45 Oct. 1994')).toBeNull();
  });

  it('of pages are found glued to a byline', () => {
    expect(pageDay('By DANA WRENDEC. 16, 2015')).toBe('2015-12-16');
    expect(pageDay('Published 6 March 2026, 10:00')).toBe('2026-03-06');
    expect(pageDay('no date here')).toBeNull();
  });

  it.each([
    ['A mandate is extended\n\nThe Council kept it at work "until April 5, 2019" in the words of its text.', null],
    ['Until 15 November 2019 the panel will work on', null],
    ['It goes back to a decision of 19 March 2014', null],
    ['On 31 August 2019, the Committee met', null],
    ['FREEDONIA CITY, March 6, 2026 (Agency) - no later than 5 May 2027', '2026-03-06'],
    ['SC/19900\n6 MARCH 2026', '2026-03-06'],
    ['Posted on 2026-03-06 by the desk', '2026-03-06'],
    ['valid until 5 May 2027\nUpdated: Mar. 6, 2026', '2026-03-06'],
  ])('of a page are its own, not what it speaks of: %j', (head, day) => {
    expect(pageDay(head)).toBe(day);
  });
});
