import { keys } from './keys.js';
import type { Table } from './table.js';

export interface SeenDocument {
  readonly sha256: string | null;
  /** `unread`: its page did not show itself; what the feed has of it was read instead, and the page is tried again. */
  readonly state: 'read' | 'unread' | 'failed';
  readonly attempts: number;
  readonly error: string | null;
  readonly events: string[];
  /** When the feed says it was published; null for a document that came by another way. */
  readonly publishedAt: string | null;
  readonly at: string;
}

export const readDocument = (table: Table, source: string, identity: string): Promise<SeenDocument | undefined> =>
  table.get<SeenDocument>(keys.document(source, identity));
export const saveDocument = (table: Table, source: string, identity: string, document: SeenDocument): Promise<void> =>
  table.put(keys.document(source, identity), document);
