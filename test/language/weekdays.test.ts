import { describe, expect, it } from 'vitest';
import { readText } from '../../shared/language/read.js';

/** A Thursday. */
const PUBLISHED = '2026-03-05';
const readOn = (sentence: string) =>
  readText({ title: null, sentences: [sentence], publishedOn: PUBLISHED, official: false }).acts;

describe('an adoption that news of a Thursday tells', () => {
  it.each([
    ['on Thursday', '2026-03-05'],
    ['on Wednesday', '2026-03-04'],
    ['last Thursday', '2026-02-26'],
    ['last Monday', '2026-03-02'],
    ['on Thursday last', '2026-02-26'],
    ['this past Thursday', '2026-02-26'],
    ['this past Tuesday', '2026-03-03'],
    ['this Monday', '2026-03-02'],
    ['on Monday of this week', '2026-03-02'],
    ['earlier this week, on Tuesday', '2026-03-03'],
    ['on Thursday of last week', '2026-02-26'],
    ['on Monday last week', '2026-02-23'],
    ['at last week’s Friday meeting', '2026-02-27'],
    ["at last week's Friday meeting", '2026-02-27'],
    ['last week on Tuesday', '2026-02-24'],
    ['last week, on Friday', '2026-02-27'],
    ['a week ago Wednesday', '2026-02-25'],
    ['the following Thursday', null],
    ['on the previous Monday', null],
  ])('%s was on %s', (wording, day) => {
    const acts = readOn(
      `The UN Security Council unanimously adopted a resolution ${wording} renewing the arms embargo on South Sudan until 31 May 2027, envoys said.`,
    );
    expect(acts.map(({ type, occurredOn }) => [type, occurredOn])).toEqual([['council.renewed', day]]);
  });
});

describe('a vote that news of a Thursday expects', () => {
  it.each([
    ['on Tuesday', '2026-03-10'],
    ['next Thursday', '2026-03-12'],
    ['next Monday', '2026-03-09'],
    ['on Thursday next', '2026-03-12'],
    ['this coming Thursday', '2026-03-12'],
    ['this Friday', '2026-03-06'],
    ['on Friday of this week', '2026-03-06'],
    ['on Tuesday next week', '2026-03-10'],
    ['on Friday of next week', '2026-03-13'],
    ['at next week’s Monday meeting', '2026-03-09'],
    ['next week on Wednesday', '2026-03-11'],
    ['the Thursday after next', '2026-03-19'],
    ['a week from Friday', '2026-03-13'],
  ])('%s is due on %s', (wording, day) => {
    const acts = readOn(
      `The UN Security Council is to vote ${wording} on a draft resolution renewing the arms embargo on South Sudan.`,
    );
    expect(acts.map(({ type, action }) => [type, action.expectedOn])).toEqual([['council.draft', day]]);
  });
});

it('of a day two weeks gone tells no news of it, by whatever wording', () => {
  for (const wording of ['the Thursday before last', 'on 19 February'])
    expect(readOn(`The UN Security Council adopted a resolution ${wording} renewing the arms embargo.`)).toEqual([]);
});
