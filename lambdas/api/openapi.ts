import * as z from 'zod';
import { Entry } from '../../shared/model/entry.js';
import { Change, CouncilEvent } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import { STATUSES, SubscriptionChange, SubscriptionRequest } from '../../shared/model/subscription.js';
import { PeriodQuery, RecordsQuery } from './routes/audit.js';
import { CalendarQuery } from './routes/calendar.js';
import { EntriesQuery, EntryQuery } from './routes/entries.js';
import { EventsQuery } from './routes/events.js';
import { KeyRequest } from './routes/keys.js';
import { DiffQuery, DownloadQuery, SearchQuery } from './routes/lists.js';
import { DecisionRequest } from './routes/operations.js';
import { CodeRequest, PageQuery, PreviewRequest, ReplayRequest } from './routes/subscriptions.js';

type Method = 'get' | 'post' | 'patch' | 'delete';
/** Who may: anyone (unless reading is closed), an organisation, the operator, or a subscriber by its own link as well. */
type Who = 'anyone' | 'organisation' | 'operator' | 'subscriber';

interface Route {
  readonly method: Method;
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly who: Who;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly status?: number;
  /** The answer as JSON; a media type for another kind; nothing for an empty one. */
  readonly answer?: z.ZodType | string;
}

const Instant = z.iso.datetime();
const Next = z.string().nullable().describe('Where the next page begins; null at the end');
const Status = z.enum(['listed', 'delisted', 'announced']);
const Check = z.object({
  at: Instant,
  outcome: z.string(),
  sha256: z.string().nullable(),
  detail: z.string().nullable(),
});
const Subscription = z.object({
  id: z.string(),
  channel: z.enum(['webhook', 'email', 'sms']),
  endpoint: z.string(),
  filter: Filter,
  status: z.enum(STATUSES),
  createdAt: Instant,
  reason: z.string().nullable(),
  failingSince: z.string().nullable(),
});
const Attempt = z.object({
  event: z.string(),
  revision: z.int(),
  attempt: z.int(),
  at: Instant,
  status: z.int().nullable(),
  durationMs: z.int(),
  error: z.string().nullable(),
  answer: z.string().nullable().describe('The first 1,024 characters of the answer'),
});
const Key = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['operator', 'organisation']),
  createdAt: z.string(),
  until: z.string().nullable(),
});
const NewKey = Key.extend({ key: z.string().describe('Shown here and never again') });
const Regime = z.object({
  id: z.string(),
  prefix: z.string().nullable(),
  name: z.string(),
  listTypes: z.array(z.string()),
  resolutions: z.array(z.string()),
  endedOn: z.string().nullable(),
  individuals: z.int(),
  entities: z.int(),
  delisted: z.int(),
});
const Expiry = z.object({
  expiresOn: z.iso.date(),
  regime: z.string(),
  regimeName: z.string(),
  measures: z.array(z.string()),
  resolution: z.string().nullable(),
  document: z.string().nullable(),
  renewedOn: z.string().nullable(),
  event: z.string(),
});
const Named = z.object({ reference: z.string(), name: z.string() });
const Found = z.object({
  reference: z.string(),
  name: z.string(),
  status: Status,
  regime: z.string().nullable(),
  matched: z.object({ field: z.string(), value: z.string() }),
  score: z.number(),
});
const Source = z.object({
  id: z.string(),
  last: Check.nullable(),
  lastSuccess: z.string().nullable(),
  lagMinutes: z.int().nullable(),
  hold: z.string().nullable(),
});
const Hold = z.object({
  id: z.string(),
  source: z.string(),
  sha256: z.string(),
  openedAt: z.string(),
  reasons: z.array(z.string()),
  releasable: z.boolean(),
  counts: z.object({ listed: z.int(), amended: z.int(), delisted: z.int() }),
  titles: z.array(z.string()),
  state: z.enum(['open', 'settled', 'released', 'rejected']),
});

