import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Filter } from '../../shared/model/filter.js';
import { foldName, watchedNames } from '../../shared/names/watched.js';
import { matcherOf } from '../../shared/telling/matching.js';
import { listing } from '../support/events.js';
import { meetsPlainly } from '../support/plain-names.js';

const folds = vi.hoisted(() => ({ count: 0 }));
vi.mock('any-ascii', async (original) => {
  const { default: anyAscii } = await original<{ default: (text: string) => string }>();
  return {
    default: (text: string) => {
      folds.count++;
      return anyAscii(text);
    },
  };
});

const NAMES = [
  'Muhammad',
  'Mohammed',
  'Hussein',
  'Husayn',
  'Abd al-Rahman',
  'Abdurrahman',
  'Khalil',
  'Yusuf',
  'Qadhafi',
  'Brightwater',
  'Zuckermann',
  'Saint-Preux',
  'Konstantinopolski',
  'محمد',
  'حسين',
  'عبد الرحمن',
  'Владимир',
  'Петров',
  '김영철',
  '山田太郎',
  'Αλέξανδρος',
  'משה',
  'Nguyễn',
  'AB-123456',
  '1267',
  'Al',
  '…',
];
const LETTERS = 'abdehiklmnorstuwyz';

/** What a pen may do to a name: letters lost, added, taken for others, changed places. */
const slip = fc.tuple(fc.nat(30), fc.constantFrom('lose', 'add', 'take', 'swap'), fc.constantFrom(...LETTERS));
const slipped = (name: string, slips: readonly (readonly [number, string, string])[]): string =>
  slips.reduce((text, [position, kind, letter]) => {
    const at = position % (text.length + 1);
    if (kind === 'lose') return text.slice(0, at) + text.slice(at + 1);
    if (kind === 'add') return text.slice(0, at) + letter + text.slice(at);
    if (kind === 'take') return text.slice(0, at) + letter + text.slice(at + 1);
    return (
      text.slice(0, at) +
      text
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      text.slice(at + 2)
    );
  }, name);
const known = fc.constantFrom(...NAMES);
const word = fc.oneof(
  { weight: 4, arbitrary: known },
  {
    weight: 3,
    arbitrary: fc.tuple(known, fc.array(slip, { maxLength: 3 })).map(([one, slips]) => slipped(one, slips)),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 14 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const name = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', ' ', ''))
  .map(([words, between]) => words.join(between));

describe('watched names', () => {
  it('are met exactly where their words are, one by one, whatever the script and the slips', () => {
    let met = 0;
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), fc.array(name, { maxLength: 4 }), (watched, borne) => {
        const expected = watched.some((each) => meetsPlainly(each, borne));
        if (expected) met++;
        expect(watchedNames(watched)(borne.map(foldName))).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
    expect(met).toBeGreaterThan(150);
  });

  it('are met by every pair of one name and the same with slips that is alike, and by no other', () => {
    let met = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES, 'konstantinopolskaya', 'wagenknechtsson'),
        fc.array(slip, { maxLength: 3 }),
        (one, slips) => {
          const other = slipped(one, slips);
          const expected = meetsPlainly(one, [other]);
          if (expected && other !== one) met++;
          expect(watchedNames([one])([foldName(other)]), `${one} ${other}`).toBe(expected);
        },
      ),
      { numRuns: 10_000 },
    );
    expect(met).toBeGreaterThan(1_000);
  });

  it('are folded once, and the names of an event once, however many meet', () => {
    const watched = Array.from({ length: 500 }, (_, at) => `Officer Number${at} of the Watch`);
    const aliases = ['One', 'Two', 'Three'].map((alias) => ({
      name: `Alias ${alias}`,
      quality: 'good' as const,
      note: null,
      dateOfBirth: null,
      placeOfBirth: null,
    }));
    const events = Array.from({ length: 40 }, (_, at) => listing(`HTi.${100 + at}`, { aliases }));
    const filters = [Filter.parse({ names: watched }), Filter.parse({ names: watched.slice(0, 200) })];
    folds.count = 0;
    for (const filter of filters) for (const event of events) expect(matcherOf(filter)(event)).toBe(false);
    // A name and three aliases of each event.
    expect(folds.count).toBe(500 + 200 + 40 * 4);
  });

  it('cost nothing where another part of the filter is not met', () => {
    const filter = Filter.parse({ regimes: ['1267'], names: ['Somebody Whom Nobody Else Watches'] });
    folds.count = 0;
    expect(matcherOf(filter)(listing('HTi.902'))).toBe(false);
    expect(folds.count).toBe(0);
  });
});
