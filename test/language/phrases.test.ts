import { expect, test } from 'vitest';
import { readSentence } from '../../shared/language/clauses.js';
import { readText } from '../../shared/language/read.js';

test.each(["But the Segond network isn't itself part of the list.", "The Segond network wasn't their concern."])(
  'reads to its end: %s',
  (text) => {
    expect(readSentence(text, 'body', 0).clauses).toHaveLength(1);
  },
);

test('those who join forces to draft a text sponsor it', () => {
  const { acts } = readText({
    title: null,
    sentences: [
      'The United States and Russia have joined forces to draft a legally binding Security Council resolution on Ruritania.',
    ],
    publishedOn: '2026-12-16',
    official: false,
  });
  expect(acts.map(({ type, action }) => [type, action.sponsors])).toEqual([['council.draft', ['US', 'RU']]]);
});

test('persons of a State who are counted are parties', () => {
  const { parties } = readText({
    title: null,
    sentences: [
      'The UN Security Council has imposed sanctions on three Ruritanian politicians.',
      'The three men are Ferdo Marlik, Odo Brankin and Jan Segond.',
    ],
    publishedOn: '2026-12-16',
    official: false,
  });
  expect(parties.map(({ name }) => name).slice(0, 2)).toEqual(['Ferdo Marlik', 'Odo Brankin']);
});

test.each([
  [
    'a veto and too few votes',
    [
      'The Security Council failed on Wednesday to agree on the arms embargo on Sudan.',
      'A draft resolution of the United States was vetoed by Russia and China.',
      'A rival draft of Russia received four votes in favour and two against, with nine abstentions.',
    ],
    [
      { sponsors: ['US'], for: null, vetoedBy: ['CN', 'RU'] },
      { sponsors: ['RU'], for: 4, vetoedBy: [] },
    ],
  ],
  [
    'two counts',
    [
      'The Security Council rejected two texts on the arms embargo on Sudan on Wednesday.',
      'The American draft resolution won ten votes, with three against and two abstentions.',
      'Russia and China voted against it.',
      'The Russian draft resolution won four votes in favour, with three against and eight abstentions.',
    ],
    [
      { sponsors: ['US'], for: 10, vetoedBy: ['CN', 'RU'] },
      { sponsors: ['RU'], for: 4, vetoedBy: [] },
    ],
  ],
])('two texts that fail together are two: %s', (_how, sentences, expected) => {
  const { acts } = readText({ title: null, sentences, publishedOn: '2026-12-16', official: false });
  expect(
    acts.map(({ action: { sponsors, vote } }) => ({
      sponsors,
      for: vote?.for ?? null,
      vetoedBy: [...(vote?.vetoedBy ?? [])].sort(),
    })),
  ).toEqual(expected);
});
