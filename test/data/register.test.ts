import { describe, expect, it } from 'vitest';
import { labelledIn } from '../../bench/extraction/sets.js';
import { contradicts, type Stated } from '../../shared/resolutions/contradicts.js';

const HELD = ['council.adopted', 'council.renewed'];
const countsOf = (vote: [number, number, number] | undefined): Stated['vote'] =>
  vote ? { for: vote[0], against: vote[1], abstain: vote[2] } : null;

const told = labelledIn(process.env.COUNCIL_DATA ?? '').flatMap(({ name, wanted }) =>
  wanted
    .filter(({ types }) => types.every((type) => HELD.includes(type)))
    .map(({ fields }): [string, Stated] => [
      name,
      {
        resolution: (fields.resolution as string | null | undefined) ?? null,
        occurredOn: (fields.occurredOn as string | null | undefined) ?? null,
        regimes: (fields.regimes as string[] | undefined) ?? [],
        vote: countsOf(fields.vote as [number, number, number] | undefined),
      },
    ]),
);

describe('what real texts tell of adopted resolutions', () => {
  it('tells of votes held at all', () => expect(told.length).toBeGreaterThan(40));

  it.each(told)('%s is not contradicted', (_, stated) => expect(contradicts(stated)).toEqual([]));
});
