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

/** One fault by itself: something is published before it, some while it lasts, and one after. */
export const alone = (fault: Fault): Scenario => {
  const { hours = 3, target } = fault;
  const from = fault.first ? START : START + 2 * HOUR;
  const until = from + hours * HOUR;
  const source = SOURCE_OF[target];
  const instants = [START + HOUR, from + 145 * MINUTE, from + 146 * MINUTE, from + 175 * MINUTE, until + 45 * MINUTE];
  return {
    start: START,
    end: until + RECOVERY,
    sources: [source],
    publications: publicationsOf(source, START, instants),
    spells: [{ fault, from, until }],
  };
};

const TARGETS: readonly Target[] = ['list', 'press feed', 'press page', 'listing', 'news feed', 'news page'];

/** Faults of one address one after the other. */
const spellsOn = (random: Random, faults: readonly Fault[], from: number, until: number): Spell[] => {
  const spells: Spell[] = [];
  let at = from + random.between(0, 30) * HOUR;
  for (const fault of random.shuffled(faults)) {
    const hours = Math.max(fault.hours ?? 0, random.between(1, 18));
    if (at + hours * HOUR > until) break;
    spells.push({ fault, from: at, until: at + hours * HOUR });
    at += hours * HOUR + random.between(4, 60) * HOUR;
  }
  return spells;
};

/** What a source publishes at uneven hours. */
const instantsOf = (random: Random, from: number, until: number): number[] => {
  const instants: number[] = [];
  for (let at = from + random.between(0, 20 * 60) * MINUTE; at < until; at += random.between(26 * 60, 60 * 60) * MINUTE)
    instants.push(at);
  return instants;
};

/** Many faults on all sources at once, over weeks. */
export const mixture = (random: Random, faults: readonly Fault[]): Scenario => {
  const end = START + random.between(12, 18) * DAY;
  const calm = end - RECOVERY - 2 * HOUR;
  const seed = random.between(1, 1_000_000);
  return {
    start: START,
    end,
    sources: SOURCES,
    publications: SOURCES.flatMap((source) =>
      publicationsOf(source, START, instantsOf(random, START + HOUR, calm), {
        noise: source === 'un-list' ? [] : instantsOf(random, START + HOUR, calm),
        seed,
      }),
    ),
    spells: TARGETS.flatMap((target) =>
      spellsOn(
        random,
        faults.filter((fault) => fault.target === target && !fault.first),
        START + HOUR,
        calm,
      ),
    ),
  };
};

/** Around what happens, time goes by at the usual intervals; the hours between are slept through, three at a time. */
const BEFORE = MINUTE;
const AFTER = 31 * MINUTE;
const ASLEEP = 3 * HOUR;

/** When a wait that is due at an instant ends. */
export const wakesIn = ({ publications, spells, end }: Scenario): ((due: number) => number) => {
  const edges = [
    ...publications.map(({ at }) => at),
    ...spells.flatMap(({ from, until }) => [from, until]),
    end - AFTER,
  ].sort((a, b) => a - b);
  return (due) => {
    if (edges.some((edge) => edge - BEFORE <= due && due <= edge + AFTER)) return due;
    const next = edges.find((edge) => edge - BEFORE > due);
    return Math.min(due + ASLEEP, next === undefined ? Number.POSITIVE_INFINITY : next - BEFORE);
  };
};
