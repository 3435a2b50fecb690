import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { type Decision, rejectHold, releaseHold } from '../../shared/lists/decide.js';
import { sourceHealth } from '../../shared/reading/health.js';
import { listStatus } from '../../shared/reading/list-status.js';
import type { Services } from '../../shared/services/services.js';
import { heldBy, listHolds, readHold } from '../../shared/store/holds.js';
import { relay } from '../../shared/telling/relay.js';
import { operator } from '../access.js';
import { bodyOf, notFound } from '../problem.js';

export const DecisionRequest = z.strictObject({
  /** Kept for good, beside who decided; whoever gives no reason has that kept. */
  why: z.string().min(1).max(1_000).default('no reason given'),
  /** A person's name, where the key is shared. */
  by: z.string().min(1).max(100).optional(),
  /** The document that was looked at: a decision on another than the one now held is refused. */
  sha256: z.string().optional(),
  /** Ids of the events that are decided; all that the hold holds where none are named. */
  events: z.array(z.string()).min(1).max(5_000).optional(),
});

/** Of when the lists are, the health of the sources, and the holds that a person decides. */
export const operationRoutes = (services: Services): Hono =>
  new Hono()
    .get('/v1/status', async (context) => context.json({ lists: await listStatus(services.table) }))
    .get('/v1/sources', async (context) => {
      const known = await sourceHealth(services.table, services.clock());
      return context.json({ sources: known.map(({ checks: _checks, ...health }) => health) });
    })
    .get('/v1/holds', async (context) => {
      await operator(services, context);
      return context.json({ holds: await listHolds(services.table) });
    })
    .get('/v1/holds/:id', async (context) => {
      await operator(services, context);
      const id = context.req.param('id');
      const hold = await readHold(services.table, id);
      if (!hold) throw notFound(`hold ${id}`);
      return context.json({ hold, changes: await heldBy(services.table, id) });
    })
    .post('/v1/holds/:id/release', async (context) => {
      const outcome = await releaseHold(services, context.req.param('id'), await decisionIn(services, context));
      await relay(services);
      return context.json(outcome);
    })
    .post('/v1/holds/:id/reject', async (context) => {
      await rejectHold(services, context.req.param('id'), await decisionIn(services, context));
      return context.body(null, 204);
    });

const decisionIn = async (services: Services, context: Context): Promise<Decision> => {
  const { name } = await operator(services, context);
  const { by, why, sha256, events } = DecisionRequest.parse(await bodyOf(context));
  return { by: by === undefined ? name : `${by} (${name})`, why, sha256, events };
};
