import { Hono } from 'hono';
import * as z from 'zod';
import { Filter } from '../../shared/model/filter.js';
import { type Subscription, SubscriptionChange, SubscriptionRequest } from '../../shared/model/subscription.js';
import { preview } from '../../shared/people/preview.js';
import { confirm } from '../../shared/people/subscriptions/confirm.js';
import { changeBy, unsubscribe } from '../../shared/people/subscriptions/manage.js';
import { rotate } from '../../shared/people/subscriptions/rotate.js';
import { sendTest } from '../../shared/people/subscriptions/send-test.js';
import { subscribeWith } from '../../shared/people/subscriptions/subscribe.js';
import type { Services } from '../../shared/services/services.js';
import { listAttempts } from '../../shared/store/deliveries.js';
import { pageSubscriptions } from '../../shared/store/subscriptions.js';
import { replay } from '../../shared/telling/replay.js';
import { asker, keyHolder, limitNames, subscriptionOf } from '../access.js';
import { bodyOf } from '../problem.js';

export const CodeRequest = z.strictObject({ code: z.string().trim().min(4).max(64) });
export const ReplayRequest = z.union(
  [
    z.strictObject({ event: z.string() }),
    z.strictObject({ after: z.string(), until: z.string().optional() }),
    z.strictObject({ failedSince: z.iso.datetime() }),
  ],
  '{"event": ID}, {"after": ID}, {"after": ID, "until": ID} or {"failedSince": INSTANT} was expected',
);
export const PageQuery = z.object({
  next: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** A page of attempts, or of those that failed. */
export const DeliveriesQuery = PageQuery.extend({ failed: z.enum(['true', 'false']).optional() });
export const PreviewRequest = z.strictObject({
  filter: Filter.prefault({}),
  days: z.int().min(1).max(366).default(90),
});

/** What a client may know of a subscription: never its secrets. */
export const shown = ({
  id,
  channel,
  endpoint,
  details = {},
  filter,
  rhythm = null,
  status,
  createdAt,
  reason,
  failingSince,
}: Subscription) => ({
  id,
  channel,
  endpoint,
  details,
  filter,
  rhythm,
  status,
  createdAt,
  reason,
  failingSince,
});

/** The page on which a subscriber looks after a subscription. */
export const manageUrl = ({ settings }: Services, id: string, token: string): string =>
  `${settings.publicUrl}/subscriptions/${id}?token=${token}`;

/** `/v1/subscriptions`: made with a key, managed with that key, the operator's, or by the subscriber's own link. */
export const subscriptionRoutes = (services: Services): Hono =>
  new Hono()
    .post('/v1/subscriptions', async (context) => {
      const holder = await keyHolder(services, context);
      const request = SubscriptionRequest.parse(await bodyOf(context));
      const { subscription, token, secret } = await subscribeWith(services, request, holder);
      const { id, status } = subscription;
      return context.json({ id, status, ...(secret && { secret }), manage: manageUrl(services, id, token) }, 201);
    })
    .post('/v1/subscriptions/preview', async (context) => {
      const { filter, days } = PreviewRequest.parse(await bodyOf(context));
      limitNames(filter, await asker(services, context));
      return context.json(await preview(services.table, filter, days));
    })
    .get('/v1/subscriptions', async (context) => {
      const { id, role } = await keyHolder(services, context);
      const { limit, next: after } = PageQuery.parse(context.req.query());
      const page = await pageSubscriptions(services.table, limit, after);
      const own = page.filter(({ owner }) => role === 'operator' || owner === id);
      return context.json({
        subscriptions: own.map(shown),
        next: page.length === limit ? (page.at(-1)?.id ?? null) : null,
      });
    })
    .get('/v1/subscriptions/:id', async (context) => context.json(shown(await subscriptionOf(services, context))))
    .patch('/v1/subscriptions/:id', async (context) => {
      const subscription = await subscriptionOf(services, context);
      const change = SubscriptionChange.parse(await bodyOf(context));
      return context.json(shown(await changeBy(services, subscription, change)));
    })
    .delete('/v1/subscriptions/:id', async (context) => {
      await unsubscribe(services, await subscriptionOf(services, context));
      return context.body(null, 204);
    })
    .post('/v1/subscriptions/:id/confirm', async (context) => {
      const { code } = CodeRequest.parse(await bodyOf(context));
      return context.json(shown(await confirm(services, context.req.param('id'), code)));
    })
    .post('/v1/subscriptions/:id/test', async (context) =>
      context.json(await sendTest(services, await subscriptionOf(services, context))),
    )
    .post('/v1/subscriptions/:id/rotate', async (context) =>
      context.json(await rotate(services, await subscriptionOf(services, context))),
    )
    .get('/v1/subscriptions/:id/deliveries', async (context) => {
      const { id } = await subscriptionOf(services, context);
      const { limit, next: before, failed } = DeliveriesQuery.parse(context.req.query());
      const { attempts, next } = await listAttempts(services.table, id, limit, before, failed === 'true');
      const deliveries = attempts.map(({ subscription: _subscription, ...attempt }) => attempt);
      return context.json({ deliveries, next });
    })
    .post('/v1/subscriptions/:id/replay', async (context) => {
      const subscription = await subscriptionOf(services, context);
      return context.json(await replay(services, subscription, ReplayRequest.parse(await bodyOf(context))), 202);
    });
