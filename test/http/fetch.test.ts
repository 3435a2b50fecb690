import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { FetchFailed, fetchDocument } from '../../shared/http/fetch.js';
import { guardedAgent } from '../../shared/http/guard.js';
import { type Answer, startReceiver, status } from '../support/receiver.js';

const fetcher = {
  dispatcher: guardedAgent({ allowLoopback: true }),
  userAgent: 'council-watch-test (+https://watch.example)',
};
let server: Awaited<ReturnType<typeof startReceiver>>;
afterEach(() => server.close());

const serve = async (answer: Answer): Promise<string> => {
  server = await startReceiver(answer);
  return server.url;
};
const failure = (url: string, limits = {}): Promise<FetchFailed> =>
  fetchDocument(fetcher, url, undefined, limits).then(
    () => Promise.reject(new Error('the fetch succeeded')),
    (error: FetchFailed) => error,
  );

describe('fetching a document', () => {
  it('gives the bytes and the validators, and says who asks', async () => {
    const url = await serve((_call, response) =>
      response.writeHead(200, { etag: '"1"', 'content-type': 'text/xml' }).end('<a/>'),
    );
    const fetched = await fetchDocument(fetcher, url);
    expect(fetched).toMatchObject({ etag: '"1"', contentType: 'text/xml', lastModified: null });
    expect(fetched?.bytes.toString()).toBe('<a/>');
    expect(server.calls[0]?.headers['user-agent']).toContain('council-watch-test (+https://');
  });

  it('asks conditionally, and takes 304 for nothing new', async () => {
    const url = await serve(status(304));
    expect(
      await fetchDocument(fetcher, url, { etag: '"1"', lastModified: 'Thu, 05 Mar 2026 00:00:00 GMT' }),
    ).toBeNull();
    expect(server.calls[0]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Thu, 05 Mar 2026 00:00:00 GMT',
    });
  });

  it('follows a redirect, also to a signed address, whose query is never named', async () => {
    const url = await serve((call, response) => {
      if (call.path === '/') response.writeHead(302, { location: '/blob?sig=SECRET' }).end();
      else response.writeHead(500).end();
    });
    const error = await failure(url);
    expect(error.status).toBe(500);
    expect(error.message).not.toContain('SECRET');
  });

  it('unpacks gzip', async () => {
    const url = await serve((_call, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<a/>')),
    );
    expect((await fetchDocument(fetcher, url))?.bytes.toString()).toBe('<a/>');
  });

  it.each([
    ['a refusal', status(403), { status: 403 }],
    ['a request to wait', status(429, { 'retry-after': '120' }), { status: 429, retryAfter: 120 }],
    [
      'a request to wait until an instant of a clock that is wrong',
      status(429, { date: 'Thu, 01 Mar 2001 12:00:00 GMT', 'retry-after': 'Thu, 01 Mar 2001 13:00:00 GMT' }),
      { status: 429, retryAfter: 3_600 },
    ],
    ['a 304 that no condition asked for', status(304), { status: 304 }],
    ['a fault', status(500), { status: 500 }],
  ] as const)('fails on %s and says so', async (_what, answer, expected) => {
    const error = await failure(await serve(answer));
    expect(error).toBeInstanceOf(FetchFailed);
    expect(error).toMatchObject(expected);
  });

  it('fails on a gzip bomb before it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const url = await serve((_call, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect((await failure(url, { mostBytes: 1_000_000 })).message).toContain('is larger than 1000000 bytes, unpacked');
  });

  it('fails on a body cut short', async () => {
    const url = await serve((_call, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('<a>');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await failure(url)).toBeInstanceOf(FetchFailed);
  });

  it('fails on a slow drip within its time', async () => {
    const url = await serve((_call, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect((await failure(url, { timeoutMs: 200 })).message).toContain('took longer than 0.2 s');
  });

  it('fails on a redirect loop', async () => {
    const url = await serve(status(302, { location: '/' }));
    expect((await failure(url)).message).toContain('redirect');
  });

  it('fails on a redirect to a private address', async () => {
    const url = await serve(status(302, { location: 'http://169.254.169.254/latest/meta-data/' }));
    expect((await failure(url)).message).toContain('169.254.169.254, which is no public address');
  });
});
