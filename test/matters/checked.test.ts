import { expect, it } from 'vitest';
import { checkedByRegister } from '../../shared/matters/checked.js';
import type { CouncilAction } from '../../shared/model/event.js';
import { actTold } from '../support/acts.js';

const adoption = (facts: object) =>
  actTold('council.adopted', 'A text adopted', {
    published: '2015-12-18',
    on: '2015-12-17',
    regimes: ['1267'],
    ...facts,
  }) as CouncilAction;
const vote = { for: 14, against: 0, abstain: 1, vetoedBy: [] };

it('a number that its year did not have is no number', () => {
  expect(checkedByRegister(adoption({ resolution: 'S/RES/1929 (2015)' })).action.resolution).toBeNull();
  expect(checkedByRegister(adoption({ resolution: 'S/RES/2253 (2015)' })).action.resolution).toBe('S/RES/2253 (2015)');
});

it('a count that is known otherwise gives way; a UN document stands', () => {
  const told = { resolution: 'S/RES/2253 (2015)', vote };
  expect(checkedByRegister(adoption(told)).action.vote).toMatchObject({ for: 15, abstain: 0 });
  expect(checkedByRegister(adoption({ ...told, official: true })).action.vote).toEqual(vote);
});

it('a draft is compared with nothing', () => {
  const draft = actTold('council.draft', 'A text', { published: '2015-12-16', regimes: ['1267'] }) as CouncilAction;
  expect(checkedByRegister(draft)).toBe(draft);
});
