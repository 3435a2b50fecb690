import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../bench/extraction/run.js';
import { labelledIn } from '../../bench/extraction/sets.js';

describe('the labelled documents', () => {
  it.each(labelledIn(process.env.COUNCIL_DATA ?? ''))('$name', async (sample) => {
    const { faults } = await scoreOf([sample]);
    expect(faults).toEqual([]);
  });
});
