import { describe, expect, it } from 'vitest';
import type { EntryEvent } from '../../shared/model/event.js';
import { type Filter, Filter as FilterSchema } from '../../shared/model/filter.js';
import { REGIMES } from '../../shared/model/regimes.js';
import type { StoredEvent } from '../../shared/store/events.js';
import type { Audience } from '../../shared/store/subscriptions.js';
import { audienceId } from '../../shared/telling/audiences/audiences.js';
import { untoldTo } from '../../shared/telling/outbox.js';
import { listing } from '../support/events.js';

const SUBSCRIBERS = 100_000;
const FILTERS = 10_000;
const CHANGES = 1_000;
/** Of 30 seconds on a machine that does nothing else. */
const MOST_MS = 30_000;

/** The same numbers at each run. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
const number = numbers(20);
const one = <T>(of: readonly T[]): T => of[number(of.length)] as T;

const regimes = REGIMES.filter(({ endedOn }) => endedOn === null).map(({ id }) => id);
/** None is another's spelling: what is alike is tested elsewhere, and the model knows nothing of it. */
const FIRST = ['ABDOU', 'BORIS', 'CELESTINE', 'ELENA', 'GRACE', 'HUGO', 'JONAS', 'MIRIAM', 'PASCAL', 'TIMOTHY'];
const LAST = [
  ...['OKONKWO', 'PETRENKO', 'LINDQVIST', 'HASHIMI', 'DURRANI', 'MBEKI', 'ZHUKOV', 'SALAZAR', 'TREMBLAY', 'YAMAMOTO'],
  ...['GUZMAN', 'FERREIRA', 'BERGSTROM', 'CHAUDHRY', 'ECHEVERRIA', 'JABBOUR', 'KIPLAGAT', 'NDIAYE', 'QUISPE', 'WOLFF'],
];
const COUNTRIES = [
  ['Haiti', 'HT'],
  ['Libya', 'LY'],
  ['Mali', 'ML'],
  ['Iraq', 'IQ'],
  ['Yemen', 'YE'],
] as const;
const REFERENCES = Array.from({ length: CHANGES }, (_, at) => `HTi.${String(at).padStart(3, '0')}`);
const name = () => `${one(FIRST)} ${one(LAST)}`;

/** What a change says of either side, as the model needs it. */
interface Facts {
  readonly type: string;
  readonly regimes: readonly string[];
  readonly kind: string;
  readonly references: readonly string[];
  readonly names: readonly string[];
  readonly countries: readonly string[];
  readonly significance: string;
}

const changeOf = (at: number): { stored: StoredEvent; facts: Facts } => {
  const regime = one(regimes);
  const [country, code] = one(COUNTRIES);
  const [now, before] = [name(), name()];
  const reference = REFERENCES[at] ?? '';
  const base = listing(reference, { regime, name: now, nationalities: [country] });
  const type = one(TYPES);
  const changes =
    type === 'entry.amended'
      ? [{ field: 'name' as const, op: 'replace' as const, before, after: now, class: 'identity' as const }]
      : [];
  const event: EntryEvent = { ...base, type, entry: { ...base.entry, changes } };
  const stored: StoredEvent = { event, revision: 1, edit: 1, writtenAt: '', position: String(at), told: {} };
  const names = changes.length > 0 ? [now, before] : [now];
  const { kind, significance } = event.entry;
  return {
    stored,
    facts: {
      type,
      regimes: [regime],
      kind: kind ?? '',
      references: [reference],
      names,
      countries: [code],
      significance,
    },
  };
};

/** Up to so many of them. */
const some = <T>(of: readonly T[], most: number): T[] => Array.from({ length: number(most + 1) }, () => one(of));
const TYPES = ['entry.listed', 'entry.amended', 'entry.delisted'] as const;

const filterOf = (): Filter =>
  FilterSchema.parse({
    regimes: some(regimes, 6),
    types: some(TYPES, 2),
    names: number(3) === 0 ? Array.from({ length: 1 + number(40) }, name) : [],
    countries: some(
      COUNTRIES.map(([, code]) => code),
      2,
    ),
    kinds: some(['individual', 'entity'], 1),
    significance: some(['identity'], 1),
    references: number(20) === 0 ? some(REFERENCES, 200) : [],
  });

/** So many that no two are the same audience. */
const differentFilters = (): Filter[] => {
  const filters = new Map<string, Filter>();
  while (filters.size < FILTERS) {
    const filter = filterOf();
    filters.set(audienceId({ filter }), filter);
  }
  return [...filters.values()];
};

/** Who must hear what, said as plainly as it can be. */
const mustHear = (filter: Filter, facts: Facts): boolean => {
  const meets = (wanted: readonly string[], said: readonly string[]) =>
    wanted.length === 0 || wanted.some((each) => said.includes(each));
  return (
    meets(filter.types, [facts.type]) &&
    meets(filter.regimes, facts.regimes) &&
    meets(filter.kinds, [facts.kind]) &&
    meets(filter.references, facts.references) &&
    meets(filter.countries, facts.countries) &&
    meets(filter.significance, [facts.significance]) &&
    meets(filter.names, facts.names)
  );
};

describe('a day of a thousand changes for a hundred thousand people', () => {
  it('tells each who must hear of a change, once, and nobody else', () => {
    const changes = Array.from({ length: CHANGES }, (_, at) => changeOf(at));
    const filters = differentFilters();
    const subscribers = Array.from({ length: SUBSCRIBERS }, (_, at) => filters[at % FILTERS] as Filter);
    // The same filter is one audience, however many have it.
    const audiences = new Map<string, Audience>();
    const people = new Map<string, number>();
    for (const filter of subscribers) {
      const id = audienceId({ filter });
      audiences.set(id, { id, filter, topicArn: '' });
      people.set(id, (people.get(id) ?? 0) + 1);
    }
    const start = performance.now();
    const told = new Map(
      [...audiences.values()].map((audience) => {
        const isUntold = untoldTo(audience);
        return [audience.id, changes.filter(({ stored }) => isUntold(stored))] as const;
      }),
    );
    const took = performance.now() - start;
    let tellings = 0;
    for (const { id, filter } of audiences.values()) {
      const heard = told.get(id) ?? [];
      expect(heard.map(({ stored }) => stored.event.id)).toEqual(
        changes.filter(({ facts }) => mustHear(filter, facts)).map(({ stored }) => stored.event.id),
      );
      tellings += heard.length * (people.get(id) ?? 0);
      // What an audience has heard it does not hear again.
      const isUntold = untoldTo({ id, filter, topicArn: '' });
      for (const { stored } of heard.slice(0, 3)) expect(isUntold({ ...stored, told: { [id]: 1 } })).toBe(false);
    }
    expect(audiences.size).toBe(FILTERS);
    expect([...people.values()].reduce((sum, count) => sum + count, 0)).toBe(SUBSCRIBERS);
    expect(tellings).toBeGreaterThan(1_000_000);
    expect(took).toBeLessThan(MOST_MS);
  }, 120_000);
});
