import type { Day } from '../time/days.js';
import { canBe, yearOf } from './numbers.js';
import { REGISTER, type Register, resolutionsOn } from './register.js';
import type { Count, Resolution } from './resolution.js';

/** What a text says of an adopted resolution; null where it says nothing. */
export interface Stated {
  /** `S/RES/2253 (2015)`. */
  readonly resolution: string | null;
  /** Day of the vote in New York. */
  readonly occurredOn: Day | null;
  readonly regimes: readonly string[];
  readonly vote: { readonly [side in keyof Count]: number | null } | null;
}

/** A stated fact that can't be, and what is known instead. */
export type Contradiction =
  | { readonly fact: 'number'; readonly known: { readonly year: number | null } }
  | { readonly fact: 'day'; readonly known: Day }
  | { readonly fact: 'regimes'; readonly known: readonly string[] }
  | { readonly fact: 'vote'; readonly known: Count };

const numbered = (symbol: string | null): { number: number; year: number } | null => {
  const found = /^S\/RES\/(\d{3,4}) \((\d{4})\)$/.exec(symbol ?? '');
  return found && { number: Number(found[1]), year: Number(found[2]) };
};

/** The one resolution that the stated day and regimes leave, where no number is stated. */
const onTheDay = ({ occurredOn, regimes }: Stated, register: Register): Resolution | undefined => {
  const found = new Set(
    regimes.flatMap((regime) => resolutionsOn(regime, register)).filter(({ adoptedOn }) => adoptedOn === occurredOn),
  );
  return found.size === 1 ? [...found][0] : undefined;
};

const ofVote = (stated: Stated['vote'], known: Count | null): Contradiction[] => {
  if (!stated || !known) return [];
  const sides = ['for', 'against', 'abstain'] as const;
  return sides.some((side) => stated[side] !== null && stated[side] !== known[side]) ? [{ fact: 'vote', known }] : [];
};

/**
 * What a text states of an adopted resolution that can't be so, by the numbers of the years and by the register. Nothing for what neither
 * knows: a count that the register lacks contradicts none. With a number and its year out of step nothing else is compared, as the
 * number may be another resolution's.
 */
export const contradicts = (stated: Stated, register: Register = REGISTER): Contradiction[] => {
  const named = numbered(stated.resolution);
  if (named && !canBe(named.number, named.year))
    return [{ fact: 'number', known: { year: yearOf(named.number) ?? null } }];
  const known = named ? register.get(named.number) : onTheDay(stated, register);
  if (!known) return [];
  const { adoptedOn, regimes, vote } = known;
  return [
    ...(stated.occurredOn !== null && stated.occurredOn !== adoptedOn
      ? [{ fact: 'day', known: adoptedOn } as const]
      : []),
    ...(stated.regimes.length > 0 && !stated.regimes.some((regime) => regimes.includes(regime))
      ? [{ fact: 'regimes', known: regimes } as const]
      : []),
    ...ofVote(stated.vote, vote),
  ];
};
