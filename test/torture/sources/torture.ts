import type { Template } from '../../../infra/template.js';
import type { Torture, Trial } from '../kind.js';
import { randomOf } from '../random.js';
import { FAULTS } from './faults.js';
import { judge } from './judge.js';
import { runThrough } from './run.js';
import { alone, mixture, type Scenario } from './scenarios.js';

/** So many random mixtures are tried in the long form. */
const MIXTURES = 200;

/** A server that has every address of the sources, and every way in which they go wrong. */
export const sourcesTorture = (template: () => Template): Torture => {
  const trialOf = (name: string, scenario: () => Scenario): Trial => ({
    name,
    async attempt() {
      const through = scenario();
      return judge(through, await runThrough(template(), through));
    },
  });
  return {
    id: 'sources',
    what: `${FAULTS.length} faults of lists, feeds and pages, each alone and in ${MIXTURES} mixtures over weeks`,
    trials: (seed, form) => [
      ...FAULTS.map((fault) => trialOf(fault.name, () => alone(fault))),
      ...Array.from({ length: form === 'long' ? MIXTURES : 4 }, (_, number) =>
        trialOf(`mixture ${number + 1}`, () => mixture(randomOf(seed * 1_000 + number), FAULTS)),
      ),
    ],
  };
};
