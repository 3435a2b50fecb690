import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { givenSources } from '../../local/run/given-sources.js';
import { councilWatch, scratch, start } from '../support/cli.js';
import { startReceiver } from '../support/receiver.js';

let ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends) await end();
  ends = [];
});

it('polls the sources that it is given in place of the usual ones, and says which it can reach', async () => {
  const site = await startReceiver(({ path }, response) => {
    if (path !== '/rss.xml') return response.writeHead(503).end();
    const item = '<item><title>Kites over the Harbour</title><guid>kites</guid></item>';
    return response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<rss version="2.0"><channel><title>Courier</title>${item}</channel></rss>`);
  });
  ends.push(site.close);
  const given = [`un-press=${site.url}/press`, `news-courier=${site.url}/rss.xml`].flatMap((each) => [
    '--source',
    each,
  ]);
  const run = await start(['--live', ...given, '--data', await scratch(), '--port', '0']);
  ends.push(() => run.stop('SIGKILL'));
  const said = ['un-press: not read', 'news-courier: read, baseline'];
  for (let tries = 0; !said.every((line) => run.output().includes(line)); tries++) {
    if (tries > 3_000) throw new Error(`waited in vain:\n${run.output()}`);
    await setTimeout(50);
  }
  const { sources } = (await (await fetch(`${run.url}/v1/sources`)).json()) as { sources: { id: string }[] };
  expect(sources.map(({ id }) => id)).toEqual(['news-courier', 'un-press']);
}, 180_000);

it('asks for the further addresses of a usual source on the host that stands in', () => {
  expect(givenSources(['un-press=http://127.0.0.1:9/feed', 'news-un=http://127.0.0.1:9/topic'])).toMatchObject([
    {
      kind: 'un-press',
      url: 'http://127.0.0.1:9/feed',
      listings: [
        'http://127.0.0.1:9/en/content/security-council/press-release',
        'http://127.0.0.1:9/en/content/security-council/meetings-coverage',
      ],
    },
    { kind: 'news', also: ['http://127.0.0.1:9/feed/subscribe/en/news/all/rss.xml'] },
  ]);
});

it.each([
  [['--live', '--source', 'un-list'], 'ID=URL was expected'],
  [['--live', '--source', 'un-list=ftp://courier.example/list'], 'an http address was expected'],
  [['--live', '--source', 'courier=http://courier.example/rss'], 'nothing says what kind of source this is'],
  [['--live', '--source', 'news-A=http://courier.example/rss'], 'Invalid string'],
  [['--live', '--source', 'un-list=http://a.example', '--source', 'un-list-b=http://b.example'], 'of one list'],
  [['--source', 'un-list=http://a.example'], 'it goes with --live'],
])('%j is wrong usage, and says what was expected', async (args, problem) => {
  const { code, err } = await councilWatch(['start', ...args]);
  expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
  expect(err).toContain(problem);
});
