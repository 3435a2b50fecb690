import type { CouncilAction } from '../model/event.js';
import { type Contradiction, contradicts } from '../resolutions/contradicts.js';

const OUTCOMES: readonly string[] = ['council.adopted', 'council.renewed'];

const without = (event: CouncilAction, { fact, known }: Contradiction): CouncilAction => {
  switch (fact) {
    case 'number':
      return { ...event, action: { ...event.action, resolution: null } };
    case 'vote':
      return { ...event, action: { ...event.action, vote: { ...known, vetoedBy: [] } } };
    case 'regimes':
      return { ...event, regimes: [...known] };
    // Newspapers east of New York print the day after: what joins readings has room for it.
    case 'day':
      return event;
  }
};

/**
 * What the press says of an adoption, checked by the register of resolutions: a number that its year did not have is no number, a count that is
 * known otherwise gives way to the known one. What a UN document says stands.
 */
export const checkedByRegister = (event: CouncilAction): CouncilAction => {
  if (event.status !== 'reported' || !OUTCOMES.includes(event.type)) return event;
  const { resolution, vote } = event.action;
  const stated = { resolution, occurredOn: event.occurredOn, regimes: event.regimes, vote };
  return contradicts(stated).reduce(without, event);
};
