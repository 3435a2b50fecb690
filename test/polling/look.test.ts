import { afterEach, expect, it } from 'vitest';
import { guardedAgent } from '../../shared/http/guard.js';
import { look } from '../../shared/polling/look.js';
import type { Cursor } from '../../shared/store/cursors.js';
import { startReceiver } from '../support/receiver.js';

let site: Awaited<ReturnType<typeof startReceiver>>;
afterEach(() => site.close());

it.each([
  ['at an address that was asked before, with the condition', '/feed', '"1"'],
  ['at an address that was not asked before, for the whole', '/other', undefined],
])('a look %s', async (_what, path, condition) => {
  site = await startReceiver((_call, response) => response.end('<rss/>'));
  const fetcher = {
    dispatcher: guardedAgent({ allowLoopback: true }),
    userAgent: 'council-watch (operator@example.org)',
  };
  const cursor: Cursor = {
    source: 'a-news',
    url: `${site.url}/feed`,
    etag: '"1"',
    lastModified: null,
    sha256: null,
    seenGeneratedAt: null,
    unknown: [],
    firstReadAt: '2026-03-06T12:00:00.000Z',
    rejected: null,
    wholeAt: '2026-03-06T12:00:00.000Z',
  };
  const clock = () => new Date('2026-03-06T12:15:00.000Z');
  await look({ fetcher, clock }, { kind: 'un-list', url: `${site.url}${path}` }, cursor);
  expect(site.calls[0]?.headers['if-none-match']).toBe(condition);
});
