import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { request } from 'undici';

/** What SNS was asked to send, and to whom. */
export interface Published {
  readonly topicArn: string | null;
  readonly phone: string | null;
  readonly subject: string | null;
  readonly message: string;
  readonly structured: boolean;
  readonly attributes: Record<string, string>;
}

export interface Taps {
  /** After the emulator took a message. */
  published(message: Published): Promise<void>;
  /** After the emulator took an object. */
  stored(path: string): Promise<void>;
}

export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

/** The text of `Name.entry.1.key`-like form fields under a prefix, as an object. */
const attributesUnder = (form: URLSearchParams, prefix: string): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (let at = 1; form.has(`${prefix}MessageAttributes.entry.${at}.Name`); at++) {
    const entry = `${prefix}MessageAttributes.entry.${at}.`;
    attributes[form.get(`${entry}Name`) ?? ''] = form.get(`${entry}Value.StringValue`) ?? '';
  }
  return attributes;
};

const messageUnder = (form: URLSearchParams, prefix: string): Published => ({
  topicArn: form.get('TopicArn'),
  phone: form.get('PhoneNumber'),
  subject: form.get(`${prefix}Subject`),
  message: form.get(`${prefix}Message`) ?? '',
  structured: form.get(`${prefix}MessageStructure`) === 'json',
  attributes: attributesUnder(form, prefix),
});

/** The messages of a call to SNS; none for any other call. */
const messagesIn = (form: URLSearchParams): Published[] => {
  const action = form.get('Action');
  if (action === 'Publish') return [messageUnder(form, '')];
  if (action !== 'PublishBatch') return [];
  const messages: Published[] = [];
  for (let at = 1; form.has(`PublishBatchRequestEntries.member.${at}.Id`); at++)
    messages.push(messageUnder(form, `PublishBatchRequestEntries.member.${at}.`));
  return messages;
};

const answer = (action: string, result: string): string =>
  `<${action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${action}Result>${result}</${action}Result></${action}Response>`;

/** Nobody answers STOP here. */
const ABOUT_STOPS: Readonly<Record<string, string>> = {
  ListPhoneNumbersOptedOut: answer('ListPhoneNumbersOptedOut', '<phoneNumbers></phoneNumbers>'),
  CheckIfPhoneNumberIsOptedOut: answer('CheckIfPhoneNumberIsOptedOut', '<isOptedOut>false</isOptedOut>'),
};

const TEXT_SENT = answer('Publish', '<MessageId>00000000-0000-4000-8000-000000000000</MessageId>');

/**
 * Stands before the emulator of SNS, SQS and S3 and adds what it lacks: texts to phone numbers, a look at what was published (it
 * sends no mail), and a note of each object stored (it keeps nothing). Everything else passes through as it is.
 */
export const startFront = async (emulator: string, taps: Taps): Promise<Front> => {
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await buffer(incoming);
    const isForm = incoming.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    const form = new URLSearchParams(isForm ? body.toString('utf8') : '');
    const messages = messagesIn(form);
    const aboutStops = ABOUT_STOPS[form.get('Action') ?? ''];
    if (aboutStops !== undefined) {
      outgoing.writeHead(200, { 'content-type': 'text/xml' }).end(aboutStops);
      return;
    }
    if (messages[0]?.phone) {
      await taps.published(messages[0]);
      outgoing.writeHead(200, { 'content-type': 'text/xml' }).end(TEXT_SENT);
      return;
    }
    const { connection: _connection, 'transfer-encoding': _encoding, expect: _expect, ...headers } = incoming.headers;
    const passed = await request(`${emulator}${incoming.url}`, {
      method: incoming.method as 'POST',
      headers: { ...headers, 'content-length': String(body.length) },
      body: incoming.method === 'GET' || incoming.method === 'HEAD' ? null : body,
    });
    const answered = Buffer.from(await passed.body.arrayBuffer());
    if (passed.statusCode < 300) {
      for (const message of messages) await taps.published(message);
      if (incoming.method === 'PUT' && /^\/[^/?]+\/[^?]+/.test(incoming.url ?? ''))
        await taps.stored((incoming.url ?? '').replace(/\?.*$/, ''));
    }
    outgoing.writeHead(passed.statusCode, passed.headers as Record<string, string>).end(answered);
  };
  const server: Server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: Error) => {
      outgoing.writeHead(502, { 'content-type': 'text/plain' }).end(error.message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
