import { describe, expect, it } from 'vitest';
import { sponsorsIn } from '../../shared/extract/sponsors.js';

describe('sponsors', () => {
  it('are named in their order', () => {
    expect(
      sponsorsIn('Sponsored by the United States and the Russian Federation, the text governs the freeze'),
    ).toEqual(['US', 'RU']);
    expect(sponsorsIn('The United States and Ecuador have circulated a draft')).toEqual(['US', 'EC']);
    expect(sponsorsIn('China vetoed the draft brought by Ghana and Malta')).toEqual(['GH', 'MT']);
    expect(sponsorsIn("the United States' proposal of a longer embargo")).toEqual(['US']);
    expect(sponsorsIn('The Kenya-Mexico draft would freeze assets')).toEqual(['KE', 'MX']);
    expect(sponsorsIn('Norway is preparing to table a text')).toEqual(['NO']);
    expect(sponsorsIn('The Council voted in favour of a US resolution')).toEqual(['US']);
    expect(sponsorsIn('The Council voted on the Iran resolution')).toEqual([]);
    expect(sponsorsIn('Nobody said who wrote it')).toEqual([]);
  });
});
