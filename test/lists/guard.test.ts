import { describe, expect, it } from 'vitest';
import { type AskedChange, judge as judgeBy } from '../../shared/lists/guard.js';
import { UN_LIST_KIND } from '../../shared/sources/un-list/kind.js';

const { limits } = UN_LIST_KIND;

const NOW = new Date('2026-03-01T00:00:00.000Z');
const later = new Date(NOW.getTime() + limits.ripeMs);
const changes = (act: AskedChange['act'], count: number): AskedChange[] =>
  Array.from({ length: count }, (_, at) => ({ event: `${act}-${at}`, act }));
type Judged = Parameters<typeof judgeBy>;
const judge = (asked: Judged[0], sizes: Judged[1], held: Judged[2], now: Judged[3]) =>
  judgeBy(asked, sizes, held, now, limits);
const whole = { known: 1_000, next: 1_000, unreadable: 0 };

describe('the guard', () => {
  it('lets 25 entries or 5 % pass, whichever is less', () => {
    expect([1_000, 300, 12].map(limits.atOnce)).toEqual([25, 15, 3]);
    expect(judge(changes('delisted', 25), whole, {}, NOW)).toEqual({ reasons: [], held: {} });
  });

  it.each(['listed', 'amended', 'delisted'] as const)('holds a mass of entries %s, whole', (act) => {
    const verdict = judge([...changes(act, 26), { event: 'other', act: 'list' }], whole, {}, NOW);
    expect(verdict.reasons[0]).toContain(`26 entries ${act} at once`);
    expect(Object.keys(verdict.held)).toHaveLength(27);
  });

  it('holds half a list', () => {
    const verdict = judge(changes('delisted', 500), { ...whole, next: 500 }, {}, NOW);
    expect(verdict.reasons).toContain('the list has 500 entries where 1000 were known');
  });

  it('lets additions and amendments go when a later fetch says the same', () => {
    const asked = [...changes('listed', 30), ...changes('amended', 30)];
    const { held } = judge(asked, whole, {}, NOW);
    expect(Object.keys(judge(asked, whole, held, new Date(later.getTime() - 1)).held)).toHaveLength(60);
    expect(judge(asked, whole, held, later)).toEqual({ reasons: [], held: {} });
  });

  it('lets no removal go by itself, nor another while some wait', () => {
    const { held } = judge(changes('delisted', 30), whole, {}, NOW);
    const verdict = judge([...changes('delisted', 30), { event: 'one more', act: 'delisted' }], whole, held, later);
    expect(verdict.reasons).toEqual([]);
    expect(Object.keys(verdict.held)).toHaveLength(31);
  });

  it('lets a fresh listing go while older changes wait', () => {
    const { held } = judge(changes('delisted', 30), whole, {}, NOW);
    const verdict = judge([...changes('delisted', 30), { event: 'fresh', act: 'listed' }], whole, held, NOW);
    expect(verdict.held.fresh).toBeUndefined();
  });

  it('holds removals beside records that could not be read: each may be one of them', () => {
    const verdict = judge(changes('delisted', 1), { ...whole, unreadable: 1 }, {}, NOW);
    expect(verdict.reasons).toEqual(['1 records could not be read and 1 entries seem removed']);
  });
});
