import type { Random } from '../random.js';
import { type Fault, SOURCE_OF, type Spell, type Target } from './fault.js';
import { DAY, HOUR, MINUTE, type Publication, publicationsOf, SOURCES, type SourceId } from './world.js';

/** What happens in a trial, in milliseconds since 1970. */
export interface Scenario {
  readonly start: number;
  readonly end: number;
  /** Which sources are looked at. */
  readonly sources: readonly SourceId[];
  readonly publications: readonly Publication[];
  readonly spells: readonly Spell[];
}

/** A Monday, at noon. */
const START = Date.UTC(2026, 2, 2, 12);
/** A server may ask for a day of patience, and a robots file is believed for one; six hours later a page is looked at again. */
const RECOVERY = 33 * HOUR;

/** A page is looked at again after six hours. */
const LOOKED_AGAIN = 7 * HOUR;
/** How long a source may take to be as before, once a fault is over. */
const recoveryOf = ({ slow = false }: Fault): number => (slow ? RECOVERY : LOOKED_AGAIN);

/**
 * Faults of one source, each by itself, one after the other: something is published before them, while each lasts, and after them; between
 * two there is time to recover.
 */
export const parade = (faults: readonly Fault[]): Scenario => {
  const source = SOURCE_OF[(faults[0] as Fault).target];
  const spells: Spell[] = [];
  const instants = [START + HOUR];
  let at = faults[0]?.first ? START : START + 2 * HOUR;
  for (const fault of faults) {
    const until = at + (fault.hours ?? 3) * HOUR;
    spells.push({ fault, from: at, until });
    // Newspapers tell of one country once in two days; releases and lists may bring two things at once.
    instants.push(at + 2 * MINUTE, ...(source === 'news-un' ? [] : [at + 3 * MINUTE]));
    at = until + recoveryOf(fault);
  }
  instants.push(at);
  return {
    start: START,
    end: at + LOOKED_AGAIN,
    sources: [source],
    publications: publicationsOf(source, START, instants, { keeps: doubtful(spells) }),
    spells,
  };
};

/** Whether a fault is there in which removals are doubted. */
const doubtful =
  (spells: readonly Spell[]) =>
  (at: number): boolean =>
    spells.some(({ fault, from, until }) => fault.doubtsRemovals && from <= at && at < until);

const TARGETS: readonly Target[] = ['list', 'press feed', 'press page', 'listing', 'news feed', 'news page'];

/** Faults of one address one after the other. */
const spellsOn = (random: Random, faults: readonly Fault[], from: number, until: number): Spell[] => {
  const spells: Spell[] = [];
  let at = from + random.between(0, 60) * HOUR;
  for (const fault of random.shuffled(faults)) {
    const hours = Math.max(fault.hours ?? 0, random.between(1, 18));
    if (at + hours * HOUR > until) break;
    spells.push({ fault, from: at, until: at + hours * HOUR });
    at += hours * HOUR + random.between(8, 90) * HOUR;
  }
  return spells;
};

/** What a source publishes at uneven hours. */
const instantsOf = (random: Random, from: number, until: number, rarely = 1): number[] => {
  const instants: number[] = [];
  for (
    let at = from + random.between(0, 20 * 60) * MINUTE;
    at < until;
    at += rarely * random.between(30 * 60, 80 * 60) * MINUTE
  )
    instants.push(at);
  return instants;
};

/** Many faults on all sources at once, over weeks. */
export const mixture = (random: Random, faults: readonly Fault[]): Scenario => {
  const end = START + random.between(10, 16) * DAY;
  const over = end - RECOVERY - 2 * HOUR;
  const seed = random.between(1, 1_000_000);
  const spells = TARGETS.flatMap((target) =>
    spellsOn(
      random,
      faults.filter((fault) => fault.target === target && !fault.first),
      START + HOUR,
      over,
    ),
  );
  return {
    start: START,
    end,
    sources: SOURCES,
    publications: SOURCES.flatMap((source) =>
      publicationsOf(source, START, instantsOf(random, START + HOUR, over), {
        noise: source === 'un-list' ? [] : instantsOf(random, START + HOUR, over, 2),
        seed,
        keeps: doubtful(spells),
      }),
    ),
    spells,
  };
};

/** Nothing goes wrong: each source publishes so often, at uneven hours. */
export const calm = (random: Random, often: number): Scenario => {
  const instants = (): number[] =>
    Array.from({ length: often }, (_, at) => START + DAY + at * 26 * HOUR + random.between(0, 20 * 60) * MINUTE);
  return {
    start: START,
    end: START + DAY + often * 26 * HOUR,
    sources: SOURCES,
    publications: SOURCES.flatMap((source) => publicationsOf(source, START, instants())),
    spells: [],
  };
};

/** Around what happens, time goes by at the usual intervals; the hours between are slept through, three at a time. */
const LOOKS = 1.2;
const ASLEEP = 3 * HOUR;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** How long before an instant whoever waits so many milliseconds is awake: now longer, now shorter, so that it comes at any time between two looks. */
const lead = (edge: number, ms: number): number => Math.ceil((((edge / MINUTE) * GOLDEN) % 1) * ms);

/** When a wait of so many milliseconds that is due at an instant ends. */
export const wakesIn = ({ publications, spells, end }: Scenario): ((due: number, ms: number) => number) => {
  const edges = [
    ...publications.map(({ at }) => at),
    ...spells.flatMap(({ from, until }) => [from, until]),
    end - 20 * MINUTE,
  ].sort((a, b) => a - b);
  return (due, ms) => {
    if (edges.some((edge) => edge - lead(edge, ms) <= due && due <= edge + LOOKS * ms)) return due;
    const next = edges.find((edge) => edge - lead(edge, ms) > due);
    return Math.min(due + ASLEEP, next === undefined ? Number.POSITIVE_INFINITY : next - lead(next, ms));
  };
};
