import { describe, expect, it } from 'vitest';
import { figuresOf, readFloors } from '../../bench/extraction/floors.js';
import { figureTable, scoreOf, setsOf } from '../../bench/extraction/run.js';

const floors = readFloors();

/** `npm run bench -- floors` raises the floors to what is measured; nothing lowers them. */
describe('the labelled documents are read no worse than the floors say', () => {
  const sets = setsOf(process.env.COUNCIL_DATA ?? '').filter(([title]) => title in floors);

  it('every set that has floors is there', () => {
    expect(sets.map(([title]) => title)).toEqual(Object.keys(floors));
  });

  it.each(sets)('%s', async (title, samples) => {
    const score = await scoreOf(samples);
    process.stdout.write(`${figureTable(title, samples, score)}\n`);
    const figures = figuresOf(score);
    const below = Object.entries(floors[title] ?? {}).flatMap(([name, [least, leastRecall]]) => {
      const [precision, recall] = figures[name] ?? [1, 0];
      return [
        ...(precision < least ? [`${name}: precision ${precision} is below ${least}`] : []),
        ...(recall < leastRecall ? [`${name}: recall ${recall} is below ${leastRecall}`] : []),
      ];
    });
    expect(below).toEqual([]);
  });
});
