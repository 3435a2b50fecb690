import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { rejectHold, releaseHold } from '../../shared/lists/decide.js';
import type { Services } from '../../shared/services/services.js';
import { relay } from '../../shared/telling/relay.js';

export interface Decisions {
  readonly routes: Hono;
  /** Proves that a form was sent from the page of this run: another site's page can't read it. */
  readonly token: string;
}

/** The page's forms by which whoever sits at this machine decides on holds. */
export const openDecisions = (services: Services): Decisions => {
  const token = randomBytes(24).toString('base64url');
  const routes = new Hono().post('/:id/:what{release|reject}', async (context) => {
    const form = await context.req.parseBody();
    if (form.token !== token) return context.text('this form is not from the page of this run; reload it', 403);
    const { id, what } = context.req.param();
    const why = typeof form.why === 'string' && form.why.trim() !== '' ? form.why.trim() : 'no reason given';
    const decision = { by: 'the page', why, ...(typeof form.sha256 === 'string' && { sha256: form.sha256 }) };
    if (what === 'release') await releaseHold(services, id, decision);
    else await rejectHold(services, id, decision);
    await relay(services);
    return context.redirect('/', 303);
  });
  return { routes, token };
};