/** Every route of the API, each with the schemas by which it reads what it is asked. */
const ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/events',
    id: 'listEvents',
    summary: 'Events; oldest first with `after`, else newest first',
    who: 'anyone',
    query: EventsQuery,
    answer: z.object({ events: z.array(CouncilEvent), next: Next }),
  },
  { method: 'get', path: '/v1/events/{id}', id: 'getEvent', summary: 'One event', who: 'anyone', answer: CouncilEvent },
  {
    method: 'get',
    path: '/v1/entries',
    id: 'listEntries',
    summary: 'Entries that are on the list, or were on a day',
    who: 'anyone',
    query: EntriesQuery,
    answer: z.object({ entries: z.array(Entry), next: Next }),
  },
  {
    method: 'get',
    path: '/v1/entries/{reference}',
    id: 'getEntry',
    summary: 'One entry with its history',
    who: 'anyone',
    query: EntryQuery,
    answer: z.object({
      entry: Entry,
      status: Status,
      since: z.string(),
      history: z.array(
        z.object({
          at: z.string(),
          event: z.string().nullable(),
          changes: z.array(Change),
          status: z.string(),
          evidence: z.string(),
        }),
      ),
    }),
  },
  {
    method: 'get',
    path: '/v1/search',
    id: 'search',
    summary: 'Names in any script or spelling, references, numbers of documents',
    who: 'anyone',
    query: SearchQuery,
    answer: z.object({ results: z.array(Found) }),
  },
  {
    method: 'get',
    path: '/v1/diff',
    id: 'compareDates',
    summary: 'The list on one day against another',
    who: 'anyone',
    query: DiffQuery,
    answer: z.object({
      from: z.string(),
      to: z.string(),
      listed: z.array(Named),
      delisted: z.array(Named),
      amended: z.array(Named.extend({ changes: z.array(Change) })),
    }),
  },
  {
    method: 'get',
    path: '/v1/list.jsonl',
    id: 'downloadJsonLines',
    summary: 'The whole list as JSON Lines',
    who: 'anyone',
    query: DownloadQuery,
    answer: 'application/jsonl',
  },
  {
    method: 'get',
    path: '/v1/list.csv',
    id: 'downloadCsv',
    summary: 'The whole list for a spreadsheet',
    who: 'anyone',
    query: DownloadQuery,
    answer: 'text/csv',
  },
  {
    method: 'get',
    path: '/v1/regimes',
    id: 'listRegimes',
    summary: 'Sanctions regimes with counts',
    who: 'anyone',
    answer: z.object({ regimes: z.array(Regime) }),
  },
  {
    method: 'get',
    path: '/v1/calendar',
    id: 'getCalendar',
    summary: 'What ends when',
    who: 'anyone',
    query: CalendarQuery,
    answer: z.object({ from: z.string(), to: z.string(), expiries: z.array(Expiry) }),
  },
  {
    method: 'get',
    path: '/v1/sources',
    id: 'listSources',
    summary: 'Health, last success, lag and hold of each source',
    who: 'anyone',
    answer: z.object({ sources: z.array(Source) }),
  },
  {
    method: 'get',
    path: '/v1/documents/{sha256}',
    id: 'getDocument',
    summary: 'The archived bytes of a document',
    who: 'anyone',
    answer: 'application/octet-stream',
  },
  {
    method: 'post',
    path: '/v1/subscriptions',
    id: 'subscribe',
    summary: 'Subscribe',
    who: 'organisation',
    body: SubscriptionRequest,
    status: 201,
    answer: z.object({
      id: z.string(),
      status: z.enum(['pending', 'active']),
      secret: z.string().optional(),
      manage: z.string(),
    }),
  },
  {
    method: 'get',
    path: '/v1/subscriptions',
    id: 'listSubscriptions',
    summary: 'An organisation’s own subscriptions; all for the operator',
    who: 'organisation',
    query: PageQuery,
    answer: z.object({ subscriptions: z.array(Subscription), next: Next }),
  },
  {
    method: 'post',
    path: '/v1/subscriptions/preview',
    id: 'preview',
    summary: 'What a filter would have sent',
    who: 'anyone',
    body: PreviewRequest,
    answer: z.object({
      days: z.int(),
      of: z.int(),
      count: z.int(),
      events: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          title: z.string(),
          detectedAt: z.string(),
          reference: z.string().nullable(),
        }),
      ),
    }),
  },
  {
    method: 'get',
    path: '/v1/subscriptions/{id}',
    id: 'getSubscription',
    summary: 'One subscription',
    who: 'subscriber',
    answer: Subscription,
  },
  {
    method: 'patch',
    path: '/v1/subscriptions/{id}',
    id: 'changeSubscription',
    summary: 'Change the filter, pause, go on',
    who: 'subscriber',
    body: SubscriptionChange,
    answer: Subscription,
  },
  {
    method: 'delete',
    path: '/v1/subscriptions/{id}',
    id: 'unsubscribe',
    summary: 'End it; the address is erased',
    who: 'subscriber',
    status: 204,
  },
  {
    method: 'post',
    path: '/v1/subscriptions/{id}/confirm',
    id: 'confirm',
    summary: 'Confirm a phone or a webhook by the code it got',
    who: 'anyone',
    body: CodeRequest,
    answer: Subscription,
  },
  {
    method: 'post',
    path: '/v1/subscriptions/{id}/test',
    id: 'testSubscription',
    summary: 'Send a signed test',
    who: 'subscriber',
    answer: Attempt.extend({ subscription: z.string() }),
  },
  {
    method: 'post',
    path: '/v1/subscriptions/{id}/rotate',
    id: 'rotateSecret',
    summary: 'A new signing secret; the old one signs beside it for a day',
    who: 'subscriber',
    answer: z.object({ secret: z.string(), previousUntil: z.string() }),
  },
  {
    method: 'get',
    path: '/v1/subscriptions/{id}/deliveries',
    id: 'listDeliveries',
    summary: 'Every attempt, newest first',
    who: 'subscriber',
    query: PageQuery,
    answer: z.object({ deliveries: z.array(Attempt), next: Next }),
  },
  {
    method: 'post',
    path: '/v1/subscriptions/{id}/replay',
    id: 'replay',
    summary: 'Send one event again, or a range',
    who: 'subscriber',
    body: ReplayRequest,
    status: 202,
    answer: z.object({ queued: z.int(), next: Next }),
  },
  {
    method: 'get',
    path: '/v1/holds',
    id: 'listHolds',
    summary: 'What the guard holds, with the evidence',
    who: 'operator',
    answer: z.object({ holds: z.array(Hold) }),
  },
  {
    method: 'post',
    path: '/v1/holds/{id}/release',
    id: 'releaseHold',
    summary: 'Take over what is held, and tell it',
    who: 'operator',
    body: DecisionRequest,
    answer: z.looseObject({ events: z.array(z.string()) }),
  },
  {
    method: 'post',
    path: '/v1/holds/{id}/reject',
    id: 'rejectHold',
    summary: 'Turn down what is held',
    who: 'operator',
    body: DecisionRequest,
    status: 204,
  },
  {
    method: 'get',
    path: '/v1/keys',
    id: 'listKeys',
    summary: 'The keys of the API, without the keys themselves',
    who: 'operator',
    answer: z.object({ keys: z.array(Key) }),
  },
  {
    method: 'post',
    path: '/v1/keys',
    id: 'createKey',
    summary: 'Make a key',
    who: 'operator',
    body: KeyRequest,
    status: 201,
    answer: NewKey,
  },
  {
    method: 'post',
    path: '/v1/keys/{id}/rotate',
    id: 'rotateKey',
    summary: 'A new key; the old one works for a day',
    who: 'operator',
    answer: NewKey.extend({ previousUntil: z.string() }),
  },
  {
    method: 'delete',
    path: '/v1/keys/{id}',
    id: 'revokeKey',
    summary: 'End every key of a holder',
    who: 'operator',
    status: 204,
  },
  {
    method: 'get',
    path: '/v1/audit/events',
    id: 'auditEvents',
    summary: 'Who was told of what, when, and how that ended',
    who: 'operator',
    query: PeriodQuery,
    answer: z.object({ rows: z.array(z.looseObject({ event: z.string() })), next: Next }),
  },
  {
    method: 'get',
    path: '/v1/audit/checks',
    id: 'auditChecks',
    summary: 'Every look at every source',
    who: 'operator',
    query: PeriodQuery,
    answer: z.object({ rows: z.array(Check.extend({ source: z.string() })), next: Next }),
  },
  {
    method: 'get',
    path: '/v1/audit/records',
    id: 'auditRecords',
    summary: 'What was done on a day, as it is kept',
    who: 'operator',
    query: RecordsQuery,
    answer: z.object({
      records: z.array(z.object({ kind: z.string(), id: z.string(), record: z.looseObject({}) })),
      next: z.int().nullable(),
    }),
  },
  {
    method: 'get',
    path: '/v1/audit/days',
    id: 'auditDays',
    summary: 'The sealed days',
    who: 'operator',
    answer: z.object({ days: z.array(z.object({ day: z.string(), sha256: z.string(), sealedAt: z.string() })) }),
  },
  {
    method: 'get',
    path: '/v1/audit/days/{day}',
    id: 'auditDay',
    summary: 'The manifest of a day',
    who: 'operator',
    answer: 'application/jsonl',
  },
];

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _schema, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  return json;
};

