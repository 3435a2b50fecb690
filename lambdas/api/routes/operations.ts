import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { type Decision, rejectHold, releaseHold } from '../../../shared/pipeline/decide.js';
import { relay } from '../../../shared/pipeline/relay.js';
import type { Services } from '../../../shared/pipeline/services.js';
import { listHolds } from '../../../shared/store/holds.js';
import { listCursors, recentChecks } from '../../../shared/store/sources.js';
import { operator } from '../access.js';
import { bodyOf } from '../problem.js';

const Decided = z.strictObject({
  /** Kept for good, beside who decided; whoever gives no reason has that kept. */
  why: z.string().min(1).max(1_000).default('no reason given'),
  /** A person's name, where the key is shared. */
  by: z.string().min(1).max(100).optional(),
  sha256: z.string().optional(),
});
const CHECKS = 20;

/** Health of the sources, and the holds that a person decides. */
export const operationRoutes = (services: Services): Hono =>
  new Hono()
    .get('/v1/sources', async (context) => {
      const open = (await listHolds(services.table)).filter(({ state }) => state === 'open');
      const sources = await Promise.all(
        (await listCursors(services.table)).map(async (id) => {
          const checks = await recentChecks(services.table, id, CHECKS);
          const success = checks.find(({ outcome }) => outcome !== 'failed' && outcome !== 'stale');
          return {
            id,
            last: checks[0] ?? null,
            lastSuccess: success?.at ?? null,
            hold: open.find(({ source }) => source === id)?.id ?? null,
          };
        }),
      );
      return context.json({ sources });
    })
    .get('/v1/holds', async (context) => {
      await operator(services, context);
      return context.json({ holds: await listHolds(services.table) });
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
  const { by, why, sha256 } = Decided.parse(await bodyOf(context));
  return { by: by === undefined ? name : `${by} (${name})`, why, sha256 };
};
