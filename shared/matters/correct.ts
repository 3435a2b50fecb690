import { compareEntries } from '../diff/compare.js';
import { type ActionFacts, type CouncilEvent, isCouncilAction, isEntryEvent } from '../model/event.js';
import { factInWords } from '../wording/actions.js';
import { WORDS } from '../wording/catalogue.js';
import { describeChange } from '../wording/changes.js';
import { isUnknown, ranksHigher, supersede } from './merge.js';

type Facts = Partial<ActionFacts> & Partial<Pick<CouncilEvent, 'type'>> & Pick<CouncilEvent, 'occurredOn' | 'regimes'>;

const factsOf = (event: CouncilEvent): Facts => ({
  ...(isCouncilAction(event) && { type: event.type }),
  occurredOn: event.occurredOn,
  regimes: event.regimes,
  ...(isCouncilAction(event) && event.action),
});

const differ = (before: unknown, after: unknown): boolean =>
  !isUnknown(after) && JSON.stringify(before) !== JSON.stringify(after);

/** What the second reading says otherwise than the first, in words. What it does not say, the first still does. */
const correctionsOf = (first: CouncilEvent, second: CouncilEvent): string[] => {
  const [before, after] = [factsOf(first), factsOf(second)];
  const { corrected, facts: labels } = WORDS.events;
  const facts = (Object.keys(after) as (keyof Facts)[])
    .filter((fact) => differ(before[fact], after[fact]))
    .map((fact) => corrected(labels[fact], factInWords(fact, before[fact]), factInWords(fact, after[fact])));
  if (!isEntryEvent(first) || !isEntryEvent(second)) return facts;
  const [was, is] = [first.entry.record, second.entry.record];
  return [...facts, ...(was && is ? compareEntries(was, is) : []).map(describeChange)];
};

/**
 * An event as its own document has it after a correction: the same event, its facts those of the new text, its summary saying
 * first what was corrected. Null where the correction touches no fact, or where a better source than the document has spoken since.
 */
export const correctEvent = (first: CouncilEvent, second: CouncilEvent): CouncilEvent | null => {
  if (ranksHigher(first, second)) return null;
  const corrections = correctionsOf(first, second);
  if (corrections.length === 0) return null;
  return supersede(first, { ...second, summary: WORDS.events.correctedAtSource(corrections, second.summary) });
};
