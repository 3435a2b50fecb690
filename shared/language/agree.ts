import type { Vote } from '../model/event.js';
import { isPermanent, MEMBERS, NEEDED } from './facts/numbers.js';
import type { Voters } from './facts/voters.js';

/** Facts that contradict each other are dropped, not told: an adopted text had nine votes and no veto, a vetoed one nine at least. */
export const agreed = (vote: Vote | null, outcome: 'adopted' | 'rejected' | 'draft', voters: Voters): Vote | null => {
  if (vote === null || outcome === 'draft') return null;
  // A permanent member against a text that had nine vetoes it, by whatever word.
  const passedButFor = outcome === 'rejected' && vote.for !== null && vote.for >= NEEDED;
  const against = passedButFor && vote.vetoedBy.length === 0 ? [...voters.against].filter(isPermanent) : vote.vetoedBy;
  const vetoedBy = against.filter((state) => !voters.for.has(state) && !voters.abstain.has(state));
  if (outcome === 'adopted') {
    if (vote.for !== null && vote.for < NEEDED) return null;
    const counts = { ...vote, vetoedBy: [] };
    return counts.for === null && counts.against === null && counts.abstain === null ? null : counts;
  }
  // Under nine votes a text fails by itself; a veto against it is a vote like any other.
  if (vote.for !== null && vote.for < NEEDED) return { ...vote, vetoedBy: [] };
  const passed =
    vote.for !== null && ((vetoedBy.length === 0 && !vote.against) || vote.for + vetoedBy.length > MEMBERS);
  const kept =
    passed || vote.for === null ? { for: null, against: null, abstain: null, vetoedBy } : { ...vote, vetoedBy };
  return kept.for === null && kept.against === null && kept.abstain === null && kept.vetoedBy.length === 0
    ? null
    : kept;
};
