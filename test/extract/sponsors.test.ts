import { describe, expect, it } from 'vitest';
import { sponsorsIn } from '../../shared/extract/sponsors.js';

describe('sponsors', () => {
  it('are named in their order', () => {
    expect(
      sponsorsIn('Sponsored by the United States and the Russian Federation, the text governs the freeze'),
    ).toEqual(['US', 'RU']);
    expect(sponsorsIn('The United States and Ecuador have circulated a draft')).toEqual(['US', 'EC']);
    expect(sponsorsIn('Russia vetoed the draft brought by France and the United Arab Emirates')).toEqual(['FR', 'AE']);
    expect(sponsorsIn("the United States' proposal of extending the embargo")).toEqual(['US']);
    expect(sponsorsIn('The US-Mexico draft, put in final form, would impose sanctions')).toEqual(['US', 'MX']);
    expect(sponsorsIn('The United States is preparing to circulate a resolution')).toEqual(['US']);
    expect(sponsorsIn('The Council voted in favour of a US resolution')).toEqual(['US']);
    expect(sponsorsIn('The Council voted on the Iran resolution')).toEqual([]);
    expect(sponsorsIn('Nobody said who wrote it')).toEqual([]);
  });
});