/** Named once, pointed to everywhere. */
const NAMED: readonly (readonly [string, z.ZodType])[] = [
  ['CouncilEvent', CouncilEvent],
  ['Entry', Entry],
];

const parametersOf = ({ path, query }: Route): object[] => {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const json = query ? schemaOf(query, 'output') : {};
  const required = new Set(query ? ((schemaOf(query, 'input').required as string[] | undefined) ?? []) : []);
  const inQuery = Object.entries((json.properties as Record<string, object> | undefined) ?? {}).map(
    ([name, schema]) => ({
      name,
      in: 'query',
      required: required.has(name),
      schema: Object.keys(schema).length === 0 ? { type: 'string' } : schema,
    }),
  );
  return [...inPath, ...inQuery];
};

const contentOf = (answer: z.ZodType | string): object => {
  if (typeof answer === 'string') return { [answer]: { schema: { type: 'string' } } };
  const named = NAMED.find(([, schema]) => schema === answer);
  return {
    'application/json': { schema: named ? { $ref: `#/components/schemas/${named[0]}` } : schemaOf(answer, 'output') },
  };
};

const SECURITY: Record<Who, object[]> = {
  anyone: [{}, { key: [] }],
  organisation: [{ key: [] }],
  operator: [{ key: [] }],
  subscriber: [{ key: [] }, { link: [] }],
};

