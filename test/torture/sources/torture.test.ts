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

/** Some of the faults; the long form has all of them, their mixtures, and how soon is told (`npm run torture -- sources`). */
describe(`against a hostile server (seed ${SEED}) every event is told once, none is false, each fault shows and passes`, () => {
  it.each(torture.trials(SEED, 'short').filter(({ name }) => !name.startsWith('mixture')))(
    '$name',
    async ({ attempt }) => {
      expect(problemsOf(await attempt())).toEqual([]);
    },
    MOST_MS,
  );
});
