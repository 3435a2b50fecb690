import type { ListedEntry } from '../shared/model/entry.js';
import { parseList } from '../shared/sources/un-list/parse.js';
import { moveCursor } from '../shared/store/cursors.js';
import { writeEntries } from '../shared/store/entries.js';
import { keepState } from '../shared/store/states.js';
import type { Table } from '../shared/store/table.js';
import { createApp } from '../web/app.js';
import { benchServices } from './deliveries/services.js';
import { farApart } from './lists.js';

const ROUNDS = 15;
const [path = ''] = process.argv.slice(2);
const services = benchServices([]);
const { lists } = farApart();
const [before, after] = lists.map((bytes) => [...parseList(bytes, 'a list').entries.values()]) as [
  ListedEntry[],
  ListedEntry[],
];
const write = (record: ListedEntry) => ({ record, status: 'listed' as const, state: 'listed', event: null });
const sha256 = '0'.repeat(64);
await keepState(services, 'un', before, '2018-01-01T00:00:00.000Z');
await keepState(services, 'un', after, '2026-01-01T00:00:00.000Z');
await writeEntries(services.table, new Map(), after.map(write), {
  run: '0',
  at: '2026-01-01T00:00:00.000Z',
  evidence: sha256,
});
await moveCursor(services.table, 'list:un', {
  source: 'un-list',
  etag: null,
  lastModified: null,
  sha256,
  seenGeneratedAt: null,
  unknown: [],
  firstReadAt: '2018-01-01T00:00:00.000Z',
  rejected: null,
});

/** Reads of the store, of its table and its archive. */
let reads = 0;
const counted = <T extends object>(store: T, names: readonly (keyof T)[]): T => {
  const wrapped = { ...store };
  for (const name of names) {
    const read = store[name] as (...given: unknown[]) => unknown;
    wrapped[name] = ((...given: unknown[]) => {
      reads++;
      return read(...given);
    }) as T[typeof name];
  }
  return wrapped;
};
const reading: (keyof Table)[] = ['get', 'first', 'all'];
const app = createApp({
  ...services,
  table: counted(services.table, reading),
  archive: counted(services.archive, ['read']),
});
const times: number[] = [];
let bytes = 0;
let first = 0;
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  const answer = await app.request(path);
  bytes = (await answer.arrayBuffer()).byteLength;
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  times.push(performance.now() - start);
  if (round === 0) first = reads;
}
const median = [...times].sort((a, b) => a - b)[ROUNDS >> 1];
process.stdout.write(JSON.stringify({ cold: times[0], median, reads: first, bytes }));
