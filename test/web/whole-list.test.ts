import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServices } from '../../lambdas/services.js';
import { takeList } from '../../shared/lists/take.js';
import { createApp } from '../../web/app.js';
import { ownClients } from '../support/clients.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listXml } from '../support/list.js';
import { wholeList } from '../support/whole-list.js';

const COUNT = 1_000;
const RECORDS = wholeList(COUNT);
let test: TestCloud;
let app: Hono;

beforeAll(async () => {
  test = await startTestCloud();
  app = createApp(test.services);
  const bytes = Buffer.from(listXml(RECORDS));
  // As large as the real file, which a query of DynamoDB does not give in one answer.
  expect(bytes.length).toBeGreaterThan(2_000_000);
  await takeList(
    test.services,
    { id: 'un-list', list: 'un', leastEntries: 500 },
    { bytes, url: 'https://list.example', etag: null, lastModified: null },
  );
});
afterAll(() => test.close());

/** Calls of DynamoDB that one request makes, beside those of any page (the arrangement of the store, the strip). */
const callsOf = async (path: string): Promise<number> => {
  let calls = 0;
  const clients = await ownClients(test.cloud, ({ action }, call) => {
    if (action.startsWith('dynamodb:')) calls++;
    return call();
  });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const services = openServices(test.cloud.environments.api ?? {}, { clients, log, metrics: { put: () => {} } });
  const response = await createApp(services).request(path);
  expect(response.status, path).toBe(200);
  await response.text();
  return calls;
};

const text = async (path: string): Promise<string> => (await app.request(path)).text();
interface Counted {
  readonly individuals: number;
  readonly entities: number;
}

describe('the list at its real size is nowhere read by halves', () => {
  it('by regime, as CSV, as JSON Lines, page by page and as of a day', async () => {
    const { regimes } = JSON.parse(await text('/v1/regimes')) as { regimes: Counted[] };
    const sum = regimes.reduce((all, { individuals, entities }) => all + individuals + entities, 0);
    const rows = parse(await text('/v1/list.csv'), { columns: true, bom: true }) as { reference: string }[];
    const lines = (await text('/v1/list.jsonl')).trim().split('\n');
    const asOf = (await text(`/v1/list.jsonl?asOf=${new Date().toISOString().slice(0, 10)}`)).trim().split('\n');
    const paged: string[] = [];
    for (let after = ''; ; ) {
      const page = JSON.parse(await text(`/v1/entries?limit=500&after=${after}`)) as {
        entries: { reference: string }[];
        next: string | null;
      };
      paged.push(...page.entries.map(({ reference }) => reference));
      if (page.next === null) break;
      after = page.next;
    }
    expect({ sum, rows: rows.length, lines: lines.length, asOf: asOf.length, paged: paged.length }).toEqual({
      sum: COUNT,
      rows: COUNT,
      lines: COUNT,
      asOf: COUNT,
      paged: COUNT,
    });
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(COUNT);
    expect(paged).toEqual(rows.map(({ reference }) => reference));
  });

  it('and every entry is listed on the day that the list says', async () => {
    const days = new Map(RECORDS.map(({ fields }) => [String(fields.REFERENCE_NUMBER).trim(), fields.LISTED_ON]));
    const rows = parse(await text('/v1/list.csv'), { columns: true, bom: true }) as Record<string, string>[];
    expect(new Map(rows.map(({ reference = '', listedOn }) => [reference, listedOn]))).toEqual(days);
    for (const [reference, day] of [...days].filter((_each, at) => at % 100 === 0)) {
      const $ = load(await text(`/entries/${reference}`));
      expect($('main > p.quiet').first().text()).toMatch(new RegExp(`^Listed on ${day} `));
      expect($('main').text(), reference).not.toMatch(/\[object|\bundefined\b|\bnull\b/);
    }
  });
});

describe('a request reads what it needs and no more', () => {
  it.each([
    ['/v1/list.csv', 10],
    ['/v1/list.csv?asOf=2031-01-01', 10],
    ['/v1/list.jsonl', 10],
    ['/v1/diff?from=2020-01-01&to=2031-01-01', 40],
    ['/changes?from=2020-01-01&to=2031-01-01', 40],
    ['/regimes/1267', 20],
    ['/v1/entries?limit=500', 10],
  ])('%s in %i calls', async (path, most) => {
    const calls = await callsOf(path);
    expect(calls).toBeLessThanOrEqual(most);
  });

  it('says how many entries a file has before it sends them', async () => {
    const file = await app.request('/v1/list.csv');
    expect(file.headers.get('entry-count')).toBe(String(COUNT));
    expect(file.body).not.toBeNull();
  });
});
