import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { UnreadableDocument } from '../../shared/model/errors.js';

/** The server of this machine: it listens first, so that a port in use ends the start before anything is made. */
export interface LocalServer {
  readonly url: string;
  /** Answers with these routes from now on; until then with 503. */
  serve(routes: Hono): void;
  close(): Promise<void>;
}

const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      done();
    });
  });

/**
 * @param fallback whether another port will do when this one is in use
 * @throws UnreadableDocument when the port is in use
 */
export const startServer = async (port: number, fallback: boolean): Promise<LocalServer> => {
  let routes: Hono = new Hono().all('*', (context) => context.text('starting', 503));
  // A page elsewhere whose name leads here (DNS rebinding) is not this machine's own.
  const isOwn = (request: Request): boolean => {
    const { port: own } = server.address() as AddressInfo;
    return OWN_NAMES.some((name) => request.headers.get('host') === `${name}:${own}`);
  };
  const fetch = (request: Request, env: unknown): Response | Promise<Response> =>
    isOwn(request) ? routes.fetch(request, env as object) : new Response('not an address of this run', { status: 421 });
  const server = createAdaptorServer({ fetch }) as Server;
  try {
    await listen(server, port);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && fallback) await listen(server, 0);
    else if (code === 'EADDRINUSE')
      throw new UnreadableDocument(`--port ${port}`, 'the port is in use; give another, or 0 for any', { cause });
    else throw new UnreadableDocument(`--port ${port}`, `can't be listened on (${code})`, { cause });
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve(given) {
      routes = given;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
