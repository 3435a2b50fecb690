import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { guardedAgent } from '../../shared/http/guard.js';
import { openRobots } from '../../shared/http/robots.js';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A host that answers every request for its rules so, and counts them. */
const host = async (status: number, text: string) => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked };
};
const robots = () =>
  openRobots(
    { dispatcher: guardedAgent({ allowLoopback: true }), userAgent: 'council-watch/1.0 (someone@example.org)' },
    () => new Date(),
  );

it('keeps out of what a host closes to all, or to us by name, and reads its rules once', async () => {
  const { url, asked } = await host(
    200,
    'User-agent: *\nDisallow: /private\n\nUser-agent: council-watch\nDisallow: /articles/\nAllow: /articles/open\n',
  );
  const { allow } = robots();
  expect(await allow(`${url}/articles/1`)).toBe(false);
  expect(await allow(`${url}/articles/open`)).toBe(true);
  expect(await allow(`${url}/other`)).toBe(true);
  expect(asked()).toBe(1);
});

it('reads a host without rules as open, and one that fails as closed for now', async () => {
  expect(await robots().allow(`${(await host(404, 'not here')).url}/a`)).toBe(true);
  await expect(robots().allow(`${(await host(503, 'later')).url}/a`)).rejects.toThrow('answered 503');
});
