import { type CouncilEvent, isEntryEvent } from '../model/event.js';
import type { Subscription } from '../model/subscription.js';
import { eventsSince } from '../store/events.js';
import { listSubscriptions, readSubscription } from '../store/subscriptions.js';
import type { Table } from '../store/table.js';
import { type Telling, tellingsOn } from '../store/tellings.js';
import { addDays } from '../time/days.js';

/** One event and one subscriber who was told of it; or the event alone, where nobody was. */
export interface AuditRow {
  readonly event: string;
  readonly type: CouncilEvent['type'];
  readonly status: CouncilEvent['status'];
  readonly reference: string | null;
  readonly title: string;
  readonly occurredOn: string | null;
  readonly detectedAt: string;
  /** sha256 of the archived bytes that the event relies on. */
  readonly evidence: readonly string[];
  readonly subscription: string | null;
  readonly channel: Subscription['channel'] | null;
  /** Keyed hash of the address, which stays when the address is erased. */
  readonly fingerprint: string | null;
  readonly toldAt: string | null;
  /** `accepted`: SNS took it for the address. `delivered`: the receiver answered success. `failed`: the last attempt failed. */
  readonly result: Telling['result'] | null;
  readonly attempts: number | null;
  readonly httpStatus: number | null;
}

/** Retries end within so many days of the event. */
const TELLING_DAYS = 5;

type Person = Pick<Subscription, 'id' | 'channel' | 'fingerprint' | 'turns'>;

/** Whether a subscription was in an audience, and told, at an instant. */
const heard = ({ turns }: Person, audience: string, at: string): boolean => {
  const turn = turns.findLast((each) => each.at <= at);
  return turn?.status === 'active' && turn.audience === audience;
};

const factsOf = (event: CouncilEvent) => ({
  event: event.id,
  type: event.type,
  status: event.status,
  reference: isEntryEvent(event) ? event.entry.reference : null,
  title: event.title,
  occurredOn: event.occurredOn,
  detectedAt: event.detectedAt,
  evidence: event.evidence.map(({ sha256 }) => sha256),
});

const NOBODY = {
  subscription: null,
  channel: null,
  fingerprint: null,
  toldAt: null,
  result: null,
  attempts: null,
  httpStatus: null,
};

/** Looks up who stands behind a telling; each subscription is read once. */
const openPeople = (table: Table) => {
  const receivers = new Map<string, Promise<Subscription | undefined>>();
  let people: Promise<Person[]> | undefined;
  const all = async (): Promise<Person[]> => {
    const found: Person[] = [];
    for await (const { id, channel, fingerprint, turns } of listSubscriptions(table))
      if (turns.some(({ audience }) => audience !== null)) found.push({ id, channel, fingerprint, turns });
    return found;
  };
  return async ({ channel, target, at }: Telling): Promise<readonly Person[]> => {
    if (channel === 'people') {
      people ??= all();
      return (await people).filter((person) => heard(person, target, at));
    }
    const known = receivers.get(target) ?? readSubscription(table, target);
    receivers.set(target, known);
    const receiver = await known;
    return receiver ? [receiver] : [];
  };
};

async function* tellingsBetween(table: Table, id: string, first: string, last: string): AsyncGenerator<Telling> {
  for (let day = first; day <= last; day = addDays(day, 1)) yield* tellingsOn(table, day, id);
}

/**
 * Who was told of what, when and how that ended, for the events that were stored in a period: one row for each event and subscriber, in the
 * order of the events.
 * @param from instant or position after which the period begins
 * @param to instant at which it ends
 */
export async function* auditRows(
  table: Table,
  from: string,
  to: string,
): AsyncGenerator<{ readonly position: string; readonly rows: AuditRow[] }> {
  const peopleBehind = openPeople(table);
  const today = table.clock().toISOString().slice(0, 10);
  for await (const { event, position } of eventsSince(table, from, to)) {
    const stored = position.slice(0, 10);
    const last = addDays(stored, TELLING_DAYS);
    const facts = factsOf(event);
    const rows: AuditRow[] = [];
    for await (const telling of tellingsBetween(table, event.id, stored, [last, today].sort()[0] ?? today)) {
      const { at: toldAt, result, attempts, status: httpStatus } = telling;
      for (const { id: subscription, channel, fingerprint } of await peopleBehind(telling))
        rows.push({ ...facts, subscription, channel, fingerprint, toldAt, result, attempts, httpStatus });
    }
    yield { position, rows: rows.length > 0 ? rows : [{ ...facts, ...NOBODY }] };
  }
}
