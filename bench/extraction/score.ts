import type { CouncilEvent } from '../../shared/model/event.js';

/** A labelled event as the scorer compares it: its types (any of them is right) and the fields it should have. */
export interface Wanted {
  readonly types: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Tally {
  right: number;
  /** Found, but not so labelled. */
  wrong: number;
  /** Labelled, but not found. */
  missed: number;
}

export interface Score {
  readonly types: Map<string, Tally>;
  readonly fields: Map<string, Tally>;
  /** One line for each thing that is not as labelled. */
  readonly faults: string[];
}

export const emptyScore = (): Score => ({ types: new Map(), fields: new Map(), faults: [] });

/** A field of an event by the name the labels use; null where the event has none. */
const fieldOf = (event: CouncilEvent, field: string): unknown => {
  const action = 'action' in event ? event.action : null;
  const vote = action?.vote ?? null;
  if (field === 'vote') return vote && [vote.for, vote.against, vote.abstain];
  if (field === 'vetoedBy') return vote?.vetoedBy ?? [];
  if (field === 'reference' || field === 'name') return 'entry' in event ? event.entry[field] : null;
  if (field in event) return event[field as keyof CouncilEvent];
  return action?.[field as keyof typeof action] ?? null;
};

const tallyOf = (tallies: Map<string, Tally>, name: string): Tally => {
  const tally = tallies.get(name) ?? { right: 0, wrong: 0, missed: 0 };
  tallies.set(name, tally);
  return tally;
};

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** Adds one document's events, compared with its labels, to a score. `news.reported` claims no action: beside no label it is no fault. */
export const scoreDocument = (
  score: Score,
  name: string,
  wanted: readonly Wanted[],
  found: readonly CouncilEvent[],
): void => {
  const left = found.filter((event) => wanted.length > 0 || event.type !== 'news.reported');
  for (const { types, fields } of wanted) {
    const at = left.findIndex(
      (event) => types.includes(event.type) && (!fields.reference || fieldOf(event, 'reference') === fields.reference),
    );
    const [event] = at < 0 ? [] : left.splice(at, 1);
    const tally = tallyOf(score.types, types.join('|'));
    if (!event) {
      tally.missed++;
      score.faults.push(`${name}: missed ${types.join('|')}`);
      continue;
    }
    if (at > 0) score.faults.push(`${name}: ${event.type} comes out of its order`);
    tally.right++;
    for (const [field, value] of Object.entries(fields)) scoreField(score, name, field, value, fieldOf(event, field));
  }
  for (const event of left) {
    tallyOf(score.types, event.type).wrong++;
    score.faults.push(`${name}: a false ${event.type} from "${event.evidence[0]?.quote ?? ''}"`);
  }
};

const scoreField = (score: Score, name: string, field: string, wanted: unknown, found: unknown): void => {
  const tally = tallyOf(score.fields, field);
  if (JSON.stringify(found) === JSON.stringify(wanted)) {
    tally.right++;
    return;
  }
  if (!isNothing(found)) tally.wrong++;
  if (!isNothing(wanted)) tally.missed++;
  score.faults.push(`${name}: ${field} is ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`);
};

/** All tallies of a map together. */
export const total = (tallies: Map<string, Tally>): Tally =>
  [...tallies.values()].reduce(
    (sum, tally) => ({
      right: sum.right + tally.right,
      wrong: sum.wrong + tally.wrong,
      missed: sum.missed + tally.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );

export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));
