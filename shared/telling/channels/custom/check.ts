import { listedEvent } from '../../../diff/events.js';
import { blankEntry } from '../../../model/blank.js';
import { InvalidRequest } from '../../../model/errors.js';
import type { Subscription } from '../../../model/subscription.js';
import { LANGUAGE } from '../../../wording/catalogue.js';
import type { Message } from '../channel.js';
import { words } from './words.js';

const TYPE = /^[\w.+-]+\/[\w.+-]+(?:\s*;\s*[\w-]+=(?:[\w.-]+|"[^"\\]*"))*$/;
const AT = new Date('2026-03-10T20:35:00.000Z');

/** Nobody: quotation marks, line breaks and another script show whether a template writes values as it must. */
const EXAMPLE = listedEvent(
  blankEntry({
    kind: 'individual',
    name: 'NOBODY "AT ALL"',
    originalScript: 'لا أحد',
    reference: 'HTi.999',
    regime: '2653',
    listedOn: '2026-03-10',
    comments: 'An example,\nin two lines.',
  }),
  {
    detectedAt: AT.toISOString(),
    status: 'announced',
    evidence: {
      source: 'example',
      url: 'https://example.org/',
      publishedAt: AT.toISOString(),
      sha256: '0'.repeat(64),
      locator: 'HTi.999',
      quote: 'An example',
    },
  },
);

/** Every kind of message that it may have to make. */
const examplesFor = (subscription: string): Message[] => [
  { kind: 'event', event: EXAMPLE },
  { kind: 'challenge', subscription, code: '0'.repeat(32) },
  { kind: 'test', subscription },
  { kind: 'canary', id: 'canary', subscription },
];

/** Tries a template with an example of every kind of message, before anything depends on it. @throws InvalidRequest saying what is wrong */
export const checkTemplate = async (
  publicUrl: string,
  subscription: Pick<Subscription, 'id' | 'filter' | 'details'>,
): Promise<void> => {
  const { type = '' } = subscription.details ?? {};
  if (!TYPE.test(type)) throw new InvalidRequest(words[LANGUAGE].typeExpected);
  const { bodyOf } = await import('./template.js');
  for (const message of examplesFor(subscription.id)) bodyOf(message, AT, { subscription, publicUrl });
};
