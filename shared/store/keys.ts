/**
 * The one place that knows how items are keyed. A single table, `pk` and `sk`, and two sparse indexes:
 * `timeline` (every event by the position at which it was stored) and `outbox` (work not finished yet: events to be
 * relayed, by position, and deliveries to be made and what somebody hears of later, by the instant they are due).
 */
export const TIMELINE = { index: 'timeline', pk: 'timeline', sk: 'position', value: 'EVENT' } as const;
export const OUTBOX = {
  index: 'outbox',
  pk: 'outbox',
  sk: 'position',
  events: 'EVENT',
  deliveries: 'DELIVERY',
  waiting: 'WAITING',
} as const;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const padded = (number: number): string => String(number).padStart(6, '0');

export const keys = {
  /** How the items lie. */
  arrangement: (): Key => ({ pk: 'STORE', sk: 'ARRANGEMENT' }),
  /** At which audience the round over all topics stands. */
  round: (): Key => ({ pk: 'STORE', sk: 'ROUND' }),
  event: (id: string): Key => ({ pk: `EVENT#${id}`, sk: 'EVENT' }),
  /** Every form an event had, by the day (UTC) on which it took it. */
  eventForm: (at: string, id: string, edit: number): Key => ({
    pk: `FORMS#${at.slice(0, 10)}`,
    sk: `${id}#${padded(edit)}`,
  }),
  /** What proves a day, sealed when it is over. */
  manifest: (day: string): Key => ({ pk: 'MANIFESTS', sk: day }),
  /** The state of every entry by its id (`un:QDi.001`), in one partition, so that a whole list is one consistent query. */
  entryHead: (id: string): Key => ({ pk: 'ENTRIES', sk: id }),
  entryVersion: (id: string, version: number): Key => ({ pk: `ENTRY#${id}`, sk: `V#${padded(version)}` }),
  /** What a release announced and the list has not shown yet. */
  announcement: (subject: string): Key => ({ pk: 'ANNOUNCED', sk: subject }),
  /** The Council's actions by regime and date, to join what belongs to one matter. */
  action: (regime: string, day: string, event: string): Key => ({ pk: `ACTIONS#${regime}`, sk: `${day}#${event}` }),
  /** A matter, by the id that its first act gave it. */
  thread: (id: string): Key => ({ pk: `THREAD#${id}`, sk: 'THREAD' }),
  threadMember: (id: string, event: string): Key => ({ pk: `THREAD#${id}`, sk: `EVENT#${event}` }),
  /** A thread that turned out to be of the same matter. */
  threadJoined: (id: string, joined: string): Key => ({ pk: `THREAD#${id}`, sk: `JOINED#${joined}` }),
  /** What a person decided about a thread. */
  joining: (thread: string, at: string, events: string): Key => ({ pk: `JOININGS#${thread}`, sk: `${at}#${events}` }),
  /** The parties that were told as listed or removed, by the day of our knowing. */
  party: (list: string, day: string, event: string): Key => ({ pk: `PARTIES#${list}`, sk: `${day}#${event}` }),
  /** Every version of a list that was taken over. */
  version: (list: string, sha256: string): Key => ({ pk: `VERSIONS#${list}`, sk: sha256 }),
  /** Each state of a list as a whole, by the instant from which it counted. */
  listState: (list: string, at: string): Key => ({ pk: `STATES#${list}`, sk: at }),
  cursor: (place: string): Key => ({ pk: 'CURSORS', sk: place }),
  /** What is known of every source that was ever looked at, whether it answered or not. */
  source: (source: string): Key => ({ pk: 'SOURCES', sk: source }),
  lease: (source: string): Key => ({ pk: 'LEASES', sk: source }),
  check: (source: string, at: string): Key => ({ pk: `CHECKS#${source}`, sk: at }),
  document: (source: string, identity: string): Key => ({ pk: `DOCUMENTS#${source}`, sk: identity }),
  /** By what a story is known beside the address that led to it. */
  story: (source: string, mark: string): Key => ({ pk: `STORIES#${source}`, sk: mark }),
  hold: (id: string): Key => ({ pk: 'HOLDS', sk: id }),
  /** A change that a hold holds. */
  held: (hold: string, event: string): Key => ({ pk: `HELD#${hold}`, sk: event }),
  /** What an audience hears of later. */
  waiting: (audience: string, event: string, restated: number): Key => ({
    pk: `WAITING#${audience}`,
    sk: `${event}#${padded(restated)}`,
  }),
  /** Events that were told in one message. */
  digest: (id: string): Key => ({ pk: 'DIGESTS', sk: id }),
  audience: (id: string): Key => ({ pk: 'AUDIENCES', sk: id }),
  subscription: (id: string): Key => ({ pk: 'SUBSCRIPTIONS', sk: id }),
  /** That an address has a subscription, so that those which share an address are found by its keyed hash. */
  address: (fingerprint: string, subscription: string): Key => ({
    pk: 'ADDRESSES',
    sk: `${fingerprint}#${subscription}`,
  }),
  delivery: (subscription: string, event: string, revision: number): Key => ({
    pk: `DELIVERIES#${subscription}`,
    sk: `${event}#${padded(revision)}`,
  }),
  attempt: (subscription: string, at: string, event: string): Key => ({
    pk: `ATTEMPTS#${subscription}`,
    sk: `${at}#${event}`,
  }),
  /** Counts of one window of time. */
  limit: (name: string, window: string): Key => ({ pk: `LIMIT#${name}`, sk: window }),
  /** Who was told, by the day of it (UTC). */
  telling: (at: string, event: string, target: string): Key => ({
    pk: `TOLD#${at.slice(0, 10)}`,
    sk: `${event}#${at}#${target}`,
  }),
  call: (id: string): Key => ({ pk: 'CALLS', sk: id }),
  endedSession: (session: string): Key => ({ pk: 'ENDED-SESSIONS', sk: session }),
  canary: (id: string): Key => ({ pk: 'CANARIES', sk: id }),
  alarm: (key: string): Key => ({ pk: 'ALARMS', sk: key }),
  apiKey: (hash: string): Key => ({ pk: 'KEYS', sk: hash }),
} as const;
