import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Fault, Reply, Sign, Target } from '../fault.js';

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (): Reply => ({
    status: code,
    headers: { 'content-type': 'text/html', ...headers },
    body: code === 304 ? '' : `<html><body><h1>${code}</h1></body></html>`,
  });

const page = (title: string, text: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html><head><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`,
});

const ok =
  (body: string | Buffer, headers: Record<string, string> = {}) =>
  (reply: Reply): Reply => ({
    status: 200,
    headers: { 'content-type': reply.headers['content-type'] ?? 'text/html', ...headers },
    body,
  });

/** 40 MB of nothing in 40 KB. */
const BOMB = gzipSync(Buffer.alloc(40 * 1024 * 1024));

const half = (body: string | Buffer): Buffer => Buffer.from(body).subarray(0, Math.floor(Buffer.byteLength(body) / 2));

/** What can go wrong on the way from any address. */
const WAYS: readonly (Pick<Fault, 'reply'> & {
  readonly name: string;
  readonly hours?: number;
  readonly slow?: boolean;
  readonly hidden?: boolean;
})[] = [
  ...[401, 402, 403, 404, 410, 451, 500, 502].map((code) => ({ name: `answers ${code}`, reply: status(code) })),
  { name: 'answers 429 and asks for an hour', reply: status(429, { 'retry-after': '3600' }) },
  {
    name: 'answers 429 and asks for patience until a date',
    reply: (_reply, { now }) => status(429, { 'retry-after': new Date(now.getTime() + 5_400_000).toUTCString() })(),
  },
  { name: 'answers 503 with a Retry-After that is none', reply: status(503, { 'retry-after': 'soon' }) },
  { name: 'answers 503 and asks for a hundred years', slow: true, reply: status(503, { 'retry-after': '3153600000' }) },
  { name: 'never answers', reply: () => () => {} },
  {
    name: 'drips',
    reply:
      () =>
      async (response, { headers, body }) => {
        response.writeHead(200, { ...headers });
        for (const byte of Buffer.from(body)) {
          if (response.destroyed) return;
          response.write(Buffer.from([byte]));
          await setTimeout(50);
        }
      },
  },
  { name: 'hangs up at once', reply: () => (response) => response.socket?.destroy() },
  {
    name: 'resets in the middle of the body',
    reply:
      () =>
      (response, { headers, body }) => {
        response.writeHead(200, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
        response.write(half(body), () => response.socket?.resetAndDestroy());
      },
  },
  {
    name: 'ends before the length that it announced',
    reply:
      () =>
      (response, { headers, body }) => {
        response.writeHead(200, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
        response.end(half(body));
      },
  },
  { name: 'answers 200 with nothing', reply: ok('') },
  { name: 'answers 200 with a blank', reply: ok(' \n\n ') },
  {
    name: 'answers 200 with a page of maintenance',
    reply: () =>
      page(
        'Down for maintenance',
        'We are working on our site at the moment and will be back with you in a little while.',
      ),
  },
  {
    name: 'answers 200 with a wall of consent',
    reply: () =>
      page(
        'Your privacy',
        'We and our 812 partners store and access information on a device, such as unique identifiers in cookies, to process personal data. You may accept or manage your choices.',
      ),
  },
  {
    name: 'answers 200 with a challenge to browsers',
    reply: () =>
      page(
        'Just a moment…',
        'Checking your browser before you go on. This process is automatic, and takes up to five seconds.',
      ),
  },
  { name: 'leads in a circle', reply: (_reply, { path }) => status(302, { location: path })() },
  { name: 'leads to a private address', reply: status(302, { location: 'http://10.0.0.1/' }) },
  {
    name: 'leads to the metadata of a cloud',
    reply: status(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  },
  { name: 'leads to a file', reply: status(302, { location: 'file:///etc/passwd' }) },
  { name: 'says gzip and is none', reply: (reply) => ok(reply.body, { 'content-encoding': 'gzip' })(reply) },
  { name: 'unpacks to 40 MB', reply: ok(BOMB, { 'content-encoding': 'gzip' }) },
  { name: 'says 304 whatever it is asked', reply: status(304), hours: 30, hidden: true },
];

const SIGNS: Partial<Record<Target, readonly Sign[]>> = {
  list: ['failed', 'held', 'stale'],
  'press feed': ['failed'],
  'news feed': ['failed'],
  'press page': ['waiting'],
  'news page': ['waiting'],
};

/** Everything that can go wrong on the way from every address of a source. */
export const TRANSPORT: readonly Fault[] = (Object.keys(SIGNS) as Target[]).flatMap((target) =>
  WAYS.map(
    ({ name, hidden, ...way }): Fault => ({
      ...way,
      name: `${target}: ${name}`,
      target,
      // A 304 to a look that has a condition is no lie that can be seen; within a day the source is asked for the whole.
      shows: hidden ? [] : (SIGNS[target] ?? []),
    }),
  ),
);
