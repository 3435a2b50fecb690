import { describe, expect, it } from 'vitest';
import { isCheck } from '../../bench/extraction/sets.js';
import { among, join } from '../support/joined.js';
import { labelledReadings } from '../support/labelled-acts.js';
import { shuffled } from '../support/shuffled.js';

const readings = labelledReadings(process.env.COUNCIL_DATA ?? '');
const toRead = readings.filter(({ name }) => !isCheck({ name: name.split('#')[0] as string }));

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

describe('the acts that the labelled texts tell', () => {
  it('are each one event, by a key made by hand', async () => {
    const { events } = await join(toRead);
    const several = SAME.map((names) => [...names].sort().join(' '));
    const alone = toRead.map(({ name }) => name).filter((name) => !SAME.flat().includes(name));
    expect(events).toEqual([...several, ...alone].sort());
  });

  it('are the same events on the same threads in whatever order they come, however often, and without any one source', async () => {
    const { events, threads, told } = await join(readings);
    process.stdout.write(
      `${readings.length} readings, ${events.length} acts on ${threads.length} threads, told ${told} times\n`,
    );
    expect(told).toBe(events.length);
    for (const seed of [1, 2, 3]) {
      const mixed = await join(shuffled([...readings, ...shuffled(readings, seed)], seed));
      expect([mixed.events, mixed.threads]).toEqual([events, threads]);
      expect(mixed.told).toBe(events.length);
    }
    for (const official of [true, false]) {
      const kept = readings.filter((reading) => reading.official === official);
      const names = new Set(kept.map(({ name }) => name));
      expect((await join(shuffled(kept, 4))).events).toEqual(among(events, names));
    }
  });
});
