import type { Measure } from '../model/event.js';
import type { Day } from '../time/days.js';

/** What a resolution does to a regime's measures, its committee or its experts; `decides` where it is not known which. */
export const DEEDS = ['establishes', 'widens', 'eases', 'renews', 'ends', 'decides'] as const;
export type Deed = (typeof DEEDS)[number];

/** A measure, or the leave to inspect vessels for the sake of one. */
export type Limited = Measure | 'inspection';

/** Members for, against and abstaining. A member that was absent or took no part is in none of the three. */
export interface Count {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** A resolution of the Security Council on sanctions, as the register keeps it. */
export interface Resolution {
  readonly number: number;
  /** Day of the vote in New York. */
  readonly adoptedOn: Day;
  /** Ids of the regimes it is about. */
  readonly regimes: readonly string[];
  /** Null where no page that tells the count was found. */
  readonly vote: Count | null;
  readonly does: readonly Deed[];
  /** What the term in `until` is of; empty when it is of all measures of the regime. */
  readonly of: readonly Limited[];
  /** Last day of the measures. Null when it says nothing of an end, or (`renews`, with `of`) when the end is not known. */
  readonly until: Day | null;
  /** Last day of the panel, group or team of experts. */
  readonly panelUntil: Day | null;
  /** Day (New York) on which its measures came back after they had been terminated. */
  readonly again: Day | null;
  /** Symbol of the press release that tells the vote. */
  readonly release: string | null;
}

/** `S/RES/2253 (2015)`. */
export const symbolOf = ({ number, adoptedOn }: Resolution): string => `S/RES/${number} (${adoptedOn.slice(0, 4)})`;

/** Where the UN keeps the press release on the vote; null where none is known. */
export const releaseAddress = ({ release, adoptedOn }: Resolution): string | null =>
  release && `https://press.un.org/en/${adoptedOn.slice(0, 4)}/${release.toLowerCase().replace('/', '')}.doc.htm`;

type Terms = Partial<Pick<Resolution, 'of' | 'until' | 'panelUntil' | 'again' | 'release'>>;
type Deeds = Deed | `${Deed} ${Deed}`;

/** A line of the register: number, day, vote as `for-against-abstaining`, what it does, what it says of ends. */
export type Line = readonly [number, Day, `${number}-${number}-${number}` | null, Deeds, Terms?];

const countOf = (vote: string): Count => {
  const [yes = 0, no = 0, abstain = 0] = vote.split('-').map(Number);
  return { for: yes, against: no, abstain };
};

/** The resolutions that lines tell, all of the same regimes. */
export const decisionsOn = (regimes: readonly string[], lines: readonly Line[]): Resolution[] =>
  lines.map(([number, adoptedOn, vote, does, terms]) => ({
    number,
    adoptedOn,
    regimes,
    vote: vote === null ? null : countOf(vote),
    does: does.split(' ') as Deed[],
    of: [],
    until: null,
    panelUntil: null,
    again: null,
    release: null,
    ...terms,
  }));
