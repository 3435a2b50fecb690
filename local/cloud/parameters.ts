import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { writeWhole } from '../files.js';

const Call = z.object({ Name: z.string(), Value: z.string().optional() });

/** SSM Parameter Store in the two operations that are used, over its own wire protocol; the values lie in a file that only the user may read. */
export const startParameters = async (file: string): Promise<{ server: Server; url: string }> => {
  const values: Record<string, string> = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  const answer = async (operation: string, { Name, Value }: z.infer<typeof Call>): Promise<[number, object]> => {
    if (operation === 'GetParameter') {
      const kept = values[Name];
      if (kept === undefined) return [400, { __type: 'ParameterNotFound', message: Name }];
      return [200, { Parameter: { Name, Type: 'SecureString', Value: kept, Version: 1 } }];
    }
    if (operation !== 'PutParameter' || Value === undefined) return [400, { __type: 'InvalidAction' }];
    if (Name in values) return [400, { __type: 'ParameterAlreadyExists', message: Name }];
    values[Name] = Value;
    await writeWhole(file, JSON.stringify(values), 0o600);
    return [200, { Version: 1 }];
  };
  const server = createServer((incoming, outgoing) => {
    const operation = String(incoming.headers['x-amz-target'] ?? '').replace('AmazonSSM.', '');
    buffer(incoming)
      .then((body) => answer(operation, Call.parse(JSON.parse(body.toString('utf8')))))
      .then(([status, body]) => {
        outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
      })
      .catch((error: Error) => outgoing.writeHead(500).end(error.message));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};
