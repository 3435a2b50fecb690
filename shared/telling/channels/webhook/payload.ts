import type { CouncilEvent } from '../../../model/event.js';
import type { Message } from '../channel.js';

/** Standard Webhooks asks for bodies under 20 KB. */
export const MOST_BYTES = 20_000;
/** Longest text and longest list that are kept, from the mildest cut to the hardest. */
const CUTS: readonly [texts: number, items: number][] = [
  [500, 200],
  [200, 50],
  [100, 10],
  [100, 3],
];

/**
 * The body of a webhook: `{ type, timestamp, data }`, where data is the event. In an event too large for a webhook the long texts
 * are cut, marked with an ellipsis; the whole event is at its own address of the API.
 */
export const payloadOf = (event: CouncilEvent, timestamp: Date): string => {
  const bodyOf = (data: unknown) => JSON.stringify({ type: event.type, timestamp: timestamp.toISOString(), data });
  const whole = bodyOf(event);
  if (Buffer.byteLength(whole) < MOST_BYTES) return whole;
  for (const [texts, items] of CUTS) {
    const body = bodyOf(trimmed(event, texts, items));
    if (Buffer.byteLength(body) < MOST_BYTES) return body;
  }
  return bodyOf({ id: event.id, type: event.type, status: event.status, title: event.title });
};

/** The body of any message. */
export const bodyOf = (message: Message, at: Date): string => {
  const body = (type: string, data: object) => JSON.stringify({ type, timestamp: at.toISOString(), data });
  switch (message.kind) {
    case 'event':
      return payloadOf(message.event, at);
    case 'challenge':
      return body('subscription.challenge', { subscription: message.subscription, code: message.code });
    case 'canary':
      return body('canary', { id: message.id, subscription: message.subscription });
    case 'test':
      return body('test', { subscription: message.subscription });
  }
};

const trimmed = (value: unknown, texts: number, items: number): unknown => {
  // Prose is cut; ids, hashes and addresses hold no blank and stay whole.
  if (typeof value === 'string')
    return value.length > texts && /\s/.test(value) ? `${value.slice(0, texts - 1)}…` : value;
  if (Array.isArray(value)) return value.slice(0, items).map((item) => trimmed(item, texts, items));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, trimmed(part, texts, items)]));
};
