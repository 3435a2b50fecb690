import { describe, expect, it } from 'vitest';
import { vetoesIn, voteIn } from '../../shared/extract/votes.js';

describe('votes', () => {
  it.each([
    ['adopted by a vote of 13 in favour to none against, with 2 abstentions (China, Russian Federation)', [13, 0, 2]],
    ['Unanimously adopting resolution 2899 (2026)', [15, 0, 0]],
    ['The draft got nine votes in favour, with six abstentions', [9, 0, 6]],
    ['seven members voted in favour and eight abstained', [7, 0, 8]],
    ['The text scraped through with the minimum required nine votes; six members abstained', [9, 0, 6]],
    ['The text was backed by 13 council members. Gabon and Ghana abstained.', [13, 0, 2]],
    ['It carried with 14 votes in favour. France, however, chose to abstain.', [14, 0, 1]],
    ['It passed with ten votes; five countries, among them India and Kenya, abstained', [10, 0, 5]],
    ['The draft won the minimum nine "yes" votes, six delegations abstaining', [9, 0, 6]],
    ['Members passed it 12-0, with Kenya, India and Russia abstaining', [12, 0, 3]],
    ['Twelve members finally adopted it; Kenya, India and Russia abstained', [12, 0, 3]],
    ['Four countries supported it, nine opposed it and two abstained', [4, 9, 2]],
  ])('read "%s"', (text, [inFavour, against, abstain]) => {
    expect(voteIn(text)).toMatchObject({ for: inFavour, against, abstain });
  });

  it('are not made up', () => {
    expect(voteIn('The Council met on Tuesday.')).toBeNull();
    expect(voteIn('20 in favour, 3 against')).toMatchObject({ for: null });
    expect(voteIn('The decision was not unanimous.')).toBeNull();
    expect(voteIn('The text failed to reach nine "yes" votes.')).toBeNull();
    expect(voteIn('A resolution needs nine votes in favour and no veto.')).toBeNull();
    expect(voteIn('It failed with nine votes against, four in favour')).toMatchObject({ for: 4, against: 9 });
  });

  it('name who vetoed, permanent members only', () => {
    expect(vetoesIn('The text was vetoed by China and the Russian Federation.')).toEqual(['CN', 'RU']);
    expect(vetoesIn('Russia, a permanent member, vetoed the text')).toEqual(['RU']);
    expect(vetoesIn('A veto cast by China ended it')).toEqual(['CN']);
    expect(vetoesIn('The motion was blocked by Ghana')).toEqual([]);
  });
});
