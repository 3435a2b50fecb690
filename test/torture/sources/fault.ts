import type { ServerResponse } from 'node:http';
import type { SourceId } from './world.js';

/** Where a fault sits. */
export type Target = 'list' | 'press feed' | 'press page' | 'listing' | 'news feed' | 'news page' | 'robots';

/** How anyone can see on a source that something is wrong: the outcome of a look, documents that wait, a sentence, a message to the operator. */
export type Sign = 'failed' | 'held' | 'stale' | 'waiting' | 'said' | 'asked';

/** An item of a feed as it is written: element → text. */
export interface Item {
  title: string;
  link: string;
  guid: string;
  pubDate: string;
  description: string;
  /** Further mark-up. */
  more?: string;
}

/** An answer before it is written to the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Writes to the wire itself what no honest server would. */
export type Wire = (response: ServerResponse, reply: Reply) => unknown;

/** What a fault may know of the exchange that it spoils. */
export interface Exchange {
  readonly now: Date;
  /** How often it was spoilt before. */
  readonly times: number;
  /** Where the server is. */
  readonly url: string;
  readonly path: string;
  /** Whether the request carries a condition. */
  readonly conditional: boolean;
  /** The honest body at the instant at which the fault began, as often as is needed. */
  readonly before: string;
}

/** One way in which a source goes wrong. */
export interface Fault {
  readonly name: string;
  readonly target: Target;
  /** Any of these must show while it lasts; none: it is no trouble to a good reader. */
  readonly shows: readonly Sign[];
  /** How long it lasts in a trial of its own; three hours by default. */
  readonly hours?: number;
  /** Whether it is there from the first look on. */
  readonly first?: boolean;
  /** Whether its source needs a day to be as before: what was believed for a day, or asked for one. */
  readonly slow?: boolean;
  /** Whether a removal while it lasts waits for a person: a list that contradicts itself proves no absence. */
  readonly doubtsRemovals?: boolean;
  /** Types of events that it tells by its own nature, such as a change of format. */
  readonly tells?: readonly string[];
  /** Spoils the items of a feed. */
  items?(items: Item[], exchange: Exchange): Item[];
  /** Spoils the text of a document. */
  text?(text: string, exchange: Exchange): string | Buffer;
  headers?(headers: Readonly<Record<string, string>>, exchange: Exchange): Record<string, string>;
  /** Answers otherwise. */
  reply?(reply: Reply, exchange: Exchange): Reply | Wire;
}

/** A fault and when it is there (ms since 1970). */
export interface Spell {
  readonly fault: Fault;
  readonly from: number;
  readonly until: number;
}

export const SOURCE_OF: Record<Target, SourceId> = {
  list: 'un-list',
  'press feed': 'un-press',
  'press page': 'un-press',
  listing: 'un-press',
  'news feed': 'news-un',
  'news page': 'news-un',
  robots: 'news-un',
};
