import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/model/entry.js';
import { latinWords } from '../../shared/names/alike.js';
import { buildIndex, type SearchIndex } from '../../shared/reading/search/index.js';
import { parseList } from '../../shared/sources/un-list/parse.js';

let entries: Entry[];
let index: SearchIndex;
beforeAll(() => {
  const folder = join(process.env.COUNCIL_DATA ?? '', 'consolidated');
  const newest =
    readdirSync(folder)
      .filter((name) => /^un-\d{4}-\d\d-\d\d\.xml/.test(name))
      .sort()
      .at(-1) ?? '';
  entries = [...parseList(gunzipSync(readFileSync(join(folder, newest))), newest).entries.values()];
  index = buildIndex(entries.map((entry) => ({ entry, status: 'listed' })));
});

/** A fixed sequence, so that two runs ask the same. */
const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
};

const NEAR: Record<string, string> = {
  a: 'e',
  e: 'i',
  i: 'y',
  o: 'u',
  u: 'o',
  k: 'c',
  q: 'k',
  s: 'z',
  d: 't',
  f: 'v',
  h: '',
};
/** One slip in one word of a name, as people make them: two letters swapped, one left out, doubled, or taken for its neighbour. */
const misspelt = (name: string, below: (most: number) => number): string => {
  const words = name.split(' ');
  const long = words.map((word, at) => [word, at] as const).filter(([word]) => word.length >= 5);
  const [word, position] = long[below(long.length)] ?? ['', 0];
  const at = 1 + below(word.length - 2);
  const letter = word[at] ?? '';
  const slips = [
    `${word.slice(0, at)}${word[at + 1] ?? ''}${letter}${word.slice(at + 2)}`,
    `${word.slice(0, at)}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${letter}${word.slice(at)}`,
    `${word.slice(0, at)}${NEAR[letter.toLowerCase()] ?? letter}${word.slice(at + 1)}`,
  ];
  return words.map((each, where) => (where === position ? slips[below(slips.length)] : each)).join(' ');
};

/** Queries made of the real list: misspelt aliases, names in their script written in Latin letters, and the script itself. */
const labelled = (): { query: string; reference: string }[] => {
  const below = numbersFrom(7);
  return entries.flatMap(({ reference, aliases, originalScript }) => {
    const usable = aliases
      .map(({ name }) => name)
      .filter(
        (name) =>
          /^[\p{L} '’-]+$/u.test(name) &&
          name.split(' ').length >= 2 &&
          name.split(' ').some((word) => word.length >= 5),
      );
    const alias = usable[below(Math.max(1, usable.length))];
    return [
      ...(alias ? [{ query: misspelt(alias, below), reference: reference ?? '' }] : []),
      ...(originalScript ? [{ query: originalScript, reference: reference ?? '' }] : []),
      ...(originalScript && latinWords(originalScript).length >= 2
        ? [{ query: latinWords(originalScript).join(' '), reference: reference ?? '' }]
        : []),
    ];
  });
};

describe('search over the real list', () => {
  it('finds at least 95 % of misspelt and transliterated queries in the first five', () => {
    const queries = labelled();
    const missed = queries.filter(
      ({ query, reference }) => !index.search(query, 5).some((found) => found.reference === reference),
    );
    const share = 1 - missed.length / queries.length;
    console.info(`${queries.length} queries, ${(100 * share).toFixed(1)} % found in the first five`);
    if (process.env.SHOW_MISSED)
      console.info(
        missed
          .slice(0, 60)
          .map(({ query, reference }) => `${reference} ${query}`)
          .join('\n'),
      );
    expect(queries.length).toBeGreaterThan(500);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  it('finds every entry by its reference and by the number of each document', () => {
    for (const { reference, documents } of entries) {
      expect(index.search(reference ?? '')[0]?.reference).toBe(reference);
      for (const { number } of documents.slice(0, 2)) {
        if (!number || !/\d{5}/.test(number)) continue;
        const found = index.search(number, 20).filter(({ matched }) => matched.field === 'document');
        expect(
          found.map((each) => each.reference),
          number,
        ).toContain(reference);
      }
    }
  });
});
