import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/time/days.js';
import { weekdayMeant } from '../../shared/time/weekdays.js';

/** A Thursday. */
const THURSDAY = '2026-03-05';
const meant = (wording: string, reference = THURSDAY, direction: 'past' | 'future' = 'past') => {
  const sentence = `The Council adopted it ${wording}, envoys said.`;
  const name = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.exec(sentence)?.[0] ?? '';
  const [before = '', after = ''] = sentence.split(name);
  return weekdayMeant({ name: name.toLowerCase(), before, after }, reference, direction);
};

describe('a weekday, told on a Thursday, is', () => {
  it.each([
    ['Thursday', '2026-03-05'],
    ['on Wednesday', '2026-03-04'],
    ['on Friday', '2026-02-27'],
    ['last Thursday', '2026-02-26'],
    ['last Monday', '2026-03-02'],
    ['on Thursday last', '2026-02-26'],
    ['this past Thursday', '2026-02-26'],
    ['this past Tuesday', '2026-03-03'],
    ['this Monday', '2026-03-02'],
    ['on Monday of this week', '2026-03-02'],
    ['earlier this week, on Tuesday', '2026-03-03'],
    ['on Thursday of last week', '2026-02-26'],
    ['Monday last week', '2026-02-23'],
    ['at last week’s Friday meeting', '2026-02-27'],
    ['last week on Tuesday', '2026-02-24'],
    ['the Thursday before last', '2026-02-19'],
    ['a week ago Wednesday', '2026-02-25'],
  ])('%s: %s', (wording, day) => expect(meant(wording)).toBe(day));

  it.each([
    ['on Thursday', '2026-03-05'],
    ['on Tuesday', '2026-03-10'],
    ['next Thursday', '2026-03-12'],
    ['next Monday', '2026-03-09'],
    ['on Thursday next', '2026-03-12'],
    ['this coming Thursday', '2026-03-12'],
    ['this Friday', '2026-03-06'],
    ['on Friday of this week', '2026-03-06'],
    ['Tuesday next week', '2026-03-10'],
    ['on Friday of next week', '2026-03-13'],
    ['at next week’s Monday meeting', '2026-03-09'],
    ['next week on Wednesday', '2026-03-11'],
    ['the Thursday after next', '2026-03-19'],
    ['a week from Friday', '2026-03-13'],
  ])('%s: %s, where it is still to come', (wording, day) => expect(meant(wording, THURSDAY, 'future')).toBe(day));

  it.each(['the following Thursday', 'the previous Monday'])('%s: nothing, it is told from another day', (wording) =>
    expect(meant(wording)).toBeNull(),
  );
});

it('is the weekday that is named, on whichever day it is told, within the bounds of its wording', () => {
  const bounds: [string, 'past' | 'future', number, number][] = [
    ['on Monday', 'past', -6, 0],
    ['on Monday', 'future', 0, 6],
    ['last Monday', 'past', -7, -1],
    ['next Monday', 'future', 1, 7],
    ['this Monday', 'past', -6, 6],
    ['on Monday of last week', 'past', -13, -1],
    ['on Monday of next week', 'future', 1, 13],
  ];
  for (const [wording, direction, least, most] of bounds)
    for (let offset = 0; offset < 7; offset++) {
      const reference = addDays(THURSDAY, offset);
      const day = meant(wording, reference, direction) ?? '';
      expect(new Date(`${day}T00:00:00Z`).getUTCDay(), `${wording} on ${reference}`).toBe(1);
      const distance = (Date.parse(day) - Date.parse(reference)) / 86_400_000;
      expect(distance, `${wording} on ${reference}`).toBeGreaterThanOrEqual(least);
      expect(distance, `${wording} on ${reference}`).toBeLessThanOrEqual(most);
    }
});
