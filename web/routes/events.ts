import { Hono } from 'hono';
import * as z from 'zod';
import { EntryName, nameOfId } from '../../shared/model/entry.js';
import { type CouncilEvent, EVENT_TYPES, isEntryEvent, isListEvent } from '../../shared/model/event.js';
import { REGIMES } from '../../shared/model/regimes.js';
import { Significance } from '../../shared/model/significance.js';
import type { Services } from '../../shared/services/services.js';
import { listEvents, readEvent, type StoredEvent } from '../../shared/store/events.js';
import { badRequest, notFound } from '../problem.js';

/** `?type=a,b` as a list of values. */
const many = <T>(value: z.ZodType<T>) =>
  z
    .string()
    .optional()
    .transform((text, context): T[] => {
      const values = z.array(value).safeParse(text ? text.split(',') : []);
      if (values.success) return values.data;
      for (const { message } of values.error.issues) context.addIssue(message);
      return z.NEVER;
    });

export const EventsQuery = z.object({
  type: many(z.enum(EVENT_TYPES)),
  regime: many(z.enum(REGIMES.map(({ id }) => id) as [string, ...string[]])),
  reference: many(EntryName),
  significance: many(Significance),
  since: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional(),
  after: z.string().optional(),
  before: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
type EventsQuery = z.infer<typeof EventsQuery>;

const speaksOf = (event: CouncilEvent, references: readonly string[]): boolean => {
  if (isEntryEvent(event)) return event.entry.id !== null && references.includes(nameOfId(event.entry.id));
  return isListEvent(event) && event.list.references.some((reference) => references.includes(reference));
};

const wanted = (query: EventsQuery) => {
  const since = query.since === undefined ? null : new Date(query.since).toISOString();
  return (event: CouncilEvent): boolean =>
    (query.type.length === 0 || query.type.includes(event.type)) &&
    (query.regime.length === 0 || event.regimes.some((regime) => query.regime.includes(regime))) &&
    (query.reference.length === 0 || speaksOf(event, query.reference)) &&
    (query.significance.length === 0 ||
      (isEntryEvent(event) && query.significance.includes(event.entry.significance))) &&
    (since === null || event.detectedAt >= since);
};

/**
 * `GET /v1/events` and `/v1/events/{id}`. With `after` the events come oldest first and `next` is the next `after`; without, newest
 * first, and `next` is the next `before`.
 */
export const eventRoutes = (services: Services): Hono => {
  const bound = async (name: string, id: string | undefined): Promise<StoredEvent | undefined> => {
    if (id === undefined) return undefined;
    const stored = await readEvent(services.table, id);
    if (!stored) throw badRequest(`${name}: there is no event ${id}`);
    return stored;
  };
  return new Hono()
    .get('/v1/events', async (context) => {
      const query = EventsQuery.parse(context.req.query());
      const oldestFirst = query.after !== undefined;
      const after = await bound(oldestFirst ? 'after' : 'before', oldestFirst ? query.after : query.before);
      const { events, more } = await listEvents(services.table, {
        after,
        oldestFirst,
        limit: query.limit,
        keep: wanted(query),
      });
      return context.json({
        events: events.map(({ event }) => event),
        next: more ? (events.at(-1)?.event.id ?? null) : null,
      });
    })
    .get('/v1/events/:id', async (context) => {
      const stored = await readEvent(services.table, context.req.param('id'));
      if (!stored) throw notFound(`event ${context.req.param('id')}`);
      // The event stands as it was told; that it is another's by a person's decision is said beside it (RFC 6596).
      if (stored.joined !== undefined) context.header('link', `</v1/events/${stored.joined}>; rel="canonical"`);
      return context.json(stored.event);
    });
};
