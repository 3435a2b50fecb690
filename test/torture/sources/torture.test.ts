import { describe, expect, inject, it } from 'vitest';
import { problemsOf } from '../kind.js';
import { FAULTS } from './faults.js';
import { sourcesTorture } from './torture.js';

const SEED = 1;
const torture = sourcesTorture(() => inject('template'));

it('has every fault by a name of its own', () => {
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  for (const { name } of FAULTS) expect(torture.trial(name, SEED)?.name).toBe(name);
});

/** Some of the faults, and mixtures; the long form has all (`npm run torture -- sources`). */
describe(`against a hostile server (seed ${SEED}) every event is told once, none is false, each fault shows and passes`, () => {
  it.each(torture.trials(SEED, 'short'))('$name', async ({ attempt }) => {
    expect(problemsOf(await attempt())).toEqual([]);
  });
});
