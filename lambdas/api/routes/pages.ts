import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Services } from '../../../shared/pipeline/services.js';
import { listEvents, readEvent } from '../../../shared/store/events.js';
import { LIVE, STYLE } from '../pages/assets.js';
import { eventCard, eventPage } from '../pages/event.js';
import { layout, type Markup } from '../pages/layout.js';
import { notFound } from '../problem.js';

const SHOWN = 100;

/** A part of the first page beside the events; the embedded run adds its own. */
export interface Panel {
  readonly name: string;
  readonly title: string;
  render(): Promise<Markup>;
}

const eventsPanel = ({ table }: Services): Panel => ({
  name: 'events',
  title: 'Events',
  async render() {
    const { events } = await listEvents(table, {
      after: undefined,
      oldestFirst: false,
      limit: SHOWN,
      keep: () => true,
    });
    if (events.length === 0) return html`<p class="quiet">Nothing has happened yet.</p>`;
    return html`${events.map(({ event }) => eventCard(event))}`;
  },
});

/** The pages: what is new, and each event by itself. */
export const pageRoutes = (services: Services, panels: readonly Panel[] = []): Hono => {
  const all = [eventsPanel(services), ...panels];
  const section = async ({ name, title, render }: Panel) =>
    html`<section aria-labelledby="panel-${name}"><h2 id="panel-${name}">${title}</h2><div data-live="/panels/${name}">${await render()}</div></section>`;
  return new Hono()
    .get('/', async (context) => {
      const sections = await Promise.all(all.map(section));
      return context.html(layout('Now', html`<h1>Now</h1><div class="columns">${sections}</div>`));
    })
    .get('/panels/:name', async (context) => {
      const panel = all.find(({ name }) => name === context.req.param('name'));
      if (!panel) throw notFound('such panel');
      return context.html(await panel.render());
    })
    .get('/events/:id', async (context) => {
      const stored = await readEvent(services.table, context.req.param('id'));
      if (!stored) throw notFound(`event ${context.req.param('id')}`);
      return context.html(layout(stored.event.title, eventPage(stored.event)));
    })
    .get('/style.css', (context) => context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
    .get('/live.js', (context) => context.body(LIVE, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
};
