import { CouncilEvent } from '../model/event.js';
import { keys, OUTBOX, TIMELINE } from './keys.js';
import type { Table } from './table.js';

/** An event as stored, with what has been done about it. */
export interface StoredEvent {
  readonly event: CouncilEvent;
  /** 1 at first; one more with each update worth telling (announced → confirmed). */
  readonly revision: number;
  /** One more with each write, told or not: whoever writes must have read the last. */
  readonly edit: number;
  /** When it was written last. */
  readonly writtenAt: string;
  /** Where it stands in the timeline: the instant it was stored and its id. */
  readonly position: string;
  /** The revision since which people were told something that is not so any more: whoever heard an earlier one is told again. */
  readonly restated?: number;
  /** When that was. */
  readonly restatedAt?: string;
  /** Id of the event that a person joined it with: it is told and listed as that one. */
  readonly joined?: string;
  /** Whether its only source tells it no more. */
  readonly withdrawn?: boolean;
  /** Targets already told, so that a sweep after a crash does not tell them again. */
  readonly told: Record<string, number>;
  /** Absent while the event is not listed. */
  readonly [TIMELINE.pk]?: string;
  /** Absent when everyone has it. */
  readonly [OUTBOX.pk]?: string;
}

/** A form an event had, kept as it was: what was known when it was told can be shown though the event has changed since. */
export interface EventForm {
  readonly event: CouncilEvent;
  readonly revision: number;
  readonly edit: number;
  readonly at: string;
}

const PAGE = 50;

/** Events by a filter that the store applies while it reads: the caller gives what to keep. */
export interface EventQuery {
  readonly after?: StoredEvent | undefined;
  readonly oldestFirst: boolean;
  readonly limit: number;
  readonly keep: (event: CouncilEvent) => boolean;
}

const position = (at: string, id: string): string => `${at}#${id}`;

/** Keeps the form that an event has now; one that is kept already stays as it is. */
export const keepForm = async (
  table: Table,
  { event, revision, edit, writtenAt: at }: Pick<StoredEvent, 'event' | 'revision' | 'edit' | 'writtenAt'>,
): Promise<void> => {
  await table.putNew(keys.eventForm(at, event.id, edit), { event, revision, edit, at } satisfies EventForm);
};

/** The forms that events took on a day (UTC), in the order of the events' ids, as they were written: a sealed day is proved by them. */
export const formsOn = (table: Table, day: string): AsyncGenerator<EventForm> =>
  table.all<EventForm>({ pk: `FORMS#${day}`, asStored: true });

/**
 * Stores a new event together with its mark in the outbox, in one write. False when it is already there.
 * @param quiet true for events of a first sight, which are stored and never sent
 */
export const saveEvent = async (table: Table, event: CouncilEvent, quiet = false): Promise<boolean> => {
  const writtenAt = table.clock().toISOString();
  const state = { event: CouncilEvent.parse(event), revision: 1, edit: 1, writtenAt };
  const saved = await table.putNew(keys.event(event.id), {
    ...state,
    position: position(writtenAt, event.id),
    // What is not told is not listed either; it is there to be joined with what comes later.
    ...(!quiet && { [TIMELINE.pk]: TIMELINE.value, [OUTBOX.pk]: OUTBOX.events }),
    told: {},
  });
  if (saved) await keepForm(table, state);
  return saved;
};

/**
 * Who hears of a newer form of an event: nobody of more evidence of the same; systems of a better source that says the same; everyone where what
 * was told is not so.
 */
export type Hearing = 'nobody' | 'systems' | 'everyone';

