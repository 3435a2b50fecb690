import { type CouncilAction, isCouncilAction } from '../model/event.js';
import { REGISTER, type Register, registerOf } from '../resolutions/register.js';
import type { Count, Deed, Resolution } from '../resolutions/resolution.js';
import { actsOn } from '../store/actions.js';
import { readEvent } from '../store/events.js';
import type { Table } from '../store/table.js';

const FIRST_DAY = '1990-01-01';
const LAST_DAY = '9999-12-31';

const countOf = ({ action: { vote } }: CouncilAction): Count | null =>
  vote?.for == null || vote.against == null || vote.abstain == null
    ? null
    : { for: vote.for, against: vote.against, abstain: vote.abstain };

/** A release tells that a resolution prolongs; of any other that it decides, and not what: only a person reads out of it that measures ended. */
const deedOf = ({ type }: CouncilAction): Deed => (type === 'council.renewed' ? 'renews' : 'decides');

/** A resolution as the event of its release has it; null for what is no adoption, or has no number, or was told by the press alone. */
const resolutionOf = (event: CouncilAction): Resolution | null => {
  const number = /^S\/RES\/(\d+)/.exec(event.action.resolution ?? '')?.[1];
  const adopted = event.type === 'council.adopted' || event.type === 'council.renewed';
  if (number === undefined || !adopted || event.status !== 'official' || event.occurredOn === null) return null;
  return {
    number: Number(number),
    adoptedOn: event.occurredOn,
    regimes: event.regimes,
    vote: countOf(event),
    does: [deedOf(event)],
    of: event.action.measures,
    until: event.action.expiresOn,
    panelUntil: null,
    again: null,
    release: event.action.document,
  };
};

/**
 * The register of resolutions with what releases told of a regime since it was made: what was checked goes before what was told, and what was told
 * fills what it leaves open.
 */
export const registerWithTold = async (table: Table, regime: string): Promise<Register> => {
  const numbered = (await actsOn(table, regime, FIRST_DAY, LAST_DAY)).filter(
    ({ type, resolution }) => resolution !== null && type !== 'council.draft',
  );
  const told: Resolution[] = [];
  for (const id of new Set(numbered.map(({ event }) => event))) {
    const stored = await readEvent(table, id);
    const resolution = stored && isCouncilAction(stored.event) ? resolutionOf(stored.event) : null;
    if (resolution) told.push(resolution);
  }
  return registerOf([...REGISTER.values(), ...told]);
};
