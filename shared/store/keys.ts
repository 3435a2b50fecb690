/**
 * The one place that knows how items are keyed. A single table, `pk` and `sk`, and two sparse indexes:
 * `timeline` (every event by the position at which it was stored) and `outbox` (events not yet relayed).
 */
export const TIMELINE = { index: 'timeline', pk: 'timeline', sk: 'position', value: 'EVENT' } as const;
export const OUTBOX = { index: 'outbox', pk: 'outbox', sk: 'position', value: 'PENDING' } as const;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const keys = {
  event: (id: string): Key => ({ pk: `EVENT#${id}`, sk: 'EVENT' }),
  /** The state of every entry, in one partition, so that the whole list is one consistent query. */
  entryHead: (reference: string): Key => ({ pk: 'ENTRIES', sk: reference }),
  entryVersion: (reference: string, version: number): Key => ({
    pk: `ENTRY#${reference}`,
    sk: `V#${String(version).padStart(6, '0')}`,
  }),
  /** Entries a release announced and the list has not shown yet, by reference or, without one, by regime and name. */
  announcement: (subject: string): Key => ({ pk: 'ANNOUNCED', sk: subject }),
  action: (subject: string): Key => ({ pk: 'ACTIONS', sk: subject }),
  cursor: (source: string): Key => ({ pk: `SOURCE#${source}`, sk: 'CURSOR' }),
  lease: (source: string): Key => ({ pk: `SOURCE#${source}`, sk: 'LEASE' }),
  check: (source: string, at: string): Key => ({ pk: `CHECKS#${source}`, sk: at }),
  document: (source: string, identity: string): Key => ({ pk: `DOCUMENTS#${source}`, sk: identity }),
  hold: (id: string): Key => ({ pk: 'HOLDS', sk: id }),
  audience: (id: string): Key => ({ pk: 'AUDIENCES', sk: id }),
  subscription: (id: string): Key => ({ pk: 'SUBSCRIPTIONS', sk: id }),
  attempt: (subscription: string, at: string, event: string): Key => ({
    pk: `DELIVERIES#${subscription}`,
    sk: `${at}#${event}`,
  }),
  delivery: (subscription: string, event: string): Key => ({ pk: `DELIVERY#${subscription}`, sk: event }),
  apiKey: (hash: string): Key => ({ pk: 'KEYS', sk: hash }),
} as const;
