import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascii, cut, gsm7, oneLine } from '../../shared/text/letters.js';

/** GSM 03.38's basic table, without what needs an escape. */
const GSM7 = /^[A-Za-z0-9 @£$¥èéùìòÇØøÅåÆæßÉ!"#¤%&'()*+,\-./:;<=>?_¡ÄÖÑÜ§¿äöñüà]*$/;

describe('letters that everything can show', () => {
  it.each([
    ['MIŁOSZ ĐUKIĆ', 'MILOSZ DUKIC'],
    ['SØREN ÆGIR', 'SOREN AEGIR'],
    ['Æther and ÆTHER', 'Aether and AETHER'],
    ['IŞIK YILDIZ ı', 'ISIK YILDIZ i'],
    ['GROß ÞOR', 'GROss THOR'],
    ['ABD AL‑RAHMAN', 'ABD AL-RAHMAN'],
    ['Gonaïves – كريم', 'Gonaives - krym'],
    ['Олександр Петренко', 'Oleksandr Petrenko'],
    ['alias: A → B…', 'alias: A -> B...'],
    ['朝鮮', 'ChaoXian'],
  ])('%s is written %s', (text, plain) => {
    expect(ascii(text)).toBe(plain);
  });

  it('are kept where a text message has them', () => {
    expect(gsm7('Söğüt, JOSÉ [ÑANDÚ] {à} ~ €')).toBe('Sögüt, JOSÉ (ÑANDU) (à) - EUR');
  });

  it('are all there is, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(ascii(text)).toMatch(/^[\x20-\x7e]*$/);
        expect(gsm7(text)).toMatch(GSM7);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stand in one line', () => {
    expect(oneLine('KARIM\r\nBcc: x\u202eevil\u2028more\u200f')).toBe('KARIM Bcc: x evil more');
  });

  it('are cut at a length, which is seen', () => {
    expect([cut('KARIM HADDUR', 12), cut('KARIM HADDUR', 9)]).toEqual(['KARIM HADDUR', 'KARIM...']);
  });
});
