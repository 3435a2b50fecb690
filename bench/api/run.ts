import type { Hono } from 'hono';
import { listedEvent } from '../../shared/diff/events.js';
import { blankEntry } from '../../shared/model/blank.js';
import { REGIMES } from '../../shared/model/regimes.js';
import { buildIndex } from '../../shared/reading/search/index.js';
import { moveCursor } from '../../shared/store/cursors.js';
import { writeEntries } from '../../shared/store/entries.js';
import { saveEvent } from '../../shared/store/events.js';
import { createApp } from '../../web/app.js';
import { benchServices } from '../deliveries/services.js';

const ENTRIES = 1_000;
const EVENTS = 500;
const REQUESTS = 300;
const ROUTES = ['/', '/v1/events?limit=50', '/entries/QDi.500', '/search?q=muhamad+husein', '/feeds/atom.xml'];

const FIRST = ['Muhammad', 'Ahmed', 'Hussein', 'Khalid', 'Yusuf', 'Abdul Rahman', 'Omar', 'Ibrahim', 'Said', 'Hamza'];
const LAST = [
  'Al-Testi',
  'Provinski',
  'Samplov',
  'Beispielsen',
  'Ejemplo',
  'Exempel',
  'Mostra',
  'Muster',
  'Vorlag',
  'Tamuna',
];

/** An invented entry with a few aliases, of the size of a real one. */
const entryAt = (at: number) =>
  blankEntry({
    kind: 'individual',
    name: `${FIRST[at % 10]} ${LAST[(at * 7) % 10]} ${at}`.toUpperCase(),
    reference: `QDi.${String(at).padStart(3, '0')}`,
    regime: REGIMES[0]?.id ?? '1267',
    listType: 'Al-Qaida',
    listedOn: '2016-02-29',
    nationalities: ['Freedonia'],
    comments: 'An invented facilitator of an invented group. '.repeat(8),
    aliases: Array.from({ length: 5 }, (_, each) => ({
      name: `${FIRST[(at + each) % 10]} ${LAST[(at + each * 3) % 10]}`,
      quality: 'good' as const,
      note: null,
      dateOfBirth: null,
      placeOfBirth: null,
    })),
  });

const evidence = {
  source: 'un-list',
  url: 'https://list.example',
  publishedAt: null,
  sha256: '0'.repeat(64),
  locator: null,
  quote: null,
};

const fill = async (): Promise<Hono> => {
  const services = benchServices([]);
  const entries = Array.from({ length: ENTRIES }, (_, at) => entryAt(at));
  const writes = entries.map((record) => ({
    record: record as typeof record & { reference: string },
    status: 'listed' as const,
    state: 'listed',
    event: null,
  }));
  await writeEntries(services.table, new Map(), writes, {
    run: '0',
    at: '2026-03-01T00:00:00.000Z',
    evidence: '0'.repeat(64),
  });
  for (const entry of entries.slice(0, EVENTS))
    await saveEvent(
      services.table,
      listedEvent(entry, { detectedAt: '2026-03-02T10:00:00.000Z', status: 'confirmed', evidence }),
    );
  await moveCursor(services.table, 'list:un', {
    source: 'un-list',
    etag: null,
    lastModified: null,
    sha256: '0'.repeat(64),
    seenGeneratedAt: null,
    unknown: [],
    firstReadAt: '2026-03-01T00:00:00.000Z',
    rejected: null,
  });
  return createApp(services);
};

/** The same answer by the bare framework: what none of our work would cost. */
const bare = async (): Promise<number> => {
  const { Hono: Bare } = await import('hono');
  const app = new Bare().get('/', (context) => context.text('x'));
  const start = performance.now();
  for (let at = 0; at < REQUESTS; at++) await (await app.request('/')).text();
  return (performance.now() - start) / REQUESTS;
};

/** Requests a second and the slowest of the main routes, in process, with the store in memory; and search alone. */
export const benchApi = async (): Promise<string> => {
  const app = await fill();
  const base = await bare();
  const rows: string[] = [];
  for (const route of ROUTES) {
    for (let at = 0; at < 20; at++) await (await app.request(route)).text();
    const times: number[] = [];
    for (let at = 0; at < REQUESTS; at++) {
      const start = performance.now();
      const answer = await app.request(route);
      await answer.text();
      if (answer.status !== 200) throw new Error(`${route} answered ${answer.status}`);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    rows.push(
      `  ${route.padEnd(28)} ${(1_000 / mean).toFixed(0).padStart(6)} a second   p99 ${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(1).padStart(6)} ms   ${(mean / base).toFixed(0)}× the bare framework`,
    );
  }
  const index = buildIndex(
    Array.from({ length: ENTRIES }, (_, at) => ({ entry: entryAt(at), status: 'listed' as const })),
  );
  const queries = ['muhamad husein', 'yousef provinsky', 'abdurrahman', 'QDi.777', 'samplof omar'];
  const searches = Array.from({ length: 200 }, (_, at) => {
    const start = performance.now();
    index.search(queries[at % queries.length] ?? '', 5);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return [
    `The API in process: ${ENTRIES} entries, ${EVENTS} events, ${REQUESTS} requests a route, one after another`,
    ...rows,
    `  search alone: median ${searches[100]?.toFixed(1)} ms, p99 ${searches[198]?.toFixed(1)} ms (goal: under 50 ms)`,
  ].join('\n');
};
