import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** CloudFormation over its own wire protocol, in the calls that are used. */
export interface Formation {
  readonly url: string;
  /** Templates of stacks, by their names. */
  readonly stacks: Map<string, { readonly Metadata?: object }>;
  /** Whether the profile has no right to ask. */
  refuse: boolean;
  close(): Promise<void>;
}

const escaped = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const failure = (code: string, message: string): string =>
  `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;

export const startFormation = async (): Promise<Formation> => {
  const stacks: Formation['stacks'] = new Map();
  const server = createServer(async (incoming, outgoing) => {
    const form = new URLSearchParams(await text(incoming));
    const [action, name] = [form.get('Action') ?? '', form.get('StackName') ?? ''];
    const answer = (status: number, body: string) =>
      outgoing.writeHead(status, { 'content-type': 'text/xml' }).end(body);
    if (made.refuse) return answer(403, failure('AccessDenied', `not authorized to perform cloudformation:${action}`));
    const template = stacks.get(name);
    if (!template) return answer(400, failure('ValidationError', `Stack with id ${name} does not exist`));
    const metadata = escaped(JSON.stringify(template.Metadata ?? {}));
    return answer(
      200,
      `<${action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><${action}Result><Metadata>${metadata}</Metadata></${action}Result></${action}Response>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const made: Formation = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stacks,
    refuse: false,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return made;
};
