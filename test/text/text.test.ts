import { describe, expect, it } from 'vitest';
import { statesIn } from '../../shared/places/states.js';
import { decodeText } from '../../shared/text/decode.js';
import { sentencesOf } from '../../shared/text/sentences.js';
import { folded, plain, shorten, squeeze } from '../../shared/text/text.js';

describe('text', () => {
  it('is made plain without losing letters', () => {
    expect(plain('“Da’esh”\u00a0and co\u00adop')).toBe('"Da\'esh" and coop');
    expect(squeeze('  Jose\u0301 \n Haddour ')).toBe('José Haddour');
    expect(folded('Al-Marghānī, S.')).toBe('almarghānīs');
  });

  it('is cut at a word', () => {
    expect(shorten('one two three four', 12)).toBe('one two…');
    expect(shorten('short', 12)).toBe('short');
  });

  it('is parted into sentences, not at abbreviations, and where furniture glued two together', () => {
    expect(sentencesOf('Mr. Ilves of the U.N. spoke. The vote is on Friday.')).toHaveLength(2);
    expect(sentencesOf('They are often flouted.The draft goes on.')).toEqual([
      'They are often flouted.',
      'The draft goes on.',
    ]);
  });

  it('names States by their codes, and no pronoun', () => {
    expect(statesIn('the United Kingdom, Côte d’Ivoire and the Democratic People’s Republic of Korea')).toEqual([
      'GB',
      'CI',
      'KP',
    ]);
    expect(statesIn('Niger and Nigeria told us')).toEqual(['NE', 'NG']);
  });

  it('is decoded by what it is, then by what it says it is', () => {
    const latin1 = Uint8Array.from([...'<meta charset="iso-8859-1">José'].map((letter) => letter.charCodeAt(0)));
    expect(decodeText(latin1, null)).toContain('José');
    expect(decodeText(new TextEncoder().encode('José'), 'text/html; charset=iso-8859-1')).toBe('José');
    expect(decodeText(Uint8Array.from([0x4a, 0xf3, 0x7a]), 'text/plain; charset=windows-1252')).toBe('Józ');
  });
});