/** Replaces an event by its newer form and, unless nobody is to hear of it, marks it for the outbox again. False when another run was faster. */
export const updateEvent = async (
  table: Table,
  stored: StoredEvent,
  event: CouncilEvent,
  hearing: Hearing,
  withdrawn = false,
): Promise<boolean> => {
  const quiet = hearing === 'nobody';
  const writtenAt = table.clock().toISOString();
  const told = {
    revision: stored.revision + 1,
    ...(hearing === 'everyone' && { restated: stored.revision + 1, restatedAt: writtenAt }),
    // Who reads on after an event must not find it moved; only one that was never listed gets its place now.
    position: stored[TIMELINE.pk] === undefined ? position(writtenAt, event.id) : stored.position,
    [TIMELINE.pk]: TIMELINE.value,
    [OUTBOX.pk]: OUTBOX.events,
  };
  const state = {
    event: CouncilEvent.parse(event),
    revision: quiet ? stored.revision : told.revision,
    edit: stored.edit + 1,
    ...(withdrawn && { withdrawn }),
    writtenAt,
  };
  const change = Object.entries({ ...state, ...(!quiet && told) });
  const updated = await table.update(keys.event(event.id), {
    UpdateExpression: `SET ${change.map((_, at) => `#n${at} = :v${at}`).join(', ')}`,
    ConditionExpression: '#edit = :read',
    ExpressionAttributeNames: { '#edit': 'edit', ...Object.fromEntries(change.map(([name], at) => [`#n${at}`, name])) },
    ExpressionAttributeValues: {
      ':read': stored.edit,
      ...Object.fromEntries(change.map(([, value], at) => [`:v${at}`, value])),
    },
  });
  if (updated) await keepForm(table, state);
  return updated;
};

/** Marks an event as the same as another, and takes it out of what is listed and told; it stays where it is. */
export const markJoined = (table: Table, id: string, into: string): Promise<boolean> =>
  table.update(keys.event(id), {
    UpdateExpression: 'SET #joined = :into REMOVE #timeline, #outbox',
    ExpressionAttributeNames: { '#joined': 'joined', '#timeline': TIMELINE.pk, '#outbox': OUTBOX.pk },
    ExpressionAttributeValues: { ':into': into },
  });

/** Takes that mark away: the event is listed again where it stood. */
export const unmarkJoined = (table: Table, id: string): Promise<boolean> =>
  table.update(keys.event(id), {
    UpdateExpression: 'SET #timeline = :event REMOVE #joined',
    ExpressionAttributeNames: { '#joined': 'joined', '#timeline': TIMELINE.pk },
    ExpressionAttributeValues: { ':event': TIMELINE.value },
  });

export const readEvent = (table: Table, id: string): Promise<StoredEvent | undefined> =>
  table.get<StoredEvent>(keys.event(id));

/** Notes that a target (an audience, the webhooks) has been told this revision. */
export const markTold = async (table: Table, stored: StoredEvent, target: string): Promise<void> => {
  await table.update(keys.event(stored.event.id), {
    UpdateExpression: 'SET #told.#target = :revision',
    ExpressionAttributeNames: { '#told': 'told', '#target': target },
    ExpressionAttributeValues: { ':revision': stored.revision },
  });
};

/** Takes the event out of the outbox, unless it was updated meanwhile. */
export const clearOutbox = (table: Table, stored: StoredEvent): Promise<boolean> =>
  table.update(keys.event(stored.event.id), {
    UpdateExpression: 'REMOVE #outbox',
    ConditionExpression: '#revision = :revision',
    ExpressionAttributeNames: { '#outbox': OUTBOX.pk, '#revision': 'revision' },
    ExpressionAttributeValues: { ':revision': stored.revision },
  });

/**
 * What waits in the outbox, oldest first. An index lags behind its table (DynamoDB: global secondary indexes are eventually consistent),
 * so it only names what may wait: each event is read again from the table itself, or someone would be told twice.
 */
export async function* pendingEvents(table: Table): AsyncGenerator<StoredEvent> {
  for await (const { event } of table.all<StoredEvent>({ pk: OUTBOX.events, index: OUTBOX })) {
    const stored = await readEvent(table, event.id);
    if (stored?.[OUTBOX.pk] !== undefined) yield stored;
  }
}

/** Events stored from an instant on, oldest first. */
export const eventsSince = (table: Table, since: string, until?: string): AsyncGenerator<StoredEvent> =>
  table.all<StoredEvent>({
    pk: TIMELINE.value,
    index: TIMELINE,
    after: since,
    ...(until !== undefined && { before: until }),
  });

/** Events in the order they were stored, by pages. */
export const listEvents = async (
  table: Table,
  { after, oldestFirst, limit, keep }: EventQuery,
): Promise<{ events: StoredEvent[]; more: boolean }> => {
  const events: StoredEvent[] = [];
  const bound = after && (oldestFirst ? { after: after.position } : { before: after.position });
  const query = { pk: TIMELINE.value, index: TIMELINE, newestFirst: !oldestFirst, pageSize: PAGE, ...bound };
  for await (const stored of table.all<StoredEvent>(query)) {
    if (!keep(stored.event)) continue;
    if (events.length === limit) return { events, more: true };
    events.push(stored);
  }
  return { events, more: false };
};
