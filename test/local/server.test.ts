import { request } from 'node:http';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { startServer } from '../../local/run/server.js';

/** The status that a request with this Host gets. */
const askedAs = (url: string, host: string): Promise<number | undefined> =>
  new Promise((done, failed) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', failed)
      .end();
  });

it('answers to this machine’s own names: a name elsewhere that leads here gets nothing', async () => {
  const server = await startServer(0, true);
  server.serve(new Hono().get('/', (context) => context.text('here')));
  const { port } = new URL(server.url);
  for (const own of ['127.0.0.1', 'localhost', '[::1]']) expect(await askedAs(server.url, `${own}:${port}`)).toBe(200);
  for (const other of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`])
    expect(await askedAs(server.url, other), other).toBe(421);
  await server.close();
});
