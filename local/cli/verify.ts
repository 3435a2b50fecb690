import type { Command } from 'commander';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { UnreadableDocument } from '../../shared/model/errors.js';
import { readInput } from '../files.js';
import { print } from './output.js';

/** Header lines (`name: value`) or a JSON object of headers, as an object with lower-case names. */
const readHeaders = (text: string, file: string): Record<string, string> => {
  if (text.trimStart().startsWith('{')) {
    try {
      return Object.fromEntries(
        Object.entries(JSON.parse(text) as Record<string, unknown>).map(([name, value]) => [
          name.toLowerCase(),
          String(value),
        ]),
      );
    } catch (cause) {
      throw new UnreadableDocument(
        file,
        'begins as JSON but is not; a JSON object or lines of "name: value" were expected',
        { cause },
      );
    }
  }
  const lines = text.split(/\r?\n/).flatMap((line) => /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? []);
  const headers: Record<string, string> = {};
  for (let at = 0; at < lines.length; at += 3) headers[(lines[at + 1] ?? '').toLowerCase()] = lines[at + 2] ?? '';
  return headers;
};

/** `verify`: whether a received webhook is authentic, by Standard Webhooks 1.0 (five minutes of tolerance on the timestamp). */
export const addVerifyCommand = (program: Command): void => {
  program
    .command('verify')
    .description('tell whether a received webhook is authentic')
    .requiredOption('--secret <secret>', 'the subscription’s secret, whsec_…')
    .requiredOption('--headers <file>', 'its headers: lines of "name: value", or JSON')
    .requiredOption('--body <file>', 'its body, byte for byte')
    .action(async (options: { secret: string; headers: string; body: string }) => {
      const headers = readHeaders((await readInput(options.headers)).toString('utf8'), options.headers);
      const body = await readInput(options.body);
      let webhook: Webhook;
      try {
        webhook = new Webhook(options.secret);
      } catch (cause) {
        throw new UnreadableDocument('--secret', 'is no webhook secret; whsec_ and base64 were expected', { cause });
      }
      try {
        webhook.verify(body, headers);
      } catch (cause) {
        if (!(cause instanceof WebhookVerificationError)) throw cause;
        throw new UnreadableDocument(options.body, `not authentic: ${cause.message}`, { cause });
      }
      print('authentic');
    });
};
