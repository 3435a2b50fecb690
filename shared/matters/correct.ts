import { compareEntries } from '../diff/compare.js';
import { type CouncilEvent, isCouncilAction, isEntryEvent } from '../model/event.js';
import { WORDS } from '../wording/catalogue.js';
import { isUnknown, ranksHigher, supersede } from './merge.js';

/** One fact that a corrected document states otherwise. */
interface Correction {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

const differ = (before: unknown, after: unknown): boolean =>
  !isUnknown(after) && JSON.stringify(before) !== JSON.stringify(after);

const fieldsOf = (event: CouncilEvent): Record<string, unknown> => ({
  ...(isCouncilAction(event) && { type: event.type }),
  occurredOn: event.occurredOn,
  regimes: event.regimes,
  ...(isCouncilAction(event) && event.action),
});

/** What the second reading says otherwise than the first. What it does not say, the first still does. */
const correctionsOf = (first: CouncilEvent, second: CouncilEvent): Correction[] => {
  const before = fieldsOf(first);
  const fields = Object.entries(fieldsOf(second)).flatMap(([field, after]): Correction[] =>
    differ(before[field], after) ? [{ field, before: before[field], after }] : [],
  );
  if (!isEntryEvent(first) || !isEntryEvent(second)) return fields;
  const [was, is] = [first.entry.record, second.entry.record];
  const entry = was && is ? compareEntries(was, is) : [];
  return [...fields, ...entry.map(({ field, before: from, after: to }) => ({ field, before: from, after: to }))];
};

const told = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

/**
 * An event as its own document has it after a correction: the same event, its facts those of the new text, its summary saying
 * first what was corrected. Null where the correction touches no fact, or where a better source than the document has spoken since.
 */
export const correctEvent = (first: CouncilEvent, second: CouncilEvent): CouncilEvent | null => {
  if (ranksHigher(first, second)) return null;
  const corrections = correctionsOf(first, second);
  if (corrections.length === 0) return null;
  const { corrected, correctedAtSource } = WORDS.events;
  const words = corrections.map(({ field, before, after }) => corrected(field, told(before), told(after)));
  return supersede(first, { ...second, summary: correctedAtSource(words, second.summary) });
};
