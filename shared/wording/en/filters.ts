import type { Filter } from '../../model/filter.js';

const parts: Readonly<Record<keyof Filter, string>> = {
  types: 'what happened',
  regimes: 'regimes',
  kinds: 'who',
  significance: 'changes of',
  references: 'references',
  names: 'watched names',
  countries: 'countries',
  lists: 'lists',
  programmes: 'programmes',
};

/** What somebody wants to hear of. */
export const filters = {
  parts,
  everything: 'everything',
  andMore: (count: number): string => `and ${count} more`,
  individuals: 'individuals',
  entities: 'entities',
  vessels: 'vessels',
  aircraft: 'aircraft',
  /** The fields of the form. */
  form: {
    types: 'What happened (none: everything)',
    regimes: 'Sanctions regimes (none: all)',
    kinds: 'Who (none: both)',
    significance: 'Changes of (none: all)',
    references: 'Permanent reference numbers, one a line',
    names: 'Watched names, one a line, in any script or spelling',
    countries: 'Countries, by their two letters',
    lists: 'Lists (none: all)',
    programmes: 'Programmes, one a line',
  } satisfies Readonly<Record<keyof Filter, string>>,
};
