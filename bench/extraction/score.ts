import type { CouncilEvent } from '../../shared/model/event.js';

/** A labelled event as the scorer compares it: its types (any of them is right) and the fields it should have. */
export interface Wanted {
  readonly types: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** Sets of regimes that are right as well. */
  readonly orRegimes?: readonly (readonly string[])[];
}

/** What a document is labelled with: the events it tells, and further ones that are neither right nor wrong. */
export interface Labels {
  readonly wanted: readonly Wanted[];
  readonly acceptable?: readonly Wanted[];
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

/** A name without case, marks, hyphens and the order of its words. */
const nameKey = (name: unknown): string =>
  String(name ?? '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Pd}'’`]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

const inOneOrder = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);

/** Whether a field is as labelled: regimes, sponsors and vetoes are sets, names are folded, the rest is literal. */
const isRight = (field: string, value: unknown, found: unknown, { orRegimes = [] }: Wanted): boolean => {
  if (field === 'name') return nameKey(value) === nameKey(found);
  if (field === 'vote') return JSON.stringify(value) === JSON.stringify(found);
  const right = [value, ...(field === 'regimes' ? orRegimes : [])].map((each) => JSON.stringify(inOneOrder(each)));
  return right.includes(JSON.stringify(inOneOrder(found)));
};

/** Whether an event can be the labelled one: of one of its types, and of its party where it names one. */
const canBe = (event: CouncilEvent, { types, fields }: Wanted): boolean =>
  types.includes(event.type) &&
  (!fields.reference || fieldOf(event, 'reference') === fields.reference) &&
  (!fields.name || Boolean(fields.reference) || nameKey(fieldOf(event, 'name')) === nameKey(fields.name));

const rightFields = (event: CouncilEvent, wanted: Wanted): number =>
  Object.entries(wanted.fields).filter(([field, value]) => isRight(field, value, fieldOf(event, field), wanted)).length;

/** Takes the event that is most like the labelled one out of those that are left. */
const takeLikest = (left: CouncilEvent[], wanted: Wanted): CouncilEvent | undefined => {
  const likest = left
    .filter((event) => canBe(event, wanted))
    .sort((a, b) => rightFields(b, wanted) - rightFields(a, wanted))[0];
  if (likest) left.splice(left.indexOf(likest), 1);
  return likest;
};

/**
 * Adds one document's events, compared with its labels, to a score. `news.reported` claims no action: beside no label it is no fault. A field of an
 * event that was not found is missed, and an event counts under the first type of its label, so that figures of two versions compare.
 */
export const scoreDocument = (
  score: Score,
  name: string,
  { wanted: labelled, acceptable = [] }: Labels,
  found: readonly CouncilEvent[],
): void => {
  const left = found.filter((event) => labelled.length > 0 || event.type !== 'news.reported');
  for (const wanted of labelled) {
    const event = takeLikest(left, wanted);
    const type = wanted.types[0] ?? '';
    if (!event) {
      tallyOf(score.types, type).missed++;
      for (const [field, value] of Object.entries(wanted.fields))
        if (!isNothing(value)) tallyOf(score.fields, field).missed++;
      score.faults.push(`${name}: missed ${wanted.types.join('|')} ${wanted.fields.name ?? ''}`.trimEnd());
      continue;
    }
    tallyOf(score.types, type).right++;
    for (const field of Object.keys(wanted.fields)) scoreField(score, name, field, wanted, fieldOf(event, field));
  }
  for (const also of acceptable) takeLikest(left, also);
  for (const event of left) {
    tallyOf(score.types, event.type).wrong++;
    score.faults.push(`${name}: a false ${event.type} from "${event.evidence[0]?.quote ?? ''}"`);
  }
};

const scoreField = (score: Score, name: string, field: string, wanted: Wanted, found: unknown): void => {
  const tally = tallyOf(score.fields, field);
  const value = wanted.fields[field];
  if (isRight(field, value, found, wanted)) {
    tally.right++;
    return;
  }
  if (!isNothing(found)) tally.wrong++;
  if (!isNothing(value)) tally.missed++;
  score.faults.push(`${name}: ${field} is ${JSON.stringify(found)}, expected ${JSON.stringify(value)}`);
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
