import { Hono } from 'hono';
import { z } from 'zod';
import { type Subscription, SubscriptionRequest } from '../../../shared/model/subscription.js';
import { ping } from '../../../shared/pipeline/ping.js';
import { replay } from '../../../shared/pipeline/replay.js';
import type { Services } from '../../../shared/pipeline/services.js';
import { confirm, subscribe, unsubscribe } from '../../../shared/pipeline/subscribe.js';
import { listAttempts } from '../../../shared/store/deliveries.js';
import { keyHolder, subscriptionOf } from '../access.js';
import { bodyOf } from '../problem.js';

const Code = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
const Replay = z.union([z.strictObject({ event: z.string() }), z.strictObject({ after: z.string() })]);
const Page = z.object({ next: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

/** What a client may know of a subscription: never its secrets. */
const shown = ({ id, channel, endpoint, filter, status, createdAt, reason }: Subscription) => ({
  id,
  channel,
  endpoint,
  filter,
  status,
  createdAt,
  reason,
});

/** `/v1/subscriptions`: made with a key, managed with a key or by the subscriber's own link. */
export const subscriptionRoutes = (services: Services): Hono =>
  new Hono()
    .post('/v1/subscriptions', async (context) => {
      await keyHolder(services, context);
      const request = SubscriptionRequest.parse(await bodyOf(context));
      const { subscription, token } = await subscribe(services, request);
      const { id, status, secrets } = subscription;
      const manage = `${services.settings.publicUrl}/v1/subscriptions/${id}?token=${token}`;
      return context.json({ id, status, ...(secrets[0] && { secret: secrets[0] }), manage }, 201);
    })
    .get('/v1/subscriptions/:id', async (context) => context.json(shown(await subscriptionOf(services, context))))
    .delete('/v1/subscriptions/:id', async (context) => {
      await unsubscribe(services, await subscriptionOf(services, context));
      return context.body(null, 204);
    })
    .post('/v1/subscriptions/:id/confirm', async (context) => {
      const { code } = Code.parse(await bodyOf(context));
      return context.json(shown(await confirm(services, context.req.param('id'), code)));
    })
    .post('/v1/subscriptions/:id/test', async (context) =>
      context.json(await ping(services, await subscriptionOf(services, context))),
    )
    .get('/v1/subscriptions/:id/deliveries', async (context) => {
      const { id } = await subscriptionOf(services, context);
      const { limit, next: before } = Page.parse(context.req.query());
      const { attempts, next } = await listAttempts(services.table, id, limit, before);
      const deliveries = attempts.map(({ event, revision, attempt, at, status, durationMs, error }) => ({
        event,
        revision,
        attempt,
        at,
        status,
        durationMs,
        error,
      }));
      return context.json({ deliveries, next });
    })
    .post('/v1/subscriptions/:id/replay', async (context) => {
      const subscription = await subscriptionOf(services, context);
      const queued = await replay(services, subscription, Replay.parse(await bodyOf(context)));
      return context.json({ queued }, 202);
    });
