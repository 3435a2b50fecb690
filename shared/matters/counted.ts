import type { Act } from '../model/act.js';
import { equal } from './sets.js';

/** Members of the Council, and how many of them have to be in favour (Charter, Articles 23 and 27). */
const MEMBERS = 15;
const MAJORITY = 9;

const inFavour = ({ counts }: Act): number | null => counts?.[0] ?? null;

/** A vote that was not unanimous: its numbers, or its vetoes, are hardly another's of the same day. */
export const tellsApart = (act: Act): boolean => act.vetoedBy.length > 0 || (inFavour(act) ?? MEMBERS) !== MEMBERS;

/** Two counts of which one number that both know is not the same. */
export const countedOtherwise = (one: Act, other: Act): boolean =>
  (one.counts ?? []).some((count, at) => {
    const against = other.counts?.[at] ?? null;
    return count !== null && against !== null && count !== against;
  });

/** A veto stops only what had its majority: why a text failed, as far as is told. */
export const failedBy = (act: Act): 'veto' | 'votes' | null => {
  if (act.vetoedBy.length > 0) return 'veto';
  const votes = inFavour(act);
  return act.type === 'council.rejected' && votes !== null && votes < MAJORITY ? 'votes' : null;
};

/** A veto by the same permanent members on the same day. Two such votes of one day differ in their sponsors or counts, which are asked before. */
export const vetoedTheSame = (one: Act, other: Act): boolean =>
  one.vetoedBy.length > 0 && one.day === other.day && equal(one.vetoedBy, other.vetoedBy);
