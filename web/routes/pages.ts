import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { matterOf } from '../../shared/matters/thread.js';
import { EVENT_TYPES, isEntryEvent } from '../../shared/model/event.js';
import { REGIMES } from '../../shared/model/regimes.js';
import { SIGNIFICANCES } from '../../shared/model/significance.js';
import { listStatus } from '../../shared/reading/list-status.js';
import type { Services } from '../../shared/services/services.js';
import { listEvents, readEvent } from '../../shared/store/events.js';
import { STYLE } from '../pages/assets.js';
import { eventPage } from '../pages/event.js';
import type { Markup } from '../pages/layout.js';
import { contact, LIVE } from '../pages/live.js';
import { eventsByDay, type NowFilter, nowFilter } from '../pages/now.js';
import { listStrip } from '../pages/strip.js';
import { badRequest, notFound } from '../problem.js';

/** With its styles the first page stays under 100 KB. */
const SHOWN = 30;

const one = (values: readonly string[]) => z.enum(['', ...values] as [string, ...string[]]).catch('');
const Query = z.object({
  type: one(EVENT_TYPES),
  regime: one(REGIMES.map(({ id }) => id)),
  significance: one(SIGNIFICANCES),
  before: z.string().optional(),
});

/** A part of the first page beside the events; the embedded run adds its own. */
export interface Panel {
  readonly name: string;
  readonly title: string;
  render(): Promise<Markup>;
}

/** The pages: what is new, and each event by itself. */
export const pageRoutes = ({ table, clock }: Services, panels: readonly Panel[] = []): Hono => {
  const events = async (filter: NowFilter, before?: string): Promise<Markup> => {
    const { type, regime, significance } = filter;
    const after = before === undefined ? undefined : await readEvent(table, before);
    if (before !== undefined && !after) throw badRequest(`before: there is no event ${before}`);
    const found = await listEvents(table, {
      after,
      oldestFirst: false,
      limit: SHOWN,
      keep: (event) =>
        (type === '' || event.type === type) &&
        (regime === '' || event.regimes.includes(regime)) &&
        (significance === '' || (isEntryEvent(event) && event.entry.significance === significance)),
    });
    const shown = found.events.map(({ event }) => event);
    const older = new URLSearchParams({ type, regime, significance, before: shown.at(-1)?.id ?? '' });
    return eventsByDay(shown, found.more ? `/?${older}` : null, filter, before);
  };
  const section = async ({ name, title, render }: Panel) =>
    html`<section aria-labelledby="panel-${name}"><h2 id="panel-${name}">${title}</h2><div data-live="/panels/${name}">${await render()}</div></section>`;
  return (
    new Hono()
      .get('/', async (context) => {
        const { before, ...filter } = Query.parse(context.req.query());
        const query = new URLSearchParams(filter).toString();
        const live = before === undefined ? html` data-live="/panels/events?${query}"` : '';
        const sections = await Promise.all(panels.map(section));
        return context.render(
          html`<h1>Now</h1>${contact}${nowFilter(filter)}<div class="${panels.length > 0 ? 'columns' : ''}">
            <section aria-labelledby="panel-events"><h2 id="panel-events">Events</h2><div${live}>${await events(filter, before)}</div></section>
            ${sections}</div>`,
          { title: 'Now', here: '/' },
        );
      })
      .get('/panels/events', async (context) => {
        const { before, ...filter } = Query.parse(context.req.query());
        return context.html(await events(filter, before));
      })
      .get('/panels/lists', async (context) => context.html(await listStrip(await listStatus(table))))
      .get('/panels/:name', async (context) => {
        const panel = panels.find(({ name }) => name === context.req.param('name'));
        if (!panel) throw notFound('such panel');
        return context.html(await panel.render());
      })
      // The same by an address that leaves a text message room.
      .get('/e/:id', (context) => context.redirect(`/events/evt_${encodeURIComponent(context.req.param('id'))}`))
      .get('/events/:id', async (context) => {
        const stored = await readEvent(table, context.req.param('id'));
        if (!stored) throw notFound(`event ${context.req.param('id')}`);
        if (stored.joined !== undefined) return context.redirect(`/events/${stored.joined}`);
        return context.render(eventPage(stored.event, await matterOf(table, stored.event), clock()), {
          title: stored.event.title,
        });
      })
      .get('/style.css', (context) =>
        context.body(STYLE, 200, {
          'content-type': 'text/css; charset=utf-8',
          'cache-control': 'public, max-age=3600',
        }),
      )
      .get('/live.js', (context) =>
        context.body(LIVE, 200, {
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'public, max-age=3600',
        }),
      )
  );
};
