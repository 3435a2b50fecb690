import { afterEach, expect, it } from 'vitest';
import { guardedAgent } from '../../shared/http/guard.js';
import { lookAtParts } from '../../shared/polling/look-parts.js';
import { Source } from '../../shared/sources/registry.js';
import type { Cursor } from '../../shared/store/cursors.js';
import { type Answer, startReceiver } from '../support/receiver.js';

let site: Awaited<ReturnType<typeof startReceiver>>;
afterEach(() => site.close());

const look = async (answer: Answer, cursor?: Partial<Cursor>) => {
  site = await startReceiver(answer);
  const source = Source.parse({
    ...{ id: 'ofac', kind: 'ofac', everyMinutes: 60 },
    url: `${site.url}/exports/CONSOLIDATED.XML`,
    parts: [`${site.url}/exports/SDN.XML`],
  });
  const fetcher = {
    dispatcher: guardedAgent({ allowLoopback: true }),
    userAgent: 'council-watch/0.1 (+https://watch.example)',
  };
  const clock = () => new Date('2026-03-06T12:15:00.000Z');
  const known = cursor && ({ wholeAt: '2026-03-06T12:00:00.000Z', url: source.url, ...cursor } as Cursor);
  return lookAtParts({ fetcher, clock }, source, known);
};

/** Both files at an address that is signed, as the real ones are; each has its tag. */
const signed: Answer = ({ path, headers }, response) => {
  if (!path.includes('?signature=')) return response.writeHead(302, { location: `/signed${path}?signature=s` }).end();
  const etag = path.includes('SDN') ? '"s2"' : '"c1"';
  if (headers['if-none-match'] === etag) return response.writeHead(304).end();
  return response.writeHead(200, { etag }).end(`<a>${etag}</a>`);
};

it('reads both files through their redirects, by a name like a browser’s, as one document', async () => {
  const looked = await look(signed);
  expect(looked?.bytes.toString()).toBe('<?part CONSOLIDATED.XML?>\n<a>"c1"</a>\n<?part SDN.XML?>\n<a>"s2"</a>\n');
  expect(looked).toMatchObject({ whole: true, etag: '["\\"c1\\"","\\"s2\\""]' });
  const names = new Set(site.calls.map(({ headers }) => headers['user-agent']));
  expect([...names]).toEqual(['Mozilla/5.0 (compatible; council-watch/0.1; +https://watch.example)']);
  expect([...names][0]?.length).toBeGreaterThanOrEqual(40);
});

it('says that nothing has changed where neither has', async () => {
  expect(await look(signed, { etag: '["\\"c1\\"","\\"s2\\""]' })).toBeNull();
});

it('asks for both where one has changed', async () => {
  const looked = await look(signed, { etag: '["\\"c1\\"","\\"s1\\""]' });
  expect(looked?.bytes.toString()).toContain('"c1"</a>\n<?part SDN.XML?>\n<a>"s2"');
  expect(looked?.whole).toBe(false);
});

it('reads none where one can’t be had', async () => {
  const broken: Answer = ({ path }, response) => response.writeHead(path.includes('SDN') ? 503 : 200).end('<a/>');
  await expect(look(broken)).rejects.toThrow('SDN.XML: answered 503');
});
