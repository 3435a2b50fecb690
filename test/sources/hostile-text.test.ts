import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../shared/model/errors.js';
import { read } from '../support/read.js';

const MEGABYTE = 1_000_000;
/** The rules a text meets, and what the longest of them may take; a backtracking one takes minutes. */
const RULES = 100;
const LONGEST_RULE_MS = 50;

/** What the rules look for: hostile text is made of their own words, over and over. */
const WORDS = [
  ...['Security Council ', 'the Security Council Committee established pursuant to resolution 2653 (2022) ', 'UNSC '],
  ...[
    'will vote to ',
    'adopted ',
    'draft ',
    'resolution ',
    'extend ',
    'sanctions ',
    'until ',
    'vetoed by ',
    'abstained ',
  ],
  ...['France, ', 'U.S. ', 'Russia and China and ', '15 ', 'in favour ', 'against ', 'Tuesday ', '16 December 2015 '],
  ...['approved the addition of the entries ', 'removed ', 'amended ', 'QDi.001 Name: 1: ', 'a.k.a.: ', 'DOB: ', 'a) '],
  ...[
    'Passport no: ',
    'Address: ',
    'Listed on: ',
    'SC/12168',
    '(2015)',
    '. ',
    '; ',
    ', ',
    '\n',
    '(',
    '"',
    '\u00a0',
    '-',
    'A',
    ' ',
  ],
  ...['<s>', '</s>', '<u>', '<div>', '</div>', '<p>', '&amp;', '<', '>', '\ue000', '\ue003', '\u202e', '\ud800'],
];
const OPENINGS = [
  '',
  'The Security Council adopted a resolution on sanctions today.\n',
  'On 10 March 2026, the Security Council Committee established pursuant to resolution 2653 (2022) approved the addition of the entries below.\n',
  '<html><body><p>',
];

const fill = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);

const survives = async (text: string): Promise<void> => {
  for (const kind of ['press-release', 'news'] as const) {
    const start = performance.now();
    await read(kind, text, { publishedAt: '2026-03-11' }).catch((error: Error) =>
      expect(error).toBeInstanceOf(UnreadableDocument),
    );
    expect(performance.now() - start).toBeLessThan(RULES * LONGEST_RULE_MS);
  }
};

describe('hostile text', () => {
  it('of a megabyte, one word of the rules over and over, is read in time and throws nothing of its own', async () => {
    for (const [at, word] of WORDS.entries()) await survives((OPENINGS[at % OPENINGS.length] ?? '') + fill(word));
  });

  it('of a megabyte, put together at random from those words, is too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...OPENINGS),
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }),
        (opening, words) => survives(opening + fill(words.join(''))),
      ),
      { numRuns: 15 },
    );
  });

  it('that misnests its formatting is read without nesting deeper for it', async () => {
    await survives(`<html><body>${fill('<s>struck <div>against </s>removed</div>').slice(0, 200_000)}`);
    await survives(`<html><body>${fill('<div>against <s>struck</div>removed the Committee &amp;')}`);
  });

  it('with tens of thousands of elements outermost is refused, inside a body read in time', async () => {
    const many = fill('<p>, A abstained . -SC/12168 (2015)');
    await expect(read('press-release', many)).rejects.toBeInstanceOf(UnreadableDocument);
    await survives(`<html><body>${many}</body></html>`);
  });

  it('short and at random throws nothing of its own', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary' })), { maxLength: 60 }),
        (words) => survives(words.join('')),
      ),
      { numRuns: 300 },
    );
  });
});
