import { describe, expect, it } from 'vitest';
import { vetoesIn, voteIn } from '../../shared/extract/votes.js';

describe('votes', () => {
  it.each([
    ['adopted by a vote of 13 in favour to none against, with 2 abstentions (China, Russian Federation)', [13, 0, 2]],
    ['Unanimously adopting resolution 2999 (2026)', [15, 0, 0]],
    ['The draft got nine votes in favour, with six abstentions', [9, 0, 6]],
    ['seven members voted in favour and eight abstained', [7, 0, 8]],
    ['It passed with the minimum required nine votes, while six countries abstained', [9, 0, 6]],
    ['said the resolution, approved by 14 council members. China abstained.', [14, 0, 1]],
    ['It was approved with 14 votes in favor. China, however, opted to abstain.', [14, 0, 1]],
    ['It passed with nine votes; six countries, including Russia, China and Mozambique, abstained', [9, 0, 6]],
    ['It got the minimum nine "yes" votes on Thursday, with six countries abstaining', [9, 0, 6]],
    ['The text was approved 11-0, with Russia, China, Gabon and Ghana abstaining', [11, 0, 4]],
    ['Thirteen countries eventually adopted the text; Russia and China abstained', [13, 0, 2]],
    ['Four countries supported it, nine opposed it and two abstained', [4, 9, 2]],
  ])('read "%s"', (text, [inFavour, against, abstain]) => {
    expect(voteIn(text)).toMatchObject({ for: inFavour, against, abstain });
  });

  it('are not made up', () => {
    expect(voteIn('The Council met on Tuesday.')).toBeNull();
    expect(voteIn('20 in favour, 3 against')).toMatchObject({ for: null });
    expect(voteIn('The decision was not unanimous.')).toBeNull();
    expect(voteIn('It failed to get the minimum nine "yes" votes.')).toBeNull();
    expect(voteIn('A resolution needs nine votes in favour and no veto.')).toBeNull();
    expect(voteIn('It failed with nine votes against, four in favour')).toMatchObject({ for: 4, against: 9 });
  });

  it('name who vetoed, permanent members only', () => {
    expect(vetoesIn('The text was vetoed by China and the Russian Federation.')).toEqual(['CN', 'RU']);
    expect(vetoesIn('Russia, a permanent member, vetoed the text')).toEqual(['RU']);
    expect(vetoesIn('It was rejected owing to a veto cast by the Russian Federation')).toEqual(['RU']);
    expect(vetoesIn('The motion was blocked by Ghana')).toEqual([]);
  });
});
