import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export type Answer = (call: Call, response: ServerResponse, number: number) => unknown;

/** A server on this machine that notes what it gets and answers as a test says. */
export const startReceiver = async (answer: Answer) => {
  const calls: Call[] = [];
  const server = createServer(async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const call = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: incoming.headers as Record<string, string>,
      body: await text(incoming),
    };
    calls.push(call);
    await answer(call, outgoing, calls.length);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    calls,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_call, response) => {
    response.writeHead(code, headers).end();
  };
