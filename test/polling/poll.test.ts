import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { poll } from '../../shared/polling/poll.js';
import { Source } from '../../shared/sources/registry.js';
import { recentChecks } from '../../shared/store/checks.js';
import { readDocument } from '../../shared/store/documents.js';
import { listEvents } from '../../shared/store/events.js';
import { takeLease } from '../../shared/store/leases.js';
import { pageAddress } from '../../shared/text/address.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { individual, individuals, listXml } from '../support/list.js';
import { startReceiver } from '../support/receiver.js';

/** What the sources have, by path; a number is a status without a body. */
let pages: Map<string, string | number>;
let site: Awaited<ReturnType<typeof startReceiver>>;
let test: TestCloud;

beforeEach(async () => {
  pages = new Map();
  site = await startReceiver((call, response) => {
    const page = pages.get(call.path);
    if (typeof page === 'string' && call.headers['if-none-match'] === `"${page.length}"`) response.writeHead(304).end();
    else if (typeof page === 'string')
      response.writeHead(200, { etag: `"${page.length}"`, 'content-type': 'text/html; charset=utf-8' }).end(page);
    else response.writeHead(page ?? 404).end();
  });
  test = await startTestCloud();
});
afterEach(async () => {
  await test.close();
  await site.close();
});

const source = (kind: Source['kind'], path: string) =>
  Source.parse({ id: `a-${kind}`, kind, url: `${site.url}${path}`, everyMinutes: 5, leastEntries: 1 });
const feed = (...symbols: number[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Press</title>${symbols
    .map(
      (symbol) =>
        `<item><title>Release ${symbol}</title><link>${site.url}/en/2026/sc${symbol}.doc.htm</link><pubDate>Fri, 06 Mar 2026 16:00:00 GMT</pubDate></item>`,
    )
    .join('')}<item><title>Other body</title><link>${site.url}/en/2026/ga12345.doc.htm</link></item></channel></rss>`;
const release = (symbol: number) =>
  `<html><body><main><h1>Security Council Press Statement on Region ${symbol}</h1><p>SC/${symbol}</p><p>The following Security Council press statement was issued today by Council President Ana Ilves (Freedonia):</p></main></body></html>`;
const types = async () =>
  (
    await listEvents(test.services.table, { after: undefined, oldestFirst: true, limit: 100, keep: () => true })
  ).events.map(({ event }) => event.type);
const outcomes = async (id: string) =>
  (await recentChecks(test.services.table, id, 10)).map(({ outcome }) => outcome).reverse();

describe('a release corrected in place', () => {
  const renewal = (until: string, furniture = '') =>
    `<html><body><nav>${furniture}</nav><main><h1>Security Council Renews Arms Embargo on South Sudan</h1><p>SC/16302</p><p>The Security Council today renewed until ${until} the arms embargo on South Sudan.</p><p>Unanimously adopting resolution 2901 (2026), it did so for a year.</p></main></body></html>`;
  const all = async () =>
    (await listEvents(test.services.table, { after: undefined, oldestFirst: true, limit: 100, keep: () => true }))
      .events;

  it('is told once, as the same event, with what was corrected', async () => {
    const press = source('press-releases', '/rss.xml');
    const look = async (instant: string, page: string) => {
      test.at(instant);
      // Feeds change at each release of any body.
      pages.set('/rss.xml', feed(16302).replace('Press', `Press ${instant}${'.'.repeat(instant.charCodeAt(12))}`));
      pages.set('/en/2026/sc16302.doc.htm', page);
      return (await poll(test.services, press))?.events.length;
    };
    pages.set('/rss.xml', feed());
    await poll(test.services, press);
    expect(await look('2026-03-06T16:10:00.000Z', renewal('30 May 2026'))).toBe(1);
    expect(await look('2026-03-06T17:10:00.000Z', renewal('30 May 2027'))).toBe(0);
    expect(await look('2026-03-06T23:20:00.000Z', renewal('30 May 2027'))).toBe(1);
    // The same words on a page with other furniture correct nothing.
    expect(await look('2026-03-07T08:30:00.000Z', renewal('30 May 2027', 'a new menu'))).toBe(0);
    const [stored, ...others] = await all();
    expect(others).toEqual([]);
    expect(stored?.revision).toBe(2);
    expect(stored?.event).toMatchObject({
      type: 'council.renewed',
      detectedAt: '2026-03-06T16:10:00.000Z',
      action: { expiresOn: '2027-05-30', resolution: 'S/RES/2901 (2026)' },
      summary: expect.stringContaining('Corrected at the source (in force until: 2026-05-30 → 2027-05-30).'),
      evidence: [expect.anything(), expect.anything()],
    });
  });
});

it('an article whose newspaper closes its pages to programs is read from the feed alone', async () => {
  const story =
    'The Security Council will vote on Tuesday on a draft resolution to extend sanctions on Haiti, diplomats said.';
  pages.set(
    '/news.xml',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>N</title><item><title>Vote expected on Haiti sanctions</title><link>${site.url}/story</link><pubDate>Fri, 06 Mar 2026 16:00:00 GMT</pubDate><description>${story}</description></item></channel></rss>`,
  );
  pages.set('/story', `<html><body><article><p>${story}</p></article></body></html>`);
  pages.set('/robots.txt', 'User-agent: *\nDisallow: /story');
  const news = source('news', '/news.xml');
  expect(await poll(test.services, news)).toMatchObject({ detail: null });
  const identity = pageAddress(`${site.url}/story`);
  expect(await readDocument(test.services.table, news.id, identity)).toMatchObject({ state: 'read' });
  expect(site.calls.map(({ path }) => path)).toEqual(['/news.xml', '/robots.txt']);
});

