import type { Template } from '../../../infra/template.js';
import type { Torture, Trial } from '../kind.js';
import { randomOf } from '../random.js';
import { type Fault, SOURCE_OF } from './fault.js';
import { FAULTS } from './faults.js';
import { judge } from './judge.js';
import { runThrough } from './run.js';
import { calm, mixture, parade, type Scenario } from './scenarios.js';
import { SOURCES } from './world.js';

/** So many random mixtures are tried in the long form, so many in the short one. */
const MIXTURES = { long: 200, short: 1 } as const;
/** How often each source publishes where nothing goes wrong. */
const CALM = { long: 24, short: 5 } as const;
const UNDISTURBED = 'nothing goes wrong';
/** So many faults of one source follow one another in one world. */
const IN_A_ROW = 10;
/** The short form has every so many-th of the faults. */
const SHORT_STEP = 20;

/** The faults of one source in rows of a few; those that are there from the first look on have worlds of their own. */
const rowsOf = (faults: readonly Fault[]): Fault[][] => {
  const rows: Fault[][] = [];
  for (const source of SOURCES) {
    const own = faults.filter(({ target, first }) => SOURCE_OF[target] === source && !first);
    for (let at = 0; at < own.length; at += IN_A_ROW) rows.push(own.slice(at, at + IN_A_ROW));
  }
  return [...rows, ...faults.filter(({ first }) => first).map((fault) => [fault])];
};

/** A server that has every address of the sources, and every way in which they go wrong. */
export const sourcesTorture = (template: () => Template): Torture => {
  const trialOf = (name: string, scenario: () => Scenario): Trial => ({
    name,
    async attempt() {
      const through = scenario();
      return judge(through, await runThrough(template(), through));
    },
  });
  const mixtures = (seed: number, count: number): Trial[] =>
    Array.from({ length: count }, (_, number) =>
      trialOf(`mixture ${number + 1}`, () => mixture(randomOf(seed * 1_000 + number), FAULTS)),
    );
  const calmTrial = (seed: number, often: number): Trial => trialOf(UNDISTURBED, () => calm(randomOf(seed), often));
  return {
    id: 'sources',
    what: `${FAULTS.length} faults of lists, feeds and pages, each alone and in ${MIXTURES.long} mixtures over weeks`,
    trials: (seed, form) => {
      const faults = form === 'long' ? FAULTS : FAULTS.filter((_, at) => at % SHORT_STEP === seed % SHORT_STEP);
      const rows = rowsOf(faults).map((row) =>
        trialOf(`${row[0]?.name}${row.length > 1 ? `, and ${row.length - 1} more` : ''}`, () => parade(row)),
      );
      return [...(form === 'long' ? [calmTrial(seed, CALM.long)] : []), ...rows, ...mixtures(seed, MIXTURES[form])];
    },
    /** One fault by its name, by itself. */
    trial: (name, seed) => {
      if (name === UNDISTURBED) return calmTrial(seed, CALM.long);
      if (name === `${UNDISTURBED}, in short`) return calmTrial(seed, CALM.short);
      const fault = FAULTS.find((each) => each.name === name);
      if (fault) return trialOf(name, () => parade([fault]));
      return mixtures(seed, MIXTURES.long).find((each) => each.name === name);
    },
  };
};
