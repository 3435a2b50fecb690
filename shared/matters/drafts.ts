import type { Act } from '../model/act.js';
import { type CouncilAction, type CouncilEvent, isCouncilAction } from '../model/event.js';
import { readEvent, updateEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { opposed } from './aim.js';
import { isDraft } from './identity.js';
import { evidenceOfBoth } from './merge.js';
import { noteAct } from './note-act.js';
import { ofOneMatter } from './one-matter.js';
import { meet } from './sets.js';

const isDecision = ({ type }: Act): boolean => !['council.draft', 'council.statement'].includes(type);

/** Whether the vote may have been on this draft: of the same matter, not of other sponsors, not on another text, not after another end. */
const mayDecide = (vote: Act, draft: Act): boolean =>
  ofOneMatter(vote, draft) &&
  draft.day <= vote.day &&
  (vote.draft === null || draft.draft === null || vote.draft === draft.draft) &&
  (vote.sponsors.length === 0 || draft.sponsors.length === 0 || meet(vote.sponsors, draft.sponsors)) &&
  !opposed(vote.aims, draft.aims);

/** The draft that a vote was on: by its symbol or sponsors, else the only one that it may have been on. */
const draftOf = (vote: Act, around: readonly Act[]): Act | null => {
  const drafts = around.filter((act) => isDraft(act) && mayDecide(vote, act));
  const named = drafts.filter(
    (draft) => (draft.draft !== null && draft.draft === vote.draft) || meet(draft.sponsors, vote.sponsors),
  );
  const [only, ...others] = named.length > 0 ? named : drafts;
  return only && others.length === 0 ? only : null;
};

/** A draft as the vote on it shows it: when it was voted on, its number, its symbol, on whose word. */
const asDecided = (draft: CouncilAction, vote: CouncilAction): CouncilAction => ({
  ...draft,
  status: vote.status === 'official' ? 'official' : draft.status,
  evidence: evidenceOfBoth(draft.evidence, vote.evidence),
  action: {
    ...draft.action,
    resolution: draft.action.resolution ?? vote.action.resolution,
    draft: draft.action.draft ?? vote.action.draft,
    sponsors: draft.action.sponsors.length > 0 ? draft.action.sponsors : vote.action.sponsors,
    expectedOn: draft.action.expectedOn ?? vote.occurredOn,
  },
});

const storedAct = (event: CouncilEvent | undefined): CouncilAction | null =>
  event && isCouncilAction(event) ? event : null;

/**
 * Raises the draft that a vote was on by what the vote shows of it, whichever of the two was read first. Nobody is told: the vote is told itself,
 * and whoever reads it is told of the vote.
 */
export const raiseDrafts = async (table: Table, act: Act, around: readonly Act[]): Promise<void> => {
  const votes = isDecision(act) ? [act] : isDraft(act) ? around.filter(isDecision) : [];
  for (const vote of votes) {
    const draft = draftOf(vote, [...around, act]);
    if (draft === null) continue;
    const [told, held] = await Promise.all([readEvent(table, draft.event), readEvent(table, vote.event)]);
    const [before, by] = [storedAct(told?.event), storedAct(held?.event)];
    if (!told || !before || !by) continue;
    const raised = asDecided(before, by);
    if (JSON.stringify(raised) === JSON.stringify(before) || !(await updateEvent(table, told, raised, 'nobody')))
      continue;
    await noteAct(table, raised, before);
  }
};
