import { describe, expect, it } from 'vitest';
import { type AskedChange, judge, type Question } from '../../shared/lists/guard.js';
import { UN_LIST_KIND } from '../../shared/sources/un-list/kind.js';

const { limits } = UN_LIST_KIND;
const NOW = new Date('2026-03-01T00:00:00.000Z');
const later = new Date(NOW.getTime() + limits.ripeMs);
const changes = (act: AskedChange['act'], count: number, explained = false): AskedChange[] =>
  Array.from({ length: count }, (_, at) => ({ event: `${act}-${at}`, act, explained }));
const one = (event: string, act: AskedChange['act']): AskedChange => ({ event, act, explained: false });
const whole = { known: 1_000, next: 1_000, unreadable: 0 };
const verdict = (asked: AskedChange[], questions: Question[] = [], now = NOW, sizes = whole) =>
  judge(asked, sizes, questions, now, limits);
const asked = (...events: AskedChange[]): Question => ({
  hold: 'first',
  held: new Map(events.map(({ event }) => [event, NOW.toISOString()])),
});
const waiting = (asks: AskedChange[], question: Question, now = later) => [
  ...(verdict(asks, [question], now).waiting.get('first') ?? []),
];

describe('the guard', () => {
  it('lets 25 entries or 5 % come or change at once, whichever is less, and 3 go', () => {
    expect([1_000, 300, 12].map(limits.atOnce)).toEqual([25, 15, 3]);
    for (const asks of [changes('listed', 25), changes('amended', 25), changes('delisted', 3)])
      expect(verdict(asks)).toMatchObject({ reasons: [], fresh: new Set() });
  });

  it.each([
    ['listed', 26, 'entries listed at once'],
    ['amended', 26, 'entries amended at once'],
    ['delisted', 4, 'entries gone at once that no committee'],
  ] as const)('holds a mass of entries %s, whole', (act, count, reason) => {
    const { reasons, fresh } = verdict([...changes(act, count), one('other', 'list')]);
    expect(reasons).toEqual([expect.stringContaining(`${count} ${reason}`)]);
    expect(fresh.size).toBe(count + 1);
  });

  it('holds half a list', () => {
    const { reasons } = verdict(changes('delisted', 500), [], NOW, { ...whole, next: 500 });
    expect(reasons).toContain('the list has 500 entries where 1000 were known');
  });

  it('lets every removal pass that a committee or the Council explains, beside whatever waits', () => {
    const asks = [...changes('delisted', 300, true), ...changes('amended', 30)];
    const { reasons, fresh } = verdict(asks);
    expect(reasons).toHaveLength(1);
    expect([...fresh].some((event) => event.startsWith('delisted'))).toBe(false);
    const question = asked(...changes('delisted', 10));
    expect(waiting([...changes('delisted', 4, true), one('delisted-9', 'delisted')], question)).toEqual(['delisted-9']);
  });

  it('lets additions and amendments go when a later look says the same, unless they are a fifth of the list', () => {
    const few = [...changes('listed', 30), ...changes('amended', 30)];
    expect(waiting(few, asked(...few), new Date(later.getTime() - 1))).toHaveLength(60);
    expect(waiting(few, asked(...few))).toEqual([]);
    const many = changes('amended', 201);
    expect(waiting(many, asked(...many))).toHaveLength(201);
  });

  it('lets no removal go by itself; each later version asks a question of its own', () => {
    const many = changes('delisted', 30);
    const { reasons, fresh, waiting: still } = verdict([...many, one('lone', 'delisted')], [asked(...many)], later);
    expect([reasons, [...fresh], still.get('first')?.size]).toEqual([[], [], 30]);
    const more = Array.from({ length: 4 }, (_, at) => one(`more-${at}`, 'delisted'));
    expect(verdict([...many, ...more], [asked(...many)], later).fresh.size).toBe(4);
  });

  it('forgets what is no longer asked for', () => {
    expect(waiting([one('delisted-1', 'delisted')], asked(...changes('delisted', 3)))).toEqual(['delisted-1']);
  });

  it('lets a fresh listing go while older changes wait', () => {
    const many = changes('delisted', 30);
    expect(verdict([...many, one('fresh', 'listed')], [asked(...many)]).fresh.size).toBe(0);
  });

  it('holds removals beside records that could not be read: each may be one of them', () => {
    const { reasons } = verdict(changes('delisted', 1), [], NOW, { ...whole, unreadable: 1 });
    expect(reasons).toEqual(['1 records could not be read and 1 entries seem removed']);
    expect(verdict(changes('listed', 1), [], NOW, { ...whole, unreadable: 1 }).reasons).toEqual([]);
  });
});
