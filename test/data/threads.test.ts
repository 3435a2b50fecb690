import { beforeAll, describe, expect, it } from 'vitest';
import { isCheck } from '../../bench/extraction/sets.js';
import { among, type Joined, join } from '../support/joined.js';
import { type LabelledReading, labelledReadings, readingsBelow } from '../support/labelled-acts.js';
import { shuffled } from '../support/shuffled.js';

const ROOT = process.env.COUNCIL_DATA ?? '';
const mayBeRead = ({ name }: LabelledReading): boolean => !isCheck({ name: name.split('#')[0] as string });

/** Which of the texts that may be read tell the same act or party, by hand; every other tells one of its own. */
const SAME = [
  ['kichuu-2016-12-21-south-sudan-vote-friday.txt#0', 'nation-ke-2016-12-22-south-sudan-vote.txt#0'],
  ['petra-2018-02-27-yemen.txt#0', 'trt-2018-02-27-yemen.txt#0'],
  ['petra-2018-02-27-yemen.txt#1', 'trt-2018-02-27-yemen.txt#1'],
  ['business-standard-2019-05-01-azhar.txt#0', 'gulftoday-2019-05-01-azhar.txt#0'],
  ['oodaloop-2022-05-27-dprk-veto.txt#0', 'today-az-2022-05-27-dprk-veto.txt#0'],
  ['newsgram-2022-12-10-carve-out.txt#0', 'sc15134.txt#0'],
  ['directus-2023-01-17-makki-timeline.txt#0', 'indicanews-2023-01-16-makki.txt#0'],
  ['jurist-2024-03-dprk-veto.txt#0', 'tass-2024-03-28-dprk-veto.txt#0'],
  ['daily-2024-05-31-south-sudan.txt#0', 'wire-2024-05-30-south-sudan.txt#0'],
  ['cgtn-2025-09-20-iran-relief.txt#0', 'sc16175.txt#0', 'site-2025-09-19-snapback-kurdistan.txt#0'],
];
/** What reads a listing where the labels leave open whether it is news of one. */
const READ_BESIDES = new Map([
  ['business-standard-2019-05-01-azhar.txt#0', 'site-2019-05-03-azhar-secretary-general.txt#0'],
]);

describe.each<[string, (root: string) => LabelledReading[] | Promise<LabelledReading[]>, ReadonlyMap<string, string>]>([
  ['as they are labelled', labelledReadings, new Map()],
  ['as the pipeline reads them', readingsBelow, READ_BESIDES],
])('the acts that the labelled texts tell, %s', (_how, readingsIn, besides) => {
  let readings: LabelledReading[];
  let all: Joined;
  beforeAll(async () => {
    readings = await readingsIn(ROOT);
    all = await join(readings);
  });

  it('are each one event, by a key made by hand', async () => {
    const toRead = readings.filter(mayBeRead);
    const { events } = await join(toRead);
    const same = SAME.map((names) => [...names, ...names.flatMap((name) => besides.get(name) ?? [])]);
    const several = same.map((names) => [...names].sort().join(' '));
    const alone = toRead.map(({ name }) => name).filter((name) => !same.flat().includes(name));
    expect(events).toEqual([...several, ...alone].sort());
  });

  it('are the same events on the same threads in whatever order they come, however often', async () => {
    const { events, threads, told, again, lost } = all;
    const several = events.filter((names) => names.includes(' ')).length;
    process.stdout.write(
      `${readings.length} readings, ${events.length} acts (${several} told by several) on ${threads.length} threads, told ${told} times, again ${again}\n`,
    );
    expect([told, again, lost]).toEqual([events.length, 0, []]);
    for (const seed of [1, 2, 3]) {
      const mixed = await join(shuffled([...readings, ...shuffled(readings, seed)], seed));
      expect([mixed.events, mixed.threads]).toEqual([events, threads]);
      expect([mixed.told, mixed.lost]).toEqual([events.length, []]);
    }
  });

  it.each([true, false])('are the same without any one source (official: %s)', async (official) => {
    const kept = readings.filter((reading) => reading.official === official);
    const names = new Set(kept.map(({ name }) => name));
    expect((await join(shuffled(kept, 4))).events).toEqual(among(all.events, names));
  });
});
