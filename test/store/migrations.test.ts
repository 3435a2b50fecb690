import { afterAll, beforeAll, expect, it } from 'vitest';
import { inNewestForm, SCHEMA } from '../../shared/store/migrations.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';

let test: TestCloud;
beforeAll(async () => {
  test = await startTestCloud();
});
afterAll(() => test.close());

const steps = [
  (item: Record<string, unknown>) => ({ ...item, schema: 2, name: `${item.first} ${item.last}` }),
  (item: Record<string, unknown>) => ({ ...item, schema: 3, name: String(item.name).toUpperCase() }),
];

it('items of every earlier form are read in the newest', () => {
  const old = { pk: 'P', sk: 'S', first: 'a', last: 'b' };
  expect(inNewestForm(old, steps)).toMatchObject({ name: 'A B', schema: 3 });
  expect(inNewestForm({ ...old, schema: 2, name: 'c d' }, steps)).toMatchObject({ name: 'C D' });
  expect(inNewestForm({ ...old, schema: 3, name: 'e' }, steps)).toMatchObject({ name: 'e' });
});

it('an item of a newer version is refused, and the refusal says what to do', async () => {
  expect(() => inNewestForm({ pk: 'P', sk: 'S', schema: 9 })).toThrow('P/S has form 9');
  const { table } = test.services;
  const key = { pk: 'P', sk: 'S' };
  await table.put(key, { name: 'x' });
  expect(await table.get(key)).toEqual({ name: 'x' });
  await table.update(key, {
    UpdateExpression: 'SET #schema = :newer',
    ExpressionAttributeNames: { '#schema': 'schema' },
    ExpressionAttributeValues: { ':newer': SCHEMA + 1 },
  });
  await expect(table.get(key)).rejects.toThrow('a newer version was deployed before');
});
