import { describe, expect, it } from 'vitest';
import { Filter } from '../../../shared/model/filter.js';
import { blankSubscription, type Subscription } from '../../../shared/model/subscription.js';
import type { Audience } from '../../../shared/store/subscriptions.js';
import { LOOKS_A_RUN, nextOfRound } from '../../../shared/telling/audiences/round.js';

const MANY = 10_000;
const idOf = (at: number): string => String(at).padStart(5, '0');
const audiences: Audience[] = Array.from({ length: MANY }, (_, at) => ({
  id: idOf(at),
  filter: Filter.parse({}),
  topicArn: `arn:aws:sns:us-east-1:1:${at}`,
}));
const nobody = new Map<string, Subscription[]>();
const none = new Set<string>();
const person = (change: Partial<Subscription>): Subscription =>
  blankSubscription({
    id: 'sub_e1',
    channel: 'email',
    endpoint: 'officer@bank.example',
    filter: Filter.parse({}),
    createdAt: '2026-01-01T00:00:00.000Z',
    status: 'active',
    ...change,
  });

describe('the round over the topics of audiences', () => {
  it('is one run where they are few, in any order', () => {
    const few = audiences.slice(0, LOOKS_A_RUN);
    expect(nextOfRound(few, nobody, none, idOf(5))).toEqual({ looked: few, last: '' });
  });

  it('comes to every one of ten thousand within four hours of runs, and begins again', () => {
    const seen = new Set<string>();
    let after = '';
    let runs = 0;
    while (seen.size < MANY && runs < 16) {
      const { looked, last } = nextOfRound(audiences, nobody, none, after);
      expect(looked.length).toBeLessThanOrEqual(LOOKS_A_RUN);
      for (const { id } of looked) seen.add(id);
      after = last;
      runs++;
    }
    expect([seen.size, runs]).toEqual([MANY, Math.ceil(MANY / LOOKS_A_RUN)]);
  });

  it('looks ahead of their turn where somebody waits for SNS, has stopped, or a topic is made again', () => {
    const members = new Map([
      [idOf(9_001), [person({ status: 'pending' })]],
      [idOf(9_002), [person({ joining: idOf(9_002) })]],
      [idOf(9_003), [person({ missingSince: '2026-01-01T00:00:00.000Z' })]],
      [idOf(9_004), [person({ endpoint: '+12125550123' })]],
      [idOf(9_005), [person({})]],
    ]);
    const lost = audiences.map((audience) =>
      audience.id === idOf(9_006) ? { ...audience, rebuildingSince: '2026-01-01T00:00:00.000Z' } : audience,
    );
    const { looked } = nextOfRound(lost, members, new Set(['+12125550123']), '');
    expect(looked.map(({ id }) => id).filter((id) => id > idOf(9_000))).toEqual(
      [9_001, 9_002, 9_003, 9_004, 9_006].map(idOf),
    );
  });

  it('goes on where very many wait', () => {
    const waiting = new Map(audiences.slice(0, 9_000).map(({ id }) => [id, [person({ status: 'pending' })]]));
    const { looked, last } = nextOfRound(audiences, waiting, none, '');
    expect(looked).toHaveLength(LOOKS_A_RUN);
    expect(last > idOf(LOOKS_A_RUN / 2)).toBe(true);
  });
});
