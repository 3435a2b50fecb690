import { expect, it, vi } from 'vitest';
import { releaseHold } from '../../shared/lists/decide.js';
import { poll } from '../../shared/polling/poll.js';
import type * as Kinds from '../../shared/sources/kinds.js';
import { Source } from '../../shared/sources/registry.js';
import { openHolds } from '../../shared/store/holds.js';
import { individual, individuals, listXml } from '../support/list.js';
import { printedBy, watchedSite, writeFiles } from '../support/watched.js';

// A second list is a folder and this line of the registry; nothing else of the program knows of it.
vi.mock('../../shared/sources/kinds.js', async (original) => {
  const { KINDS } = await original<typeof Kinds>();
  const { HARBOUR_ROLL_KIND } = await import('../support/harbour-roll/kind.js');
  return { KINDS: [HARBOUR_ROLL_KIND, ...KINDS] };
});

const { pages, url, test, answer, json, text, told } = watchedSite();

const roll = (day: string, ...names: string[]): string =>
  [
    `HARBOUR ROLL 2026-03-${day}T00:00:00.000Z`,
    ...names.map((name, at) => `HB-000${at + 1};${at === 1 ? 'entity' : 'individual'};${name};QUAY`),
  ].join('\n');

const look = async (day: string, harbour: string, un: ReturnType<typeof individuals>) => {
  test().at(`2026-03-${day}T01:00:00.000Z`);
  pages.set('/roll.txt', harbour);
  pages.set('/list.xml', listXml(un, `2026-03-${day}T00:00:00.000Z`));
  const source = (id: string, kind: string, path: string) =>
    Source.parse({ id, kind, url: `${url()}${path}`, everyMinutes: 5, leastEntries: 1 });
  return [
    await poll(test().services, source('harbour', 'harbour-roll', '/roll.txt')),
    await poll(test().services, source('un-list', 'un-list', '/list.xml')),
  ].map((result) => result?.outcome);
};
/** What was told, in short. */
const events = async () => (await told()).map(({ type, entry }) => `${type} ${entry.id}`);

it('is polled in turn with the first, and neither is taken for the other', async () => {
  expect(await look('01', roll('01', 'ANSKAR', 'BRACK', 'COLM', 'DREVE'), individuals(10))).toEqual([
    'baseline',
    'baseline',
  ]);
  expect(await look('02', roll('02', 'ANSKAR', 'BRACK', 'COLM', 'DREVE'), individuals(10))).toEqual([
    'unchanged',
    'unchanged',
  ]);
  expect(await events()).toEqual([]);
  const changed = [...individuals(9), individual('QDi.012', 'SOMEBODY')];
  expect(await look('03', roll('03', 'ANSKAR', 'BRACK LINES', 'COLM', 'DREVE', 'EBEN'), changed)).toEqual([
    'changed',
    'changed',
  ]);
  expect(await events()).toEqual([
    'entry.amended harbour:HB-0002',
    'entry.listed harbour:HB-0005',
    'entry.delisted un:QDi.010',
    'entry.listed un:QDi.012',
  ]);
});

it('is held by its own limits and released by a person; the first list goes on meanwhile', async () => {
  const changed = [...individuals(9), individual('QDi.012', 'SOMEBODY')];
  expect(await look('04', roll('04', 'ANSKAR', 'BRACK LINES'), changed)).toEqual(['held', 'unchanged']);
  const holds = await openHolds(test().services.table);
  expect(holds).toMatchObject([{ list: 'harbour', source: 'harbour', counts: { delisted: 3 } }]);
  await releaseHold(test().services, holds[0]?.id ?? '', { by: 'a test', why: 'it is so' });
  expect((await events()).slice(4)).toEqual([
    'entry.delisted harbour:HB-0003',
    'entry.delisted harbour:HB-0004',
    'entry.delisted harbour:HB-0005',
  ]);
});

it('has its history, its place in search, downloads and pages, and the first list keeps its own', async () => {
  expect(await json('/v1/entries/harbour:HB-0002')).toMatchObject({
    entry: { list: 'harbour', name: 'BRACK LINES', programmes: ['QUAY'] },
    status: 'listed',
    history: [{ event: null }, { changes: [{ field: 'name', before: 'BRACK', after: 'BRACK LINES' }] }],
  });
  for (const name of ['QDi.001', 'un:QDi.001'])
    expect(await json(`/v1/entries/${name}`)).toMatchObject({ entry: { reference: 'QDi.001' } });
  const ids = async (path: string) =>
    ((await json(path)) as { entries: { reference: string }[] }).entries.map(({ reference }) => reference);
  expect(await ids('/v1/entries?list=harbour')).toEqual(['HB-0001', 'HB-0002']);
  expect(await ids('/v1/entries?list=un&limit=2&after=QDi.001')).toEqual(['QDi.002', 'QDi.003']);
  expect(await ids('/v1/entries')).toHaveLength(12);
  expect(await json('/v1/search?q=brack')).toMatchObject({ results: [{ id: 'harbour:HB-0002' }] });
  expect(await json('/v1/status')).toMatchObject({
    lists: [
      { id: 'harbour', list: 'harbour', date: '2026-03-04T00:00:00.000Z' },
      { id: 'un-list', list: 'un', date: '2026-03-04T00:00:00.000Z' },
    ],
  });
  const rows = async (path: string) => (await text(path)).trim().split('\n').length - 1;
  expect(await rows('/v1/list.csv')).toBe(10);
  expect(await rows('/v1/list.csv?list=harbour')).toBe(2);
  const of = async (path: string) => (await answer(path)).headers.get('content-disposition');
  expect(await of('/v1/list.jsonl?list=harbour')).toContain('harbour-roll.jsonl');
  const page = await text('/entries/harbour:HB-0002');
  expect(page).toContain('Harbour Roll · QUAY');
  expect(page).toContain('href="/v1/entries/harbour:HB-0002"');
  for (const path of ['/entries/harbour:HB-0002', '/entries/harbour:HB-0003', '/search?q=brack', '/', '/sources'])
    expect(await text(path)).toMatch(/BRACK LINES|COLM|harbour/);
  expect(await json('/v1/events?reference=harbour:HB-0005')).toMatchObject({
    events: [{ type: 'entry.delisted' }, { type: 'entry.listed' }],
  });
});

it('is read by the command line, which compares no two lists with each other', async () => {
  const [old = '', later = '', un = ''] = await writeFiles({
    a: roll('01', 'ANSKAR', 'BRACK'),
    b: roll('02', 'ANSKAR', 'COLM'),
    'c.xml': listXml(individuals(3)),
  });
  const printed = await printedBy(async (run) => {
    await run('list', old, '--json');
    await run('diff', old, later, '--json');
    await expect(run('diff', old, un)).rejects.toThrow('one of the Harbour Roll was expected');
  });
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { reference: 'HB-0001' },
    { reference: 'HB-0002' },
    { type: 'entry.amended', title: expect.stringContaining('Harbour Roll'), entry: { id: 'harbour:HB-0002' } },
  ]);
});