describe('after an outage', () => {
  const item = (symbol: number, day: number) =>
    `<item><title>Release ${symbol}</title><link>${site.url}/en/2026/sc${symbol}.doc.htm</link><pubDate>${new Date(Date.UTC(2026, 2, day, 16)).toUTCString()}</pubDate></item>`;
  const dated = (...items: [number, number][]) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Press ${'.'.repeat(items[0]?.[1] ?? 0)}</title>${items.map(([symbol, day]) => item(symbol, day)).join('')}</channel></rss>`;
  const listing = (...symbols: number[]) =>
    `<html><body><main>${symbols.map((symbol) => `<article><a href="/en/2026/sc${symbol}.doc.htm"><img alt=""></a><h3><a href="/en/2026/sc${symbol}.doc.htm">Release ${symbol}</a></h3></article>`).join('')}</main></body></html>`;
  const press = () =>
    Source.parse({
      id: 'a-press',
      kind: 'press-releases',
      url: `${site.url}/rss.xml`,
      everyMinutes: 5,
      leastEntries: 1,
      listings: [`${site.url}/all`],
    });

  it('the listing pages give what the feed no longer carries, back to the last release known, each once', async () => {
    for (const symbol of [16301, 16302, 16303, 16304, 16305])
      pages.set(`/en/2026/sc${symbol}.doc.htm`, release(symbol));
    pages.set('/rss.xml', dated([16301, 6]));
    await poll(test.services, press());
    pages.set('/rss.xml', dated([16305, 20]));
    pages.set('/all?page=0', listing(16305, 16304));
    pages.set('/all?page=1', listing(16303, 16302));
    pages.set('/all?page=2', listing(16301, 16300));
    pages.set('/en/2026/sc16300.doc.htm', release(16300));
    const filled = await poll(test.services, press());
    expect(filled?.detail).toBeNull();
    expect(filled?.events).toHaveLength(4);
    expect(site.calls.filter(({ path }) => path.startsWith('/all')).map(({ path }) => path)).toEqual([
      '/all?page=0',
      '/all?page=1',
      '/all?page=2',
    ]);
    const again = await poll(test.services, press());
    expect(again?.events).toEqual([]);
    expect(site.calls.filter(({ path }) => path.startsWith('/all'))).toHaveLength(3);
  });

  it('a gap whose pages can’t be had stays open, and stops nothing else', async () => {
    for (const symbol of [16301, 16304, 16305]) pages.set(`/en/2026/sc${symbol}.doc.htm`, release(symbol));
    pages.set('/rss.xml', dated([16301, 6]));
    await poll(test.services, press());
    pages.set('/rss.xml', dated([16305, 20]));
    expect(await poll(test.services, press())).toMatchObject({
      outcome: 'changed',
      detail: expect.stringMatching(/the gap since 2026-03-06T16:00:00.000Z could not be filled: .*answered 404/),
      events: [expect.any(String)],
    });
    pages.set('/all?page=0', listing(16305, 16304));
    pages.set('/all?page=1', listing(16301));
    expect((await poll(test.services, press()))?.events).toHaveLength(1);
  });
});

describe('polling the list', () => {
  it('asks conditionally, notes every look, and goes on after a failure', async () => {
    const list = source('list', '/list.xml');
    pages.set('/list.xml', listXml(individuals(10)));
    test.at('2026-03-01T00:00:00.000Z');
    await poll(test.services, list);
    test.at('2026-03-01T00:15:00.000Z');
    await poll(test.services, list);
    pages.set('/list.xml', 503);
    test.at('2026-03-01T00:30:00.000Z');
    expect(await poll(test.services, list)).toMatchObject({
      outcome: 'failed',
      detail: `${site.url}/list.xml: answered 503; 200 was expected`,
    });
    pages.set(
      '/list.xml',
      listXml([...individuals(10), individual('QDi.011', 'NEWCOMER')], '2026-03-02T00:00:00.000Z'),
    );
    test.at('2026-03-02T00:45:00.000Z');
    expect(await poll(test.services, list)).toMatchObject({ outcome: 'changed' });
    expect(await outcomes('a-list')).toEqual(['baseline', 'unchanged', 'failed', 'changed']);
    expect(await types()).toEqual(['entry.listed']);
  });

  it('does not believe for ever that nothing has changed: once a day it asks for the whole', async () => {
    const list = source('list', '/list.xml');
    let conditional = 0;
    const liar = await startReceiver((call, response) => {
      const asked = call.headers['if-none-match'] !== undefined;
      if (asked) conditional++;
      if (asked) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"for ever"' }).end(pages.get('/list.xml'));
    });
    const stuck = { ...list, url: `${liar.url}/list.xml` };
    pages.set('/list.xml', listXml(individuals(10)));
    test.at('2026-03-01T00:00:00.000Z');
    await poll(test.services, stuck);
    pages.set('/list.xml', listXml(individuals(11), '2026-03-01T12:00:00.000Z'));
    test.at('2026-03-01T13:00:00.000Z');
    expect(await poll(test.services, stuck)).toMatchObject({ outcome: 'unchanged' });
    test.at('2026-03-02T00:00:00.000Z');
    expect(await poll(test.services, stuck)).toMatchObject({ outcome: 'changed' });
    // A whole look that brings the same again is a whole look, too.
    test.at('2026-03-03T00:00:00.000Z');
    await poll(test.services, stuck);
    test.at('2026-03-03T00:15:00.000Z');
    await poll(test.services, stuck);
    expect(conditional).toBe(2);
    await liar.close();
  });

  it.each(['list', 'press-releases', 'news'] as const)(
    'takes no 304 for a first look at a source: %s',
    async (kind) => {
      pages.set('/mute', 304);
      expect(await poll(test.services, source(kind, '/mute'))).toMatchObject({
        outcome: 'failed',
        detail: expect.stringContaining('answered 304; 200 was expected'),
      });
    },
  );

  it('keeps two polls of one list apart, whichever source it comes by', async () => {
    const list = source('list', '/list.xml');
    pages.set('/list.xml', listXml(individuals(10)));
    await takeLease(test.services.table, 'list:un', 'another');
    expect(await poll(test.services, list)).toBeUndefined();
    expect(site.calls).toEqual([]);
  });
});

describe('polling a feed of releases', () => {
  it('tells nothing of the first sight, then each new release once, and leaves other bodies alone', async () => {
    const press = source('press-releases', '/press.rss');
    pages.set('/press.rss', feed(19901));
    for (const symbol of [19901, 19902, 19903]) pages.set(`/en/2026/sc${symbol}.doc.htm`, release(symbol));
    expect(await poll(test.services, press)).toMatchObject({ outcome: 'baseline', events: [] });
    pages.set('/press.rss', feed(19903, 19902, 19901));
    const result = await poll(test.services, press);
    expect(result?.events).toHaveLength(2);
    expect(await poll(test.services, press)).toMatchObject({ outcome: 'unchanged' });
    expect(site.calls.filter(({ path }) => path.includes('ga12345'))).toEqual([]);
    expect(site.calls.filter(({ path }) => path.includes('sc19902'))).toHaveLength(1);
  });

  it('keeps, reports and tries again a release that can’t be had, and takes the others', async () => {
    const press = source('press-releases', '/press.rss');
    pages.set('/press.rss', feed());
    await poll(test.services, press);
    pages.set('/press.rss', feed(19903, 19902));
    pages.set('/en/2026/sc19902.doc.htm', 500);
    pages.set('/en/2026/sc19903.doc.htm', release(19903));
    expect(await poll(test.services, press)).toMatchObject({
      outcome: 'changed',
      waiting: 1,
      events: [expect.any(String)],
    });
    expect(await readDocument(test.services.table, press.id, 'SC/19902')).toMatchObject({
      state: 'failed',
      attempts: 1,
    });
    pages.set('/en/2026/sc19902.doc.htm', release(19902));
    expect(await poll(test.services, press)).toMatchObject({ outcome: 'changed', events: [expect.any(String)] });
    expect(await types()).toHaveLength(2);
  });

  it('whose page breaks off is told as far as it goes, and once it is whole as the same event with the rest', async () => {
    const press = source('press-releases', '/press.rss');
    pages.set('/press.rss', feed());
    await poll(test.services, press);
    const whole =
      '<html><body><main><h1>Security Council Renews Arms Embargo on South Sudan, Release 19904</h1><p>SC/19904</p><p>The Security Council today renewed until 30 May 2027 the arms embargo on South Sudan.</p><p>Unanimously adopting resolution 2901 (2026), it did so for a year.</p></main></body></html>';
    pages.set('/press.rss', feed(19904));
    pages.set('/en/2026/sc19904.doc.htm', whole.slice(0, whole.indexOf('Unanimously')));
    const first = await poll(test.services, press);
    expect(first).toMatchObject({ outcome: 'changed', waiting: 1, detail: 'SC/19904: the page breaks off' });
    expect(first?.events).toHaveLength(1);
    expect(await poll(test.services, press)).toMatchObject({ outcome: 'unchanged', waiting: 1 });
    pages.set('/en/2026/sc19904.doc.htm', whole);
    expect(await poll(test.services, press)).toMatchObject({ waiting: 0, detail: null });
    const { events } = await listEvents(test.services.table, {
      after: undefined,
      oldestFirst: true,
      limit: 10,
      keep: () => true,
    });
    expect(events.map(({ event }) => event)).toMatchObject([
      { type: 'council.renewed', action: { resolution: 'S/RES/2901 (2026)' } },
    ]);
    expect(await poll(test.services, press)).toMatchObject({ outcome: 'unchanged', waiting: 0 });
  });

  it('notes a feed that is none', async () => {
    const press = source('press-releases', '/press.rss');
    pages.set('/press.rss', '<!doctype html><html></html>');
    expect(await poll(test.services, press)).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('is an HTML page'),
    });
  });
});

/** What servers answer with 200 in place of a document. */
const NO_DOCUMENT: readonly [string, string][] = [
  [
    'a page of maintenance',
    '<html><body><h1>We’ll be back soon</h1><p>Our site is down for scheduled maintenance this evening, please come again later.</p></body></html>',
  ],
  ['nothing', ''],
  ['a page without a body', '<!doctype html><html><head><title>x</title></head><body></body></html>'],
  [
    'a wall of consent',
    '<html><body><h1>Before you continue</h1><p>We use cookies and data to deliver, maintain and measure our services and those of our partners.</p></body></html>',
  ],
  [
    'a challenge',
    '<html><head><title>Just a moment...</title></head><body><p>Checking your browser before you can go on to the site that you asked for.</p></body></html>',
  ],
];

describe('a page that answers 200 and is not the document', () => {
  const day = '2026-03-06';
  it.each(NO_DOCUMENT)(
    '%s for a release: tried at every poll, told when the release is there',
    async (_what, instead) => {
      const press = source('press-releases', '/press.rss');
      pages.set('/press.rss', feed());
      await poll(test.services, press);
      pages.set('/press.rss', feed(19903));
      pages.set('/en/2026/sc19903.doc.htm', instead);
      for (const minute of ['10', '15', '20']) {
        test.at(`${day}T16:${minute}:00.000Z`);
        expect(await poll(test.services, press)).toMatchObject({ outcome: 'unchanged', waiting: 1, events: [] });
      }
      pages.set('/en/2026/sc19903.doc.htm', release(19903));
      expect(await poll(test.services, press)).toMatchObject({ outcome: 'changed', events: [expect.any(String)] });
      expect(await poll(test.services, press)).toMatchObject({ outcome: 'unchanged' });
      expect(await types()).toEqual(['council.statement']);
    },
  );

  it('for a release that the feed drops meanwhile: tried for three days, then the operator is asked, once', async () => {
    const press = source('press-releases', '/press.rss');
    pages.set('/press.rss', feed());
    test.at(`${day}T00:00:00.000Z`);
    await poll(test.services, press);
    pages.set('/press.rss', feed(19903));
    pages.set('/en/2026/sc19903.doc.htm', NO_DOCUMENT[0]?.[1] ?? '');
    await poll(test.services, press);
    pages.set('/press.rss', feed(19904));
    pages.set('/en/2026/sc19904.doc.htm', release(19904));
    const asked = () => test.logged.filter((line) => line.startsWith('SC/19903 was never read'));
    for (let hour = 1; hour <= 80; hour++) {
      test.at(new Date(Date.UTC(2026, 2, 6, hour)).toISOString());
      await poll(test.services, press);
      if (hour === 72) expect(asked()).toEqual([]);
    }
    expect(asked()).toHaveLength(1);
    expect(site.calls.filter(({ path }) => path.includes('sc19903')).length).toBeGreaterThan(70);
  });

  it('for a release that the feed drops meanwhile: told when it comes in these three days', async () => {
    const press = source('press-releases', '/press.rss');
    pages.set('/press.rss', feed());
    test.at(`${day}T00:00:00.000Z`);
    await poll(test.services, press);
    pages.set('/press.rss', feed(19903));
    pages.set('/en/2026/sc19903.doc.htm', 503);
    await poll(test.services, press);
    pages.set('/press.rss', feed(19904));
    pages.set('/en/2026/sc19904.doc.htm', release(19904));
    await poll(test.services, press);
    pages.set('/en/2026/sc19903.doc.htm', release(19903));
    test.at(`${day}T02:00:00.000Z`);
    // The feed itself has not changed.
    expect(await poll(test.services, press)).toMatchObject({ outcome: 'changed', waiting: 0 });
    expect(await types()).toHaveLength(2);
  });

  const headline = 'Council Keeps Arms Embargo on South Sudan';
  const story = `<html><body><article><h1>${headline}</h1><p>The UN Security Council on Thursday unanimously adopted a resolution that renews until 31 May 2027 the arms embargo on South Sudan, in spite of an appeal by its government, which had asked for an end of it.</p><p>The measure was drafted by the United States, whose envoy spoke of the fighting of the last weeks.</p></article></body></html>`;
  const kites =
    '<html><body><article><h1>Kites over the Harbour</h1><p>Hundreds of kites rose over the harbour on Saturday, some of them as large as boats.</p></article></body></html>';
  const newsFeed = (summary: string) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier ${summary.length}</title><item><title>${headline}</title><link>${site.url}/story</link><guid>${site.url}/story</guid><pubDate>Fri, 06 Mar 2026 16:00:00 GMT</pubDate><description>${summary}</description></item></channel></rss>`;

  it.each(NO_DOCUMENT)(
    '%s for an article: the text of the feed is read, and the article when it is there',
    async (_what, instead) => {
      const news = source('news', '/news.xml');
      pages.set('/kites', kites);
      pages.set(
        '/news.xml',
        newsFeed('').replaceAll(headline, 'Kites over the Harbour').replaceAll('/story', '/kites'),
      );
      await poll(test.services, news);
      pages.set('/news.xml', newsFeed('An embargo stays.'));
      pages.set('/story', instead);
      await poll(test.services, news);
      expect(await poll(test.services, news)).toMatchObject({
        outcome: 'unchanged',
        waiting: 1,
        detail: expect.stringMatching(/\/story: the page /),
      });
      pages.set('/story', story);
      expect(await poll(test.services, news)).toMatchObject({ outcome: 'changed', detail: null });
      expect(site.calls.filter(({ path }) => path === '/story')).toHaveLength(3);
      await poll(test.services, news);
      expect(site.calls.filter(({ path }) => path === '/story')).toHaveLength(3);
      expect((await types()).filter((type) => type === 'council.renewed')).toHaveLength(1);
    },
  );

  it('is none: a story of another matter, read once', async () => {
    const news = source('news', '/news.xml');
    pages.set('/news.xml', newsFeed('').replaceAll(headline, 'Kites over the Harbour'));
    pages.set('/story', kites);
    await poll(test.services, news);
    await poll(test.services, news);
    const identity = pageAddress(`${site.url}/story`);
    expect(await readDocument(test.services.table, news.id, identity)).toMatchObject({ state: 'read' });
    expect(site.calls.filter(({ path }) => path === '/story')).toHaveLength(1);
  });
});
