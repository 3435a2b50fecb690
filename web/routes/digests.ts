import { type Context, Hono } from 'hono';
import type { CouncilEvent } from '../../shared/model/event.js';
import type { Services } from '../../shared/services/services.js';
import { readDigest } from '../../shared/store/digests.js';
import { readEvent } from '../../shared/store/events.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { digestPage } from '../pages/digest.js';
import { notFound } from '../problem.js';

/** Read at the same time. */
const SIDE_BY_SIDE = 50;

/** What was told in one message: exactly those events, each as it is now. */
export const digestRoutes = ({ table }: Services): Hono => {
  /** @throws Problem 404 */
  const eventsOf = async (context: Context): Promise<{ id: string; events: CouncilEvent[] }> => {
    const id = context.req.param('id') ?? '';
    const digest = await readDigest(table, id);
    if (!digest) throw notFound(`digest ${id}`);
    const events: CouncilEvent[] = [];
    for (let start = 0; start < digest.events.length; start += SIDE_BY_SIDE) {
      const some = digest.events.slice(start, start + SIDE_BY_SIDE).map((event) => readEvent(table, event));
      for (const stored of await Promise.all(some)) if (stored) events.push(stored.event);
    }
    return { id, events };
  };
  return new Hono()
    .get('/v1/digests/:id', async (context) => context.json(await eventsOf(context)))
    .get('/digests/:id', async (context) => {
      const { events } = await eventsOf(context);
      return context.render(digestPage(events), { title: WORDS.pages.digest.title(events.length) });
    });
};
