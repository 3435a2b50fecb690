import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Published } from './front.js';

/** An e-mail or a text as it would have gone out. */
export interface Mail {
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly subject: string | null;
  readonly body: string;
  /** Id of the event it tells of; null for codes and alarms. */
  readonly event: string | null;
  readonly at: string;
}

export interface Mailbox {
  /** Oldest first. */
  readonly messages: readonly Mail[];
  take(
    message: Published,
    receivers: readonly { readonly protocol: string; readonly endpoint: string }[],
  ): Promise<void>;
}

/** The text that a protocol gets: its own where the message has one, else the default (SNS, MessageStructure json). */
const textFor = ({ message, structured }: Published, protocol: string): string => {
  if (!structured) return message;
  const texts = JSON.parse(message) as Record<string, string>;
  return texts[protocol] ?? texts.default ?? '';
};

/** A line that a killed process left half written is no message. */
const mailIn = (line: string): Mail[] => {
  try {
    return line === '' ? [] : [JSON.parse(line) as Mail];
  } catch {
    return [];
  }
};

/** What was sent to people, kept in a file of JSON Lines. */
export const openMailbox = async (file: string): Promise<Mailbox> => {
  await mkdir(dirname(file), { recursive: true });
  const kept = await readFile(file, 'utf8').catch(() => '');
  const messages = kept.split('\n').flatMap(mailIn);
  return {
    messages,
    async take(message, receivers) {
      const to = message.phone ? [{ protocol: 'sms', endpoint: message.phone }] : receivers;
      const mails = to.flatMap(({ protocol, endpoint }): Mail[] => {
        if (protocol !== 'email' && protocol !== 'sms') return [];
        const body = textFor(message, protocol);
        const subject = protocol === 'email' ? message.subject : null;
        return [
          {
            channel: protocol,
            to: endpoint,
            subject,
            body,
            event: message.attributes.event ?? null,
            at: new Date().toISOString(),
          },
        ];
      });
      messages.push(...mails);
      // Whoever else has an account here reads nobody's mail.
      await appendFile(file, mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''), { mode: 0o600 });
    },
  };
};
