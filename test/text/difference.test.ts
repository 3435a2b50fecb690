import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, type Piece, surrounded, within } from '../../shared/text/difference.js';
import { squeeze } from '../../shared/text/text.js';
import { ownTime } from '../support/own-time.js';

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const marked = (pieces: readonly Piece[]): string =>
  textOf(
    pieces.map(({ text, differs }) => ({
      text: differs ? `[${text.trimEnd()}]${text.slice(text.trimEnd().length)}` : text,
      differs,
    })),
  ).trim();
const shown = (pieces: readonly Piece[], room: number): string => textOf(within(surrounded(pieces), room)).trim();

const LONG =
  'Review pursuant to Security Council resolution was concluded after the Committee had heard the State of residence. '.repeat(
    6,
  );

describe('the difference of two texts', () => {
  it.each([
    ['one two three', 'one 2 three', 'one [two] three', 'one [2] three'],
    ['one three', 'one two three', 'one three', 'one [two] three'],
    ['one  two', 'one two\n', 'one two', 'one two'],
    ['a b c d e', 'a x c y e', 'a [b] c [d] e', 'a [x] c [y] e'],
    ['', 'all new', '', '[all new]'],
  ])('%j and %j', (before, after, was, is) => {
    const pieces = difference(before, after);
    expect([marked(pieces.before), marked(pieces.after)]).toEqual([was, is]);
  });

  it('late in a long text it is shown with its surroundings, and … for the rest', () => {
    const { before, after } = difference(`${LONG}Died in 2013. ${LONG}`, `${LONG}Died in 2014. ${LONG}`);
    expect(shown(before, 160)).toMatch(/^… .*State of residence\. Died in 2013\. Review pursuant.*…$/);
    expect(shown(after, 160)).toMatch(/^… .*State of residence\. Died in 2014\. Review pursuant.*…$/);
  });

  it('in one long word, too', () => {
    const digest = 'f'.repeat(500);
    const { before, after } = difference(`${digest}1`, `${digest}2`);
    expect(shown(before, 160)).not.toBe(shown(after, 160));
  });

  it('of two long texts with nothing in common is told, and soon', () => {
    const many = (word: string) => Array.from({ length: 50_000 }, (_, at) => `${word}${at}`).join(' ');
    const start = ownTime();
    const { before, after } = difference(`same ${many('a')} same`, `same ${many('b')} same`);
    expect(ownTime() - start).toBeLessThan(2_000);
    expect([before.map(({ differs }) => differs), after.map(({ differs }) => differs)]).toEqual([
      [false, true, false],
      [false, true, false],
    ]);
  });

  const word = fc.oneof(fc.constantFrom('a', 'b', 'of', 'the', '2013.', 'محمد', '名前'), fc.string({ maxLength: 60 }));
  const text = fc.array(word, { maxLength: 80 }).map((words) => words.join(' '));
  const edited = fc
    .tuple(text, text, text, text)
    .map(([start, was, is, end]) => [`${start} ${was} ${end}`, `${start} ${is} ${end}`] as const);

  it('loses no word, and what is shown differs wherever the texts do', () => {
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(text, text)), fc.constantFrom(160, 400), ([before, after], room) => {
        const pieces = difference(before, after);
        expect(squeeze(textOf(pieces.before))).toBe(squeeze(before));
        expect(squeeze(textOf(pieces.after))).toBe(squeeze(after));
        if (squeeze(before) === squeeze(after)) return;
        expect(shown(pieces.before, room)).not.toBe(shown(pieces.after, room));
      }),
      { numRuns: 3_000 },
    );
  });
});
