import { Liquid } from 'liquidjs';
import { Unrenderable } from '../../../model/errors.js';
import type { Subscription } from '../../../model/subscription.js';
import { LANGUAGE, WORDS } from '../../../wording/catalogue.js';
import { headlineOf } from '../../../wording/headline.js';
import type { Message } from '../channel.js';
import { words } from './words.js';

/** A body of at most so many bytes. */
const MOST_BYTES = 100_000;

/**
 * A stranger's template: it reaches no file, no other template, and nothing of what it is given but its own properties; how long it may
 * be, how much it may do, for how many milliseconds and with how much memory is bounded by the library.
 */
const engine = new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  templates: {},
  parseLimit: 20_000,
  renderLimit: 250,
  memoryLimit: 1_000_000,
});

const LIMITS = { templateLimit: 20_000 };

/** What stands where a subscriber gives none. */
const USUAL = '{"title":{{ title | json }},"summary":{{ summary | json }},"url":{{ url | json }},"id":{{ id | json }}}';

/** What a template may name. A message that is no event has an empty `event`. */
const scopeOf = (message: Message, at: Date, subscription: string, publicUrl: string): object => {
  const { joined, test, canary, nothingHappened } = WORDS.cards;
  const timestamp = at.toISOString();
  if (message.kind === 'event') {
    const { event } = message;
    const { id, type, summary } = event;
    const url = `${publicUrl}/events/${id}`;
    return { id, type, timestamp, subscription, title: headlineOf(event), summary, url, code: null, event };
  }
  const titles = { challenge: joined, test, canary };
  const code = message.kind === 'challenge' ? message.code : null;
  const title = titles[message.kind];
  const summary = code === null ? nothingHappened : `${WORDS.cards.code}: ${code}`;
  return {
    id: message.kind,
    type: message.kind,
    timestamp,
    subscription,
    title,
    summary,
    url: publicUrl,
    code,
    event: null,
  };
};

const checkJson = (body: string, kind: string): void => {
  try {
    JSON.parse(body);
  } catch (error) {
    throw new Unrenderable(words[LANGUAGE].notJson(kind, (error as Error).message));
  }
};

/** A message in a subscriber's own words. @throws Unrenderable saying what is wrong with the template */
export const bodyOf = (
  message: Message,
  at: Date,
  { subscription, publicUrl }: { subscription: Pick<Subscription, 'id' | 'details'>; publicUrl: string },
): string => {
  const { template = USUAL, type = '' } = subscription.details ?? {};
  const { unreadable, tooLong } = words[LANGUAGE];
  let body: string;
  try {
    body = engine.parseAndRenderSync(template, scopeOf(message, at, subscription.id, publicUrl), LIMITS);
  } catch (error) {
    throw new Unrenderable(unreadable((error as Error).message));
  }
  if (Buffer.byteLength(body) > MOST_BYTES) throw new Unrenderable(tooLong(MOST_BYTES));
  if (/[/+]json\b/.test(type)) checkJson(body, message.kind);
  return body;
};
