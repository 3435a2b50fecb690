import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, OPENINGS, WORDS } from '../../bench/rules/hostile-text.js';
import { UnreadableDocument } from '../../shared/model/errors.js';
import { read } from '../support/read.js';

/**
 * The rules a text meets, and what the longest of them may take; a backtracking one takes minutes. Counted in time of this process's own
 * work, whatever else the machine does; `bench/rules` clocks each rule by itself.
 */
const RULES = 100;
const LONGEST_RULE_MS = 50;

const survives = async (text: string): Promise<void> => {
  for (const kind of ['press-release', 'news'] as const) {
    const start = process.cpuUsage();
    await read(kind, text, { publishedAt: '2026-03-11' }).catch((error: Error) =>
      expect(error).toBeInstanceOf(UnreadableDocument),
    );
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(RULES * LONGEST_RULE_MS);
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

  it('with more entries than any list has is refused', async () => {
    const opening = OPENINGS.find((each) => each.includes('established pursuant to')) ?? '';
    await expect(read('press-release', opening + fill('QDi.001 Name: 1: '))).rejects.toBeInstanceOf(UnreadableDocument);
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
