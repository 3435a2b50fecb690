import { afterAll, beforeAll, expect, it } from 'vitest';
import { replayDocument } from '../../local/run/replay.js';
import type { FolderDocument } from '../../local/run/replay-folder.js';
import { sourceHealth } from '../../shared/reading/health.js';
import { listStatus } from '../../shared/reading/list-status.js';
import { detectList } from '../../shared/sources/detect.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { individuals, listXml } from '../support/list.js';

let test: TestCloud;
beforeAll(async () => {
  test = await startTestCloud();
});
afterAll(() => test.close());

const take = (kind: FolderDocument['kind'], publishedAt: string, text: string) => {
  const clock = { now: () => test.services.clock(), set: (instant: Date) => test.at(instant.toISOString()) };
  const list = detectList(text, '') ?? null;
  const document = { name: `${kind}-${publishedAt}`, list, kind, bytes: Buffer.from(text), url: null, publishedAt };
  return replayDocument(test.services, clock, document);
};
const states = async () =>
  (await sourceHealth(test.services.table, test.services.clock())).map(({ id, state, last }) => [id, state, last?.at]);

it('a document of a folder is a look at its source, at the instant of its date', async () => {
  await take('list', '2026-03-01T05:00:00.000Z', listXml(individuals(30), '2026-03-01T05:00:00.000Z'));
  await take('press-release', '2026-03-02T05:00:00.000Z', 'A press release in which nothing happens.');
  await take('news', '2026-03-03T05:00:00.000Z', 'An article in which nothing happens.');
  expect(await states()).toEqual([
    ['news', 'read', '2026-03-03T05:00:00.000Z'],
    ['un-list', 'read', '2026-03-01T05:00:00.000Z'],
    ['un-press', 'read', '2026-03-02T05:00:00.000Z'],
  ]);
  await take('list', '2026-03-04T05:00:00.000Z', listXml(individuals(20), '2026-03-04T05:00:00.000Z'));
  expect((await states())[1]).toEqual(['un-list', 'held', '2026-03-04T05:00:00.000Z']);
  expect(await listStatus(test.services.table)).toMatchObject([
    { id: 'un-list', date: '2026-03-01T05:00:00.000Z', outcome: 'held', held: { delisted: 10 } },
  ]);
});
