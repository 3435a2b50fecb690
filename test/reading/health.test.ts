import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { poll } from '../../shared/polling/poll.js';
import { sourceHealth } from '../../shared/reading/health.js';
import { Source } from '../../shared/sources/registry.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { individuals, listXml } from '../support/list.js';
import { startReceiver } from '../support/receiver.js';

let test: TestCloud;
let site: Awaited<ReturnType<typeof startReceiver>>;
let list: string;
/** Whether the pages of the newspaper can be had. */
let open: boolean;

beforeEach(async () => {
  list = listXml(individuals(30));
  open = true;
  site = await startReceiver(({ path }, response) => {
    if (path === '/list.xml') return response.end(list);
    const item = `<item><title>Kites over the Harbour</title><link>${site.url}/kites</link></item>`;
    if (path === '/feed') return response.end(`<rss version="2.0"><channel><title>C</title>${item}</channel></rss>`);
    if (path === '/kites' && open)
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          '<html><body><article><h1>Kites over the Harbour</h1><p>Hundreds of kites rose over the old harbour on Saturday, and many came down in trees.</p></article></body></html>',
        );
    response.writeHead(path === '/robots.txt' ? 404 : 403).end();
  });
  test = await startTestCloud();
  test.at('2026-03-06T12:00:00.000Z');
});
afterEach(async () => {
  await test.close();
  await site.close();
});

const source = (kind: string, path: string) =>
  Source.parse({ id: `a-${kind}`, kind, url: `${site.url}${path}`, everyMinutes: 15, leastEntries: 10 });
const look = async (kind: string, path: string) => {
  await poll(test.services, source(kind, path));
  return (await sourceHealth(test.services.table, test.services.clock()))[0];
};
const page = async () => (await createApp(test.services).request('/sources')).text();

describe('a source', () => {
  it('that is read is a good one, and shows it', async () => {
    expect(await look('un-list', '/list.xml')).toMatchObject({ state: 'read', unread: 0 });
    expect(await page()).toContain('<span class="tag ok">read</span>');
  });

  it('that is held is no good one, and shows it', async () => {
    await look('un-list', '/list.xml');
    list = listXml(individuals(12), '2026-03-06T00:00:00.000Z');
    expect(await look('un-list', '/list.xml')).toMatchObject({ state: 'held', lastSuccess: expect.any(String) });
    const shown = await page();
    expect(shown).toContain('<span class="tag bad">held by the guard</span>');
    expect(shown).not.toContain('tag ok');
  });

  it('that never answered is listed, and is no good one', async () => {
    expect(await look('un-press', '/nothing')).toMatchObject({ state: 'silent', lastSuccess: null });
    expect(await page()).toContain('<span class="tag bad">never answered</span>');
  });

  it('that failed last is no good one, whenever it was read before', async () => {
    await look('un-list', '/list.xml');
    expect(await look('un-list', '/gone.xml')).toMatchObject({ state: 'failed', lastSuccess: expect.any(String) });
  });

  it('that nobody looks at any more is no good one', async () => {
    await look('un-list', '/list.xml');
    test.at('2026-03-06T14:00:00.000Z');
    expect((await sourceHealth(test.services.table, test.services.clock()))[0]).toMatchObject({ state: 'overdue' });
  });

  it('one of whose documents can’t be had is read, and says how many wait', async () => {
    open = false;
    expect(await look('news', '/feed')).toMatchObject({ state: 'read', unread: 1 });
    expect(await page()).toContain('<strong>one document</strong> could not be had');
    open = true;
    expect(await look('news', '/feed')).toMatchObject({ state: 'read', unread: 0 });
    expect(await page()).not.toContain('could not be had');
  });
});
