import { nameOfId } from '../../model/entry.js';
import { type CouncilEvent, isEntryEvent } from '../../model/event.js';
import { oneLine } from '../../text/letters.js';
import { shorten } from '../../text/text.js';
import { WORDS } from '../../wording/catalogue.js';
import { filterInWords } from '../../wording/filters.js';
import { happeningOf } from '../../wording/happening.js';
import { headlineOf } from '../../wording/headline.js';
import { changesOf } from './changes.js';
import type { Addressee, Message } from './channel.js';
import { actFacts, type Fact, whoFacts } from './facts.js';

/** What a room where people talk is shown, before it is written in the format of whoever runs the room. All of it is plain text of one line each. */
export interface Card {
  readonly headline: string;
  /** A paragraph each. */
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  readonly changes: readonly string[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
  /** Why it comes here. */
  readonly foot: string;
}

/** How much of an event stands on a card, from the fullest on: characters of a text, facts, changes, pieces of evidence. */
const SIZES: readonly { text: number; facts: number; changes: number; evidence: number }[] = [
  { text: 1_000, facts: 20, changes: 20, evidence: 3 },
  { text: 400, facts: 12, changes: 8, evidence: 2 },
  { text: 200, facts: 8, changes: 4, evidence: 1 },
  { text: 80, facts: 4, changes: 0, evidence: 0 },
];

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

const ofEvent = (
  event: CouncilEvent,
  { subscription: { filter }, publicUrl }: Addressee,
  { text, facts, changes, evidence }: (typeof SIZES)[number],
): Card => {
  const { says, means, why } = WORDS.mails;
  const meaning = isEntryEvent(event) ? means[happeningOf(event)] : undefined;
  const name = isEntryEvent(event) && event.entry.id !== null ? nameOfId(event.entry.id) : null;
  const short = (line: string): string => shorten(oneLine(line), text);
  const known = [...(isEntryEvent(event) ? whoFacts(event) : []), ...actFacts(event)];
  return {
    headline: short(headlineOf(event)),
    paragraphs: [[says[event.status], ...(meaning ? [meaning] : [])].join(' '), short(event.summary)],
    facts: known.slice(0, facts).map(({ label, value }) => ({ label, value: short(value) })),
    changes: changes === 0 ? [] : changesOf(event, changes).map(short),
    links: [
      { text: WORDS.cards.wholeEvent, url: `${publicUrl}/events/${event.id}` },
      ...(name === null ? [] : [{ text: WORDS.cards.entry(name), url: `${publicUrl}/entries/${name}` }]),
      ...event.evidence
        .flatMap(({ url }) => (url === null ? [] : [{ text: WORDS.cards.evidence(hostOf(url)), url }]))
        .slice(0, evidence),
    ],
    foot: short(why(filterInWords(filter), publicUrl)),
  };
};

const plain = (headline: string, paragraph: string, facts: readonly Fact[], { publicUrl }: Addressee): Card => ({
  headline,
  paragraphs: [paragraph],
  facts,
  changes: [],
  links: [],
  foot: publicUrl,
});

const cardOf = (message: Message, addressee: Addressee, size: (typeof SIZES)[number]): Card => {
  const { joined, joinedBecause, code, test, canary, nothingHappened } = WORDS.cards;
  switch (message.kind) {
    case 'event':
      return ofEvent(message.event, addressee, size);
    case 'challenge': {
      const because = joinedBecause(shorten(filterInWords(addressee.subscription.filter), size.text));
      return plain(joined, because, [{ label: code, value: message.code }], addressee);
    }
    case 'test':
      return plain(test, nothingHappened, [], addressee);
    case 'canary':
      return plain(canary, nothingHappened, [], addressee);
  }
};

/** A message as a card, written by `write`; as much of it as `fits`. */
export const writtenCard = (
  message: Message,
  addressee: Addressee,
  write: (card: Card) => string,
  fits: (written: string) => boolean,
): string => {
  let written = '';
  for (const size of SIZES) {
    written = write(cardOf(message, addressee, size));
    if (fits(written)) break;
  }
  return written;
};
