import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { poll } from '../../shared/polling/poll.js';
import { sourceHealth } from '../../shared/reading/health.js';
import { Source } from '../../shared/sources/registry.js';
import { readDocument } from '../../shared/store/documents.js';
import { listEvents } from '../../shared/store/events.js';
import { pageAddress } from '../../shared/text/address.js';
import { watch } from '../../shared/watching/watch.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { startReceiver } from '../support/receiver.js';

interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}
/** What the sources have, by path. */
let pages: Map<string, Answer>;
let site: Awaited<ReturnType<typeof startReceiver>>;
let test: TestCloud;

beforeEach(async () => {
  pages = new Map();
  site = await startReceiver((call, response) => {
    const { status = 200, body = '', headers = {} } = pages.get(call.path) ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  test = await startTestCloud();
});
afterEach(async () => {
  await test.close();
  await site.close();
});

const source = (kind: string, more: object = {}) =>
  Source.parse({ id: `a-${kind}`, kind, url: `${site.url}/feed`, everyMinutes: 5, ...more });
const news = () => source('news');
const item = (fields: Record<string, string>) =>
  `<item>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</item>`;
const serve = (...items: string[]) =>
  pages.set('/feed', {
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>${items.join('')}</channel></rss>`,
    headers: { 'content-type': 'application/rss+xml' },
  });
const page = (headline: string, text: string, head = '') =>
  `<html><head>${head}</head><body><article><h1>${headline}</h1><p>${text}</p><p>The envoys of the other members spoke after the vote and thanked those who had held the pen in the weeks before, when the talks had gone on late into the evenings of a warm spring.</p></article></body></html>`;
const story = (path: string, headline: string, text: string, head = '') => {
  pages.set(path, { body: page(headline, text, head) });
  return { title: headline, link: `${site.url}${path}`, pubDate: 'Fri, 06 Mar 2026 16:00:00 GMT' };
};
const renewal = (country: string, year = 2027) =>
  `The UN Security Council on Thursday unanimously adopted a resolution that renews until 31 May ${year} the arms embargo on ${country}.`;
const libya = () => story('/libya', 'Council Keeps Embargo on Libya', renewal('Libya'));
const sudan = () => story('/sudan', 'Council Keeps Embargo on South Sudan', renewal('South Sudan', 2028));
const events = async () => {
  const query = { after: undefined, oldestFirst: true, limit: 100, keep: () => true };
  return (await listEvents(test.services.table, query)).events.map(({ event }) => event);
};
const told = async () => (await events()).map(({ type, regimes }) => `${type} ${regimes.join()}`);
const kites = () => story('/kites', 'Kites over the Harbour', 'Hundreds of kites rose over the harbour on Saturday.');
/** How a story stands that was found at a path. */
const stateOf = async (path: string) =>
  (await readDocument(test.services.table, 'a-news', pageAddress(`${site.url}${path}`)))?.state;
/** The first sight of the feed, of which nothing is told. */
const baseline = async (from = news(), at = '2026-03-06T12:00:00.000Z') => {
  test.at(at);
  serve(item(kites()));
  await poll(test.services, from);
  test.at('2026-03-06T16:05:00.000Z');
};

describe('a story is its address and its words', () => {
  it('two under one guid are two', async () => {
    await baseline();
    serve(item({ ...libya(), guid: 'shared' }), item({ ...sudan(), guid: 'shared' }));
    await poll(test.services, news());
    expect((await told()).sort()).toEqual(['council.renewed 1970', 'council.renewed 2206']);
  });

  it('one under changing guids and addresses is one, read once', async () => {
    await baseline();
    // A few words might be a teaser, which two stories may share.
    const long = `${renewal('Libya')} ${'The ships that inspect the cargo at sea report what they find to the committee every quarter. '.repeat(2)}`;
    for (const [at, path] of ['/a/1?oc=5', '/a/2?oc=5', '/a/3'].entries()) {
      serve(item({ ...story(path, 'Council Keeps Embargo on Libya', long), guid: `g-${at}` }));
      expect((await poll(test.services, news()))?.events).toHaveLength(at === 0 ? 1 : 0);
    }
    const [event] = await events();
    expect(event?.evidence).toHaveLength(1);
    for (const path of ['/a/2?oc=5', '/a/3']) expect(await stateOf(path)).toBe('same');
  });

  it.each([
    ['tracking', '/libya?utm_source=mail&fbclid=1#top'],
    ['AMP', '/libya/amp/'],
    ['a slash', '/libya/'],
  ])('one is one by %s in its address', async (_what, path) => {
    await baseline();
    serve(item(libya()));
    await poll(test.services, news());
    const before = site.calls.length;
    serve(item({ ...libya(), link: `${site.url}${path.replaceAll('&', '&amp;')}` }));
    await poll(test.services, news());
    expect(site.calls.slice(before).map(({ path: asked }) => asked)).toEqual(['/feed']);
  });

  it('one that gives another address as its own is that one, and what was written on is told', async () => {
    await baseline();
    const own = `<link rel="canonical" href="${site.url}/live">`;
    const draft =
      'The UN Security Council is expected to vote on Friday on a draft resolution to extend the arms embargo on Libya.';
    serve(item(story('/live', 'Council to Vote on Libya', draft, own)));
    await poll(test.services, news());
    serve(item(story('/moved', 'Council to Vote on Libya', `${draft} ${renewal('Libya')}`, own)));
    await poll(test.services, news());
    expect(await told()).toEqual(['council.draft 1970', 'council.renewed 1970']);
    expect(await stateOf('/moved')).toBe('same');
  });

  it('one that is written on under its address tells what is new, and the operator is not asked', async () => {
    await baseline();
    const draft =
      'The UN Security Council is expected to vote on Friday on a draft resolution to extend the arms embargo on Libya.';
    serve(item(story('/live', 'Council to Vote on Libya', draft)));
    await poll(test.services, news());
    pages.set('/live', { body: page('Council to Vote on Libya', renewal('Libya')) });
    await poll(test.services, news());
    expect(await told()).toEqual(['council.draft 1970']);
    test.at('2026-03-06T22:30:00.000Z');
    await poll(test.services, news());
    expect(await told()).toEqual(['council.draft 1970', 'council.renewed 1970']);
    expect(test.logged.filter((line) => line.includes('was corrected'))).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['a path', '<link>/libya</link><guid isPermaLink="false">g</guid>'],
    ['a guid that is its permalink', '<guid>URL/libya</guid>'],
    ['relative to xml:base', '<link xml:base="URL/there/">../libya</link>'],
  ])('of an item that is %s is read', async (_what, link) => {
    await baseline();
    libya();
    serve(
      `<item><title>Council Keeps Embargo on Libya</title>${link.replaceAll('URL', site.url)}<pubDate>Fri, 06 Mar 2026 16:00:00 GMT</pubDate></item>`,
    );
    expect(await poll(test.services, news())).toMatchObject({ waiting: 0, events: [expect.any(String)] });
  });
});

describe('a page that can’t be had', () => {
  it.each([401, 402, 403, 404, 410, 451, 500, 503])(
    '(%i): what the feed says is told at once, marked as the feed’s, and the page goes before it later',
    async (status) => {
      await baseline();
      const { title, link, pubDate } = libya();
      pages.set('/libya', { status });
      serve(item({ title, link, pubDate, description: renewal('Libya').replace('until 31 May 2027 ', '') }));
      expect(await poll(test.services, news())).toMatchObject({ outcome: 'changed', waiting: 1 });
      const [event] = await events();
      expect(event).toMatchObject({ type: 'council.renewed', action: { expiresOn: null } });
      expect(event?.evidence).toMatchObject([{ locator: 'the text of the feed', url: link }]);
      libya();
      await poll(test.services, news());
      expect(await told()).toEqual(['council.renewed 1970']);
      expect((await events())[0]?.evidence).toHaveLength(2);
      expect(await poll(test.services, news())).toMatchObject({ waiting: 0 });
    },
  );

  it('is no trouble of its feed, which was read; how many wait is said', async () => {
    await baseline();
    const { title, link, pubDate } = libya();
    pages.set('/libya', { status: 402 });
    serve(item({ title, link, pubDate }));
    for (let minute = 0; minute < 300; minute += 15) {
      test.at(new Date(Date.UTC(2026, 2, 6, 16, 5 + minute)).toISOString());
      expect(await poll(test.services, news())).toMatchObject({ outcome: 'unchanged', waiting: 1 });
    }
    expect(await watch(test.services, [news()])).toEqual([]);
    expect(await sourceHealth(test.services.table, test.services.clock())).toMatchObject([
      { state: 'read', last: { waiting: 1 } },
    ]);
  });

  it('is left alone as long as it asks', async () => {
    await baseline();
    const { title, link, pubDate } = libya();
    pages.set('/libya', { status: 429, headers: { 'retry-after': '3600' } });
    serve(item({ title, link, pubDate }));
    for (let minute = 0; minute < 60; minute += 5) {
      test.at(new Date(Date.UTC(2026, 2, 6, 16, 5 + minute)).toISOString());
      await poll(test.services, news());
    }
    expect(site.calls.filter(({ path }) => path === '/libya')).toHaveLength(1);
  });
});

describe('a feed', () => {
  it('is left alone as long as it asks, a day at most', async () => {
    await baseline();
    pages.set('/feed', { status: 503, headers: { 'retry-after': '9999999' } });
    const asked = () => site.calls.filter(({ path }) => path === '/feed').length;
    const before = asked();
    for (let hour = 0; hour <= 23; hour++) {
      test.at(new Date(Date.UTC(2026, 2, 6, 17 + hour)).toISOString());
      await poll(test.services, news());
    }
    expect(asked() - before).toBe(1);
    test.at('2026-03-07T17:30:00.000Z');
    await poll(test.services, news());
    expect(asked() - before).toBe(2);
  });

  it('that is answered empty is a fault, and read at its other address meanwhile', async () => {
    const from = source('news', { also: [`${site.url}/other`] });
    await baseline(from);
    serve();
    expect(await poll(test.services, from)).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('/feed: is a feed without items'),
    });
    serve(item(libya()));
    pages.set('/other', pages.get('/feed') ?? {});
    pages.set('/feed', { body: '' });
    expect(await poll(test.services, from)).toMatchObject({
      outcome: 'changed',
      detail: expect.stringContaining('read at another address, since'),
    });
  });

  it('with one item in 2037 hides no gap, and gives it no date', async () => {
    const listed = (...symbols: number[]) => ({
      body: `<html><body>${symbols.map((symbol) => `<a href="/sc${symbol}.doc.htm">Release ${symbol}</a>`).join('')}</body></html>`,
    });
    const release = (symbol: number) => {
      pages.set(`/sc${symbol}.doc.htm`, {
        body: `<html><body><main><h1>Security Council Press Statement on Region ${symbol}</h1><p>SC/${symbol}</p><p>The following Security Council press statement was issued today by Council President Ana Ilves (Freedonia):</p></main></body></html>`,
      });
      return { title: `Security Council Press Statement on Region ${symbol}`, link: `${site.url}/sc${symbol}.doc.htm` };
    };
    const press = source('un-press', { listings: [`${site.url}/all`] });
    const on = (day: string) => ({ pubDate: `${day} 16:00:00 GMT` });
    test.at('2026-03-06T17:00:00.000Z');
    serve(
      item({ ...release(16301), ...on('Fri, 06 Mar 2026') }),
      item({ ...release(16300), ...on('Thu, 01 Jan 2037') }),
    );
    await poll(test.services, press);
    for (const symbol of [16302, 16303]) release(symbol);
    pages.set('/all?page=0', listed(16304, 16303, 16302, 16301));
    serve(item({ ...release(16304), ...on('Fri, 20 Mar 2026') }));
    test.at('2026-03-20T17:00:00.000Z');
    expect((await poll(test.services, press))?.events).toHaveLength(3);
  });

  it('that has moved is followed, and one that is gone says so', async () => {
    await baseline();
    serve(item(libya()));
    pages.set('/moved', pages.get('/feed') ?? {});
    pages.set('/feed', { status: 301, headers: { location: '/also-moved' } });
    pages.set('/also-moved', { status: 302, headers: { location: '/moved' } });
    expect(await poll(test.services, news())).toMatchObject({ outcome: 'changed', events: [expect.any(String)] });
    pages.set('/feed', { status: 410 });
    expect(await poll(test.services, news())).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('410'),
    });
  });

  it('that has an item twice, and items without guids, tells each once', async () => {
    await baseline();
    serve(item(libya()), item({ ...libya(), guid: '' }), item(sudan()), item(sudan()));
    expect((await poll(test.services, news()))?.events).toHaveLength(2);
    expect((await told()).sort()).toEqual(['council.renewed 1970', 'council.renewed 2206']);
  });

  it('whose page is a shell that scripts fill tells what it says itself', async () => {
    await baseline();
    const { title, link, pubDate } = libya();
    pages.set('/libya', { body: '<html><body><div id="root"></div><script src="/app.js"></script></body></html>' });
    serve(item({ title, link, pubDate, description: renewal('Libya') }));
    expect(await poll(test.services, news())).toMatchObject({ outcome: 'changed', waiting: 1 });
    expect(await told()).toEqual(['council.renewed 1970']);
  });

  it('is read oldest first, whatever its order', async () => {
    await baseline();
    const draft =
      'The UN Security Council is expected to vote on Friday on a draft resolution to extend the arms embargo on Libya.';
    const first = { ...story('/draft', 'Council to Vote on Libya', draft), pubDate: 'Thu, 05 Mar 2026 10:00:00 GMT' };
    serve(item(libya()), item(first));
    await poll(test.services, news());
    const [before, after] = await events();
    expect([before?.type, after?.type]).toEqual(['council.draft', 'council.renewed']);
    expect(after?.thread).toBe(before?.thread);
  });

  it('that used to speak and is silent is asked about; one that speaks seldom is not', async () => {
    await baseline();
    const day = async (at: number, ...items: string[]) => {
      test.at(new Date(Date.UTC(2026, 2, 7 + at, 12)).toISOString());
      if (items.length > 0) serve(...items);
      await poll(test.services, news());
      return (await watch(test.services, [news()])).map(({ subject }) => subject);
    };
    for (let at = 0; at < 10; at++)
      expect(await day(at, item(story(`/s${at}`, `Story ${at} of Kites`, 'Kites.')))).toEqual([]);
    for (const at of [10, 11, 12, 13]) expect(await day(at)).toEqual([]);
    expect(await day(14)).toEqual(['a-news has brought nothing new for 5 days']);
  });

  it('tells what it said at its first sight to nobody, also when its page comes later', async () => {
    test.at('2026-03-06T12:00:00.000Z');
    const { title, link, pubDate } = libya();
    pages.set('/libya', { status: 503 });
    serve(item({ title, link, pubDate }));
    await poll(test.services, news());
    libya();
    expect((await poll(test.services, news()))?.events).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('that asks for another name is asked by it', async () => {
    serve(item(kites()));
    await poll(test.services, source('news', { userAgent: 'Mozilla/5.0 (compatible; a name of its own)' }));
    const [feed, ...rest] = site.calls;
    expect(feed?.headers['user-agent']).toBe('Mozilla/5.0 (compatible; a name of its own)');
    expect(rest.every(({ headers }) => String(headers['user-agent']).startsWith('council-watch'))).toBe(true);
  });
});
