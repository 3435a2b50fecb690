import { keys } from './keys.js';
import type { Table } from './table.js';

/** An item as its feed gave it: with it, its document can be tried when the feed no longer has it. */
export interface CarriedItem {
  readonly link: string | null;
  readonly title: string | null;
  readonly publishedAt: string | null;
  /** sha256 of the feed's own text of it, which the archive has; null for none. */
  readonly content: string | null;
}

/** A document that a source led to, and what became of it. */
export interface SeenDocument {
  readonly sha256: string | null;
  /**
   * `read`: the document itself. `unread`: its page was not to be had whole; what the feed or the page has of it was read, and it is tried again.
   * `failed`: nothing could be read; it is tried again. `same`: another address of a document that is known. `given-up`: tried for days, and
   * the operator was asked.
   */
  readonly state: 'read' | 'unread' | 'failed' | 'same' | 'given-up';
  readonly attempts: number;
  readonly error: string | null;
  readonly events: string[];
  /** When the feed says it was published; null for a document that came by another way. */
  readonly publishedAt: string | null;
  /** When it was looked at last. */
  readonly at: string;
  /** Identity of the document that this is another address of. */
  readonly same?: string;
  readonly item?: CarriedItem;
  /** What tells the item from itself as its feed gives it later: a story that is written on. */
  readonly print?: string;
  /** What its server remembers of us. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Until then its server asked not to be asked. */
  readonly notBefore?: string | null;
  /** When the feed no longer had it. */
  readonly goneAt?: string | null;
  /** Whether it stood there at the first sight of its source: nothing of it is told. */
  readonly quiet?: boolean;
}

export const readDocument = (table: Table, source: string, identity: string): Promise<SeenDocument | undefined> =>
  table.get<SeenDocument>(keys.document(source, identity));
export const saveDocument = (table: Table, source: string, identity: string, document: SeenDocument): Promise<void> =>
  table.put(keys.document(source, identity), document);

/** The identity under which a story was first read that gives this address as its own, or has these words; undefined for a new one. */
export const readStory = async (table: Table, source: string, mark: string): Promise<string | undefined> =>
  (await table.get<{ identity: string }>(keys.story(source, mark)))?.identity;
export const saveStory = async (table: Table, source: string, mark: string, identity: string): Promise<void> => {
  await table.putNew(keys.story(source, mark), { identity });
};
