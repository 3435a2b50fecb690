import { afterAll, beforeAll, expect, it } from 'vitest';
import { formsOn } from '../../shared/store/events.js';
import { inNewestForm, SCHEMA } from '../../shared/store/migrations.js';
import { all } from '../support/all.js';
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

it('items of the first form name the list, the draft and what explains a delisting when they are read; what proves a day stays as it was', async () => {
  const { table } = test.services;
  const record = { reference: 'QDi.001', nameParts: ['A'], documents: [{ number: 'X1', note: null }] };
  const item = {
    record,
    prior: { record, status: 'listed' },
    event: { id: 'evt', action: { resolution: null }, entry: { reference: 'QDi.001', name: 'A', record } },
  };
  await table.put({ pk: 'FORMS#2026-03-01', sk: 'evt#000001' }, item);
  await table.update(
    { pk: 'FORMS#2026-03-01', sk: 'evt#000001' },
    {
      UpdateExpression: 'REMOVE #schema',
      ExpressionAttributeNames: { '#schema': 'schema' },
    },
  );
  const now = {
    list: 'un',
    programmes: [],
    identifiers: [],
    vessel: null,
    other: [],
    reference: 'QDi.001',
    nameParts: ['A'],
    documents: [{ dateOfExpiry: null, number: 'X1', note: null }],
  };
  expect(await table.get({ pk: 'FORMS#2026-03-01', sk: 'evt#000001' })).toEqual({
    record: now,
    prior: { record: now, status: 'listed' },
    event: {
      id: 'evt',
      action: { draft: null, resolution: null },
      entry: {
        list: 'un',
        id: 'un:QDi.001',
        corroboration: null,
        again: false,
        reference: 'QDi.001',
        name: 'A',
        record: now,
      },
    },
  });
  expect(await all(formsOn(table, '2026-03-01'))).toEqual([item]);
});
