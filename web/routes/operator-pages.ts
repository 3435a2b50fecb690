import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import * as z from 'zod';
import { rejectHold, releaseHold } from '../../shared/lists/decide.js';
import { createKey, revokeKey, rotateKey } from '../../shared/people/api-keys.js';
import type { Services } from '../../shared/services/services.js';
import { type ApiKey, listApiKeys } from '../../shared/store/api-keys.js';
import { listHolds } from '../../shared/store/holds.js';
import { pageSubscriptions } from '../../shared/store/subscriptions.js';
import { followCanary } from '../../shared/telling/canary.js';
import { relay } from '../../shared/telling/relay.js';
import { holderOfKey } from '../access.js';
import { textIn } from '../pages/filter-form.js';
import { type OperatorNotes, operatorPage, signInPage } from '../pages/operator.js';
import { Problem, problemOf } from '../problem.js';
import { beginSession, sessionOf, signOut } from '../session.js';

const FRAME = { title: 'Operator', here: '/operator' };
const SUBSCRIPTIONS = 200;
/** A person waits for it, and the function may run for half a minute. */
const CANARY_MS = 10_000;

/** `/operator`: holds, canary, subscriptions and keys, for whoever has shown an operator's key. */
export const operatorPageRoutes = (services: Services): Hono => {
  const { table } = services;
  const page = async (context: Context, { name }: ApiKey, notes: OperatorNotes = {}, status: 200 | 400 = 200) => {
    const keys = (await listApiKeys(table)).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    const subscriptions = await pageSubscriptions(table, SUBSCRIPTIONS);
    const state = { who: name, holds: await listHolds(table), subscriptions, keys };
    return context.render(operatorPage(state, notes), { ...FRAME, status });
  };
  /** Does something for a signed-in operator, and shows the page with what came of it. */
  const doing = (act: (context: Context, who: ApiKey) => Promise<OperatorNotes>) => async (context: Context) => {
    const who = await sessionOf(services, context);
    if (who === null) return context.redirect('/operator', 303);
    try {
      return await page(context, who, await act(context, who));
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 500) throw error;
      return page(context, who, { problem: problem.message }, 400);
    }
  };
  const decide = (how: 'release' | 'reject') =>
    doing(async (context, { name }) => {
      const body = await context.req.parseBody({ all: true });
      const decision = { by: name, why: textIn(body, 'why') || 'no reason given', sha256: textIn(body, 'sha256') };
      const id = context.req.param('id') ?? '';
      if (how === 'reject') {
        await rejectHold(services, id, decision);
        return { said: 'Rejected. It is not asked about again.' };
      }
      const { events } = await releaseHold(services, id, decision);
      await relay(services);
      return { said: `Released: ${events.length} events are told.` };
    });

  return new Hono()
    .use('/operator/*', csrf())
    .get('/operator', async (context) => {
      const who = await sessionOf(services, context);
      return who === null ? context.render(signInPage(null), { ...FRAME, isOpen: true }) : page(context, who);
    })
    .post('/operator/sign-in', async (context) => {
      try {
        const holder = await holderOfKey(services, textIn(await context.req.parseBody({ all: true }), 'key'));
        if (holder.role !== 'operator') throw new Problem(403, 'Forbidden', 'this is no operator’s key');
        await beginSession(services, context, holder);
        return context.redirect('/operator', 303);
      } catch (error) {
        const { status, message } = problemOf(error);
        return context.render(signInPage(message), { ...FRAME, status, isOpen: true });
      }
    })
    .post('/operator/sign-out', async (context) => {
      await signOut(services, context);
      return context.redirect('/operator', 303);
    })
    .post('/operator/holds/:id/release', decide('release'))
    .post('/operator/holds/:id/reject', decide('reject'))
    .post(
      '/operator/canary',
      doing(async (context) => {
        const webhook = textIn(await context.req.parseBody({ all: true }), 'receiver');
        return { flight: await followCanary(services, { webhook: webhook || null, phone: null }, CANARY_MS) };
      }),
    )
    .post(
      '/operator/keys',
      doing(async (context) => {
        const body = await context.req.parseBody({ all: true });
        const role = z.enum(['organisation', 'operator']).parse(textIn(body, 'role'));
        const { key } = await createKey(table, textIn(body, 'name') || 'no name', role);
        return { key };
      }),
    )
    .post(
      '/operator/keys/:id/rotate',
      doing(async (context) => ({ key: (await rotateKey(table, context.req.param('id') ?? '')).key })),
    )
    .post(
      '/operator/keys/:id/revoke',
      doing(async (context) => {
        await revokeKey(table, context.req.param('id') ?? '');
        return { said: 'Revoked.' };
      }),
    );
};
