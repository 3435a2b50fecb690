import { describe, expect, inject, it } from 'vitest';
import { problemsOf } from '../kind.js';
import { FAULTS } from './faults.js';
import { sourcesTorture } from './torture.js';

const SEED = 1;
/** Weeks go by in seconds, of a machine that is not busy otherwise. */
const MOST_MS = 300_000;
const torture = sourcesTorture(() => inject('template'));

it('has every fault by a name of its own', () => {
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  for (const { name } of FAULTS) expect(torture.trial(name, SEED)?.name).toBe(name);
});

it(
  'tells a release within two minutes in the median, at the intervals that are usual',
  async () => {
    const { notes = [] } = (await torture.trial('nothing goes wrong, in short', SEED)?.attempt()) ?? {};
    console.info(notes.join('\n'));
    const medians = Object.fromEntries(
      notes.map((note) => [note.split(':')[0], Number(/([\d.]+) min in the median/.exec(note)?.[1])]),
    );
    expect(medians['un-press']).toBeLessThanOrEqual(2);
    expect(medians['un-list']).toBeLessThanOrEqual(10);
    expect(medians['news-un']).toBeLessThanOrEqual(10);
  },
  MOST_MS,
);

/** Some of the faults, and mixtures; the long form has all (`npm run torture -- sources`). */
describe(`against a hostile server (seed ${SEED}) every event is told once, none is false, each fault shows and passes`, () => {
  it.each(torture.trials(SEED, 'short'))(
    '$name',
    async ({ attempt }) => {
      expect(problemsOf(await attempt())).toEqual([]);
    },
    MOST_MS,
  );
});
