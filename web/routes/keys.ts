import { Hono } from 'hono';
import * as z from 'zod';
import { createKey, revokeKey, rotateKey } from '../../shared/people/api-keys.js';
import type { Services } from '../../shared/services/services.js';
import { listApiKeys } from '../../shared/store/api-keys.js';
import { operator } from '../access.js';
import { bodyOf } from '../problem.js';

export const KeyRequest = z.strictObject({
  /** Whose it is, for people. */
  name: z.string().min(1).max(100),
  role: z.enum(['organisation', 'operator']).default('organisation'),
});

/** `/v1/keys`: the operator makes, lists, rotates and revokes the keys of organisations. A key is shown once. */
export const keyRoutes = (services: Services): Hono =>
  new Hono()
    .get('/v1/keys', async (context) => {
      await operator(services, context);
      const keys = (await listApiKeys(services.table)).map(({ hash: _hash, ...shown }) => shown);
      return context.json({ keys: keys.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)) });
    })
    .post('/v1/keys', async (context) => {
      await operator(services, context);
      const { name, role } = KeyRequest.parse(await bodyOf(context));
      return context.json(await createKey(services.table, name, role), 201);
    })
    .post('/v1/keys/:id/rotate', async (context) => {
      await operator(services, context);
      return context.json(await rotateKey(services.table, context.req.param('id')));
    })
    .delete('/v1/keys/:id', async (context) => {
      await operator(services, context);
      await revokeKey(services.table, context.req.param('id'));
      return context.body(null, 204);
    });