const operationOf = (route: Route): object => {
  const { id, summary, who, body, status = 200, answer } = route;
  const parameters = parametersOf(route);
  return {
    operationId: id,
    summary,
    security: SECURITY[who],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      [status]: { description: 'Done', ...(answer && { content: contentOf(answer) }) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
};

/** The API as an OpenAPI 3.1 document, made of the schemas that the routes read by. */
export const openApi = (publicUrl: string): Record<string, unknown> => {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'council-watch',
      version: '1',
      description:
        'What the UN Security Council lists, amends, delists and decides. Errors are application/problem+json (RFC 9457). The whole API takes 50 requests a second; more are answered 429.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(NAMED.map(([name, schema]) => [name, schemaOf(schema, 'output')])),
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
          },
        },
      },
      responses: {
        Problem: {
          description: 'What was wrong',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An organisation’s or the operator’s key' },
        link: { type: 'apiKey', in: 'query', name: 'token', description: 'The token of a subscriber’s own link' },
      },
    },
  };
};

/** The routes for the page that people read. */
export const routesForPeople = () =>
  ROUTES.map((route) => ({
    ...route,
    parameters: parametersOf(route) as {
      name: string;
      in: string;
      required: boolean;
      schema: { type?: string; enum?: string[] };
    }[],
    bodySchema: route.body ? schemaOf(route.body, 'input') : null,
  }));
