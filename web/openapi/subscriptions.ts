import * as z from 'zod';
import { SubscriptionChange, SubscriptionRequest } from '../../shared/model/subscription.js';
import { CodeRequest, DeliveriesQuery, PageQuery, PreviewRequest, ReplayRequest } from '../routes/subscriptions.js';
import type { Route } from './route.js';
import { Attempt, Channel, Next, Subscription } from './shapes.js';

/** What subscribers do. */
export const SUBSCRIBING: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/subscriptions',
    id: 'subscribe',
    summary: 'Subscribe',
    who: 'organisation',
    body: SubscriptionRequest.extend({ channel: Channel }),
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
    summary: 'What a filter would have sent; of up to 100 names without a key',
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
    summary: 'Confirm an endpoint by the code that it got',
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
    summary: 'Every attempt, or those that failed, newest first',
    who: 'subscriber',
    query: DeliveriesQuery,
    answer: z.object({ deliveries: z.array(Attempt), next: Next }),
  },
  {
    method: 'post',
    path: '/v1/subscriptions/{id}/replay',
    id: 'replay',
    summary: 'Send one event again, a range, or what failed for good since an instant',
    who: 'subscriber',
    body: ReplayRequest,
    status: 202,
    answer: z.object({ queued: z.int(), next: Next }),
  },
];
