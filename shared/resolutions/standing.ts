import type { Day } from '../time/days.js';
import { REGISTER, type Register, resolutionsOn } from './register.js';
import type { Limited, Resolution } from './resolution.js';

/** When something ends, by which resolution; `until` is null where it was prolonged and the register does not know to when. */
export interface Term {
  readonly until: Day | null;
  readonly by: Resolution;
  /** What it is of; empty when it is of all measures. */
  readonly of: readonly Limited[];
}

/**
 * How a regime stands on a day, as far as the register knows.
 * - `open`: measures stand without an end, whatever `terms` say of some of them.
 * - `limited`: every measure has an end, which has not come.
 * - `ended`: the Council ended them, or let them run out.
 * - `unknown`: the last end that the register knows has passed, and it knows no decision since.
 * - `none`: no measures yet.
 */
export interface Standing {
  readonly state: 'open' | 'limited' | 'ended' | 'unknown' | 'none';
  /** The resolution that ended the measures, or gave or prolonged them as they stand. */
  readonly by: Resolution | null;
  /** Measures with an end, the soonest first. */
  readonly terms: readonly Term[];
  /** The last term of the panel, group or team of experts that the register knows. */
  readonly panel: Term | null;
}

interface Walk {
  ended: Resolution | null;
  open: Resolution | null;
  terms: Map<string, Term>;
  panel: Term | null;
}

const establish = (walk: Walk, by: Resolution): void => {
  if (by.does.includes('ends')) {
    walk.ended = by;
    walk.open = null;
    walk.terms.clear();
  }
  if (by.does.includes('establishes')) walk.ended = null;
};

const follow = (walk: Walk, by: Resolution): void => {
  establish(walk, by);
  const { of, until, does } = by;
  const term = until !== null || of.length > 0;
  if (term) walk.terms.set(String(of), { until, by, of });
  // An end for all measures leaves none without; until then what founds or adds to measures without an end founds them for good.
  if (until !== null && of.length === 0) walk.open = null;
  else if (!term && does.some((deed) => deed === 'establishes' || deed === 'widens') && !walk.terms.has(''))
    walk.open = by;
  if (by.panelUntil !== null) walk.panel = { until: by.panelUntil, by, of: [] };
};

/** What came back on a day has no end. */
const comeBack = (walk: Walk, by: Resolution): void => {
  walk.ended = null;
  walk.terms.clear();
  walk.open = by;
};

const stateOf = ({ ended, open, terms }: Walk, day: Day, ranOutOn: Day | null): Standing['state'] => {
  if (ended || (ranOutOn !== null && ranOutOn <= day)) return 'ended';
  if (open) return 'open';
  if (terms.size === 0) return 'none';
  return [...terms.values()].some(({ until }) => until === null || until >= day) ? 'limited' : 'unknown';
};

/**
 * When a regime's measures and its panel end, as of a day: by the resolutions adopted until then, and by what came back until then.
 * @param ranOutOn day on which a regime that no resolution ended ran out (`endedOn` of the regime); without it the passing of the last end
 *   known is no end, for the register need not know the last renewal
 */
export const standsUntil = (
  regime: string,
  day: Day,
  { ranOutOn = null, register = REGISTER }: { readonly ranOutOn?: Day | null; readonly register?: Register } = {},
): Standing => {
  const about = resolutionsOn(regime, register);
  const steps = [
    ...about.map((by) => ({ on: by.adoptedOn, by, step: follow })),
    ...about.flatMap((by) => (by.again === null ? [] : [{ on: by.again, by, step: comeBack }])),
  ]
    .filter(({ on }) => on <= day)
    .sort((a, b) => a.on.localeCompare(b.on));
  const walk: Walk = { ended: null, open: null, terms: new Map(), panel: null };
  for (const { by, step } of steps) step(walk, by);
  const terms = [...walk.terms.values()].sort((a, b) => (a.until ?? '9').localeCompare(b.until ?? '9'));
  const state = stateOf(walk, day, ranOutOn);
  return {
    state,
    by: walk.ended ?? walk.open ?? terms.at(-1)?.by ?? null,
    terms: state === 'ended' ? [] : terms,
    panel: state === 'ended' ? null : walk.panel,
  };
};
