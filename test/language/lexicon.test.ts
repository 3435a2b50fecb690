import { describe, expect, it } from 'vitest';
import { type ReadSentence, readSentence } from '../../shared/language/clauses.js';
import { ACTORS } from '../../shared/language/lexicon/actors.js';
import { ACTS, NOMINAL_ACTS } from '../../shared/language/lexicon/acts.js';
import { MEASURE_WORDS } from '../../shared/language/lexicon/measures.js';
import { MOODS } from '../../shared/language/lexicon/moods.js';
import { THINGS } from '../../shared/language/lexicon/objects.js';
import { SUBJECTS } from '../../shared/language/lexicon/subjects.js';
import type { Mention } from '../../shared/language/mentions.js';
import { readText } from '../../shared/language/read.js';

interface Row {
  readonly word: string;
  readonly means: string;
  readonly example: string;
}

const read = (example: string): ReadSentence => readSentence(example, 'lead', 0);
const named = (row: Row, as: (mention: Mention) => unknown) =>
  expect(read(row.example).mentions.map(as), row.example).toContain(row.means);

describe('every word of the lexicon means what its row says in its own sentence', () => {
  it.each<Row>(ACTS)('$word', ({ means, example }) => {
    expect(read(example).clauses.map(({ verb }) => verb.act)).toContain(means);
  });
  it.each<Row>(NOMINAL_ACTS)('$word', ({ word, example }) => {
    expect(example.toLowerCase()).toContain(word);
  });
  it.each<Row>(ACTORS)('$word', (row) => named(row, ({ actor }) => actor));
  it.each<Row>(THINGS)('$word', (row) => named(row, ({ thing }) => thing));
  it.each<Row>(MEASURE_WORDS)('$word', (row) => named(row, ({ measure }) => measure));
  it.each<Row>(SUBJECTS)('$word', (row) => named(row, ({ subject }) => subject));

  const DONE = ['adopted', 'renewed', 'rejected'];
  it.each<Row>(MOODS)('$word: $means', ({ means, example }) => {
    const { told } = readText({ title: null, sentences: [example], publishedOn: '2026-12-16', official: false });
    expect(told.some(({ kind }) => DONE.includes(kind))).toBe(
      means === 'said' || (means === 'refused' && example.includes('failed')),
    );
  });
});
