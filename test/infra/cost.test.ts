import { readFile } from 'node:fs/promises';
import { expect, inject, it } from 'vitest';
import { estimate, totalOf, USES } from '../../infra/cost/estimate.js';
import { costTables } from '../../infra/cost/tables.js';

it('idle it costs less than a dollar a month', () => {
  const [idle] = USES;
  expect(idle?.name).toBe('idle');
  if (idle) expect(totalOf(estimate(inject('template'), idle))).toBeLessThan(1);
});

it('the document says what the script computes', async () => {
  const text = (await readFile(new URL('../../docs/cost.md', import.meta.url), 'utf8')).replace(/ +/g, ' ');
  const rows = costTables(inject('template'))
    .split('\n')
    .filter((line) => /^(?:##|\| [A-Z])/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(text).toContain(row);
});
