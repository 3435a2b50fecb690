import type { CouncilAction, Measure } from '../model/event.js';
import type { Regime } from '../model/regimes.js';
import { symbolOf } from '../resolutions/resolution.js';
import { standsUntil, type Term } from '../resolutions/standing.js';
import { undocsAddress } from '../text/links.js';
import type { Day } from '../time/days.js';

/** What ends: measures; the leave to inspect ships; the mandate of a panel, group or team of experts, or whatever else a renewal names. */
export const ENDING = ['measures', 'inspection', 'mandate'] as const;

/** What ends when, unless the Council renews it. */
export interface Expiry {
  readonly expiresOn: Day;
  readonly regime: string;
  readonly regimeName: string;
  readonly what: (typeof ENDING)[number];
  /** The measures that the renewal names; empty when it is of all of the regime, or of none. */
  readonly measures: readonly Measure[];
  readonly resolution: string | null;
  readonly document: string | null;
  readonly renewedOn: Day | null;
  /** Id of the event that tells the renewal; null where only the register of resolutions does. */
  readonly event: string | null;
}

/** The end that an event tells of, if it does. */
export const expiryOf = ({ id, action, occurredOn }: CouncilAction, regime: Regime): Expiry[] =>
  action.expiresOn === null
    ? []
    : [
        {
          expiresOn: action.expiresOn,
          regime: regime.id,
          regimeName: regime.name,
          what: action.measures.length > 0 ? 'measures' : 'mandate',
          measures: action.measures,
          resolution: action.resolution,
          document: action.document,
          renewedOn: occurredOn,
          event: id,
        },
      ];

const endingIn = ({ of }: Term): Pick<Expiry, 'what' | 'measures'> =>
  of.includes('inspection')
    ? { what: 'inspection', measures: [] }
    : { what: 'measures', measures: of.filter((each) => each !== 'inspection') };

/** The ends that the register of resolutions knows of a regime as of a day, that have not been prolonged since. */
export const expiriesInRegister = ({ id, name }: Regime, day: Day): Expiry[] => {
  const { terms, panel } = standsUntil(id, day);
  const ends = [
    ...terms.map((term) => ({ term, ...endingIn(term) })),
    ...(panel ? [{ term: panel, what: 'mandate' as const, measures: [] }] : []),
  ];
  return ends.flatMap(({ term: { until, by }, what, measures }) =>
    until === null
      ? []
      : [
          {
            expiresOn: until,
            regime: id,
            regimeName: name,
            what,
            measures,
            resolution: symbolOf(by),
            document: undocsAddress(symbolOf(by)),
            renewedOn: by.adoptedOn,
            event: null,
          },
        ],
  );
};

/** Whether two ends are of the same thing: an end of all measures is of each of them. */
const ofTheSame = (one: Expiry, other: Expiry): boolean =>
  one.what === other.what &&
  (one.measures.length === 0 ||
    other.measures.length === 0 ||
    one.measures.every((measure) => other.measures.includes(measure)));

/** A later renewal of the same measures takes the place of an earlier one; of other measures it stands beside it. */
export const isReplaced = (expiry: Expiry, all: readonly Expiry[]): boolean =>
  all.some(
    (other) =>
      (other.renewedOn ?? '') > (expiry.renewedOn ?? '') &&
      other.expiresOn > expiry.expiresOn &&
      ofTheSame(expiry, other),
  );

/**
 * The ends that events tell of a regime, and those of the register beside them. Of a resolution that an event tells of, the register adds
 * only what the event, having one end to tell, has no room for: nothing where the register has not that end.
 */
export const besides = (told: readonly Expiry[], register: readonly Expiry[]): Expiry[] => [
  ...told,
  ...register.filter(({ resolution, expiresOn }) => {
    const same = told.filter((event) => event.resolution === resolution).map((event) => event.expiresOn);
    const known = register.filter((other) => other.resolution === resolution).map((other) => other.expiresOn);
    return !same.includes(expiresOn) && same.every((day) => known.includes(day));
  }),
];
