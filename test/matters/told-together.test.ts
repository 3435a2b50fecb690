import { beforeAll, describe, expect, it } from 'vitest';
import { among, groups, join, type NamedReading } from '../support/joined.js';
import { read } from '../support/read.js';
import { shuffled } from '../support/shuffled.js';
import { PARTIES } from './tellings/parties.js';
import { RIVALS } from './tellings/rivals.js';
import type { Teller, Telling } from './tellings/telling.js';
import { VOTES } from './tellings/votes.js';

const TELLINGS: readonly Telling[] = [...RIVALS, ...VOTES, ...PARTIES].sort((a, b) => a.on.localeCompare(b.on));

interface ToldReading extends NamedReading {
  readonly act: string;
  readonly by: Teller;
}

/** What the pipeline reads in a text; the act of each event by the key. */
const readingsOf = async ({ by, on, text, tells }: Telling, at: number): Promise<ToldReading[]> => {
  const events = await read(by === 'release' ? 'press-release' : 'news', text, { publishedAt: on });
  expect(events.length, text).toBe(tells.length);
  return events.map((event, which) => {
    const act = tells[which] as string;
    return { name: `${at}:${act}`, act, by, event: { ...event, detectedAt: `${on}T20:00:00.000Z` } };
  });
};

describe('acts told by several texts', () => {
  let readings: ToldReading[];
  let acts: string[];
  let matters: string[];
  beforeAll(async () => {
    readings = (await Promise.all(TELLINGS.map(readingsOf))).flat();
    acts = groups(new Map(readings.map(({ name, act }) => [name, act])));
    matters = groups(new Map(readings.map(({ name, act }) => [name, act.split('/')[0] as string])));
  });

  it('are each one event on the thread of its matter, and told once', async () => {
    const { events, threads, told, again, lost } = await join(readings);
    process.stdout.write(
      `${acts.length} acts told by ${readings.length} readings: told ${told} times, again ${again}\n`,
    );
    expect(acts.filter((names) => names.includes(' ')).length).toBeGreaterThanOrEqual(40);
    expect(events).toEqual(acts);
    expect(threads).toEqual(matters);
    expect([told, again, lost]).toEqual([acts.length, 0, []]);
  });

  it.each([1, 2, 3])('are the same in a random order, each told twice (%i)', async (seed) => {
    const mixed = await join(shuffled([...readings, ...shuffled(readings, seed)], seed));
    expect(mixed.events).toEqual(acts);
    expect(mixed.threads).toEqual(matters);
    expect([mixed.told, mixed.lost]).toEqual([acts.length, []]);
  });

  it.each<Teller>(['release', 'agency', 'daily', 'broadcaster'])('are the same without the %s', async (missing) => {
    const kept = readings.filter(({ by }) => by !== missing);
    const names = new Set(kept.map(({ name }) => name));
    const { events } = await join(shuffled(kept, 5));
    expect(events).toEqual(among(acts, names));
  });
});
