import * as z from 'zod';
import { PeriodQuery, RecordsQuery } from '../routes/audit.js';
import { KeyRequest } from '../routes/keys.js';
import { DecisionRequest } from '../routes/operations.js';
import type { Route } from './route.js';
import { Check, HeldChange, Hold, Key, NewKey, Next } from './shapes.js';

/** What the operator does. */
export const OPERATING: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/holds',
    id: 'listHolds',
    summary: 'What the guard holds, with the evidence',
    who: 'operator',
    answer: z.object({ holds: z.array(Hold) }),
  },
  {
    method: 'get',
    path: '/v1/holds/{id}',
    id: 'hold',
    summary: 'A hold with every change that it holds',
    who: 'operator',
    answer: z.object({ hold: Hold, changes: z.array(HeldChange) }),
  },
  {
    method: 'post',
    path: '/v1/holds/{id}/release',
    id: 'releaseHold',
    summary: 'Take over what is held, or some of it, and tell it',
    who: 'operator',
    body: DecisionRequest,
    answer: z.looseObject({ events: z.array(z.string()) }),
  },
  {
    method: 'post',
    path: '/v1/holds/{id}/reject',
    id: 'rejectHold',
    summary: 'Turn down what is held, or some of it',
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
