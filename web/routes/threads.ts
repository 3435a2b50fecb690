import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { joinEvents, partEvent } from '../../shared/matters/join.js';
import { type Matter, readMatter } from '../../shared/matters/thread.js';
import type { Services } from '../../shared/services/services.js';
import { joiningsOf } from '../../shared/store/joinings.js';
import { relay } from '../../shared/telling/relay.js';
import { operator } from '../access.js';
import { threadPage } from '../pages/thread.js';
import { bodyOf, notFound } from '../problem.js';

const decided = {
  /** Kept for good, beside who decided. */
  why: z.string().min(1).max(1_000),
  /** A person's name, where the key is shared. */
  by: z.string().min(1).max(100).optional(),
};
export const JoinRequest = z.strictObject({
  /** The event that stays, and the one that tells the same. */
  events: z.tuple([z.string(), z.string()]),
  ...decided,
});
export const PartRequest = z.strictObject({ event: z.string(), ...decided });

/** One matter in the order in which it happened; an operator joins what tells one act and parts what does not. */
export const threadRoutes = (services: Services): Hono => {
  const { table, clock } = services;
  const matter = async (context: Context): Promise<Matter> => {
    const id = context.req.param('id') ?? '';
    const found = await readMatter(table, id);
    if (!found) throw notFound(`thread ${id}`);
    return found;
  };
  const decision = async (context: Context, { why, by }: { why: string; by?: string | undefined }) => {
    const { name } = await operator(services, context);
    return { why, by: by === undefined ? name : `${by} (${name})`, at: clock().toISOString() };
  };
  const answer = async (context: Context) => {
    const { thread, events, unsure } = await matter(context);
    return context.json({ thread, events, unsure, decisions: await joiningsOf(table, thread) });
  };
  return new Hono()
    .get('/v1/threads/:id', answer)
    .post('/v1/threads/:id/join', async (context) => {
      await operator(services, context);
      const { events, ...why } = JoinRequest.parse(await bodyOf(context));
      await joinEvents(table, (await matter(context)).thread, events, await decision(context, why));
      await relay(services);
      return answer(context);
    })
    .post('/v1/threads/:id/part', async (context) => {
      await operator(services, context);
      const { event, ...why } = PartRequest.parse(await bodyOf(context));
      await partEvent(table, (await matter(context)).thread, event, await decision(context, why));
      await relay(services);
      return answer(context);
    })
    .get('/threads/:id', async (context) => {
      const found = await matter(context);
      return context.render(threadPage(found, await joiningsOf(table, found.thread)), {
        title: found.events[0]?.title ?? 'Matter',
      });
    });
};
