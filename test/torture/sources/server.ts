import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Exchange, Fault, Item, Reply, Spell, Target } from './fault.js';
import { feedXml, itemOf, listAt, listingPage, otherBody, releasePage, storyPage } from './pages.js';
import { DAY, type Publication, slugOf } from './world.js';

/** What the server shows. */
export interface Shown {
  readonly publications: readonly Publication[];
  readonly spells: readonly Spell[];
  now(): number;
}

/** A server on this machine with every address of the sources, and the faults of the hour. */
export interface HostileServer {
  readonly url: string;
  /** How often each fault met a look that had not had the truth before. */
  readonly met: ReadonlyMap<Fault, number>;
  close(): Promise<void>;
}

/** So many items a feed carries. */
const CARRIED = 10;

const TARGETS: readonly (readonly [RegExp, Target])[] = [
  [/^\/list\.xml$/, 'list'],
  [/^\/press\/rss\.xml$/, 'press feed'],
  [/^\/en\/content\//, 'listing'],
  [/\/sc\d+(?:\.doc\.htm)?$/, 'press page'],
  [/^\/news\/rss\.xml$/, 'news feed'],
  [/^\/stories\//, 'news page'],
  [/^\/robots\.txt$/, 'robots'],
];

export const ADDRESSES = { 'un-list': '/list.xml', 'un-press': '/press/rss.xml', 'news-un': '/news/rss.xml' } as const;

const targetOf = (path: string): Target | undefined =>
  TARGETS.find(([pattern]) => pattern.test(path.replace(/[?#].*/, '')))?.[1];

const TYPES: Partial<Record<Target, string>> = {
  list: 'application/xml',
  'press feed': 'application/rss+xml; charset=utf-8',
  'news feed': 'application/rss+xml',
  robots: 'text/plain',
};

const isFeed = (target: Target): boolean => target.endsWith('feed');

/** What an honest server has at an address at an instant; null for nothing. */
const honest = (
  { publications }: Pick<Shown, 'publications'>,
  target: Target,
  path: string,
  now: number,
  url: string,
  spoil: (items: Item[]) => Item[] = (items) => items,
): string | null => {
  const out = publications.filter(({ at }) => at <= now);
  const from = (source: Publication['source']) => out.filter((each) => each.source === source).reverse();
  if (target === 'list') return listAt(from('un-list').reverse(), now);
  if (target === 'robots') return 'User-agent: *\nDisallow: /admin/\n';
  if (target === 'listing')
    return listingPage(/page=0$/.test(path) && path.includes('press-release') ? from('un-press') : []);
  if (target === 'press feed' || target === 'news feed') {
    const carried = from(target === 'press feed' ? 'un-press' : 'news-un').slice(0, CARRIED);
    const items = carried.map((each) => itemOf(each, url));
    if (target === 'press feed') items.push(otherBody(Math.floor(now / DAY) * DAY, url));
    return feedXml(target === 'press feed' ? 'Press' : 'Courier', spoil(items));
  }
  const slug = /(?:sc\d+|story-\d+)/.exec(path)?.[0];
  const publication = out.find((each) => slugOf(each) === slug && each.source !== 'un-list');
  if (!publication) return null;
  return target === 'press page' ? releasePage(publication) : storyPage(publication, url);
};

/** A document spoilt as far as its text goes, and what spoilt it. */
const spoiltText = (shown: Shown, target: Target, path: string, fault: Fault, exchange: Exchange, url: string) => {
  const now = exchange.now.getTime();
  const plain = honest(shown, target, path, now, url);
  if (plain === null) return null;
  const spoilItems = fault.items;
  const items =
    spoilItems && isFeed(target) ? honest(shown, target, path, now, url, (all) => spoilItems(all, exchange)) : plain;
  const body = fault.text ? fault.text(items ?? plain, exchange) : (items ?? plain);
  return { body, changed: body !== plain };
};

/** Starts it; whatever is shown is asked for at each request. */
export const startHostileServer = async (shown: () => Shown): Promise<HostileServer> => {
  const met = new Map<Fault, number>();
  const tried = new Map<Fault, number>();
  /** Pages that were given as they are. */
  const given = new Set<string>();
  let url = '';
  const answer = (request: IncomingMessage, response: ServerResponse): unknown => {
    const path = request.url ?? '';
    const world = shown();
    const now = world.now();
    const target = targetOf(path);
    const spell = world.spells.find(({ fault, from, until }) => fault.target === target && from <= now && now < until);
    const write = ({ status, headers, body }: Reply) =>
      response.writeHead(status, { date: new Date(now).toUTCString(), ...headers }).end(body);
    if (!target) return write({ status: 404, headers: {}, body: '' });
    const conditional =
      request.headers['if-none-match'] !== undefined || request.headers['if-modified-since'] !== undefined;
    const exchange: Exchange = {
      now: new Date(now),
      times: spell ? (tried.get(spell.fault) ?? 0) : 0,
      url,
      path,
      conditional,
      get before() {
        return spell ? (honest(world, target, path, spell.from, url) ?? '') : '';
      },
    };
    if (spell) tried.set(spell.fault, exchange.times + 1);
    const fault = spell?.fault;
    const plain = fault ? null : honest(world, target, path, now, url);
    const spoilt = fault
      ? spoiltText(world, target, path, fault, exchange, url)
      : plain === null
        ? null
        : { body: plain, changed: false };
    if (spoilt === null) return write({ status: 404, headers: {}, body: '' });
    const { body, changed } = spoilt;
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    const plainHeaders = { 'content-type': TYPES[target] ?? 'text/html; charset=utf-8', etag };
    const headers = fault?.headers ? fault.headers(plainHeaders, exchange) : plainHeaders;
    const known = given.has(path);
    const meet = () => fault && !known && met.set(fault, (met.get(fault) ?? 0) + 1);
    const unchanged = request.headers['if-none-match'] === headers.etag;
    const reply: Reply = unchanged ? { status: 304, headers, body: '' } : { status: 200, headers, body };
    const otherwise = fault?.reply?.(unchanged ? { ...reply, status: 200, body } : reply, exchange);
    if (otherwise) meet();
    else if (fault && !unchanged && (changed || fault.headers)) meet();
    else if (!fault && target.endsWith('page')) given.add(path);
    if (typeof otherwise === 'function') return otherwise(response, { ...reply, body });
    return write(otherwise ?? reply);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    met,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
