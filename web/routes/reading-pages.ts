import { Hono } from 'hono';
import * as z from 'zod';
import { idNamed } from '../../shared/model/entry.js';
import { REGIMES } from '../../shared/model/regimes.js';
import { SIGNIFICANCES } from '../../shared/model/significance.js';
import { calendar } from '../../shared/reading/calendar.js';
import { compareDates } from '../../shared/reading/compare-dates.js';
import { sourceHealth } from '../../shared/reading/health.js';
import { type EntryLife, endOf, entryLife } from '../../shared/reading/history.js';
import { removalHeldSince } from '../../shared/reading/list-status.js';
import { entriesOverTime, isOnRegime, regimeStates } from '../../shared/reading/regime-counts.js';
import { findNow } from '../../shared/reading/search/as-it-stands.js';
import type { Search } from '../../shared/reading/search/service.js';
import type { OpenStanding } from '../../shared/reading/standing.js';
import { registerWithTold } from '../../shared/reading/told-register.js';
import type { Services } from '../../shared/services/services.js';
import { openAnnouncements, subjectOfEntry } from '../../shared/store/announcements.js';
import { listEvents, readEvent } from '../../shared/store/events.js';
import { addDays, councilDay } from '../../shared/time/days.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { calendarPage } from '../pages/calendar.js';
import { comparedPage } from '../pages/compared.js';
import { entryPage } from '../pages/entry.js';
import { regimePage, regimesPage } from '../pages/regimes.js';
import { searchPage } from '../pages/search.js';
import { sourcesPage } from '../pages/sources.js';
import { notFound } from '../problem.js';

const AHEAD_DAYS = 500;
const EVENTS = 30;
const FOUND = 30;
const Day = z.object({ asOf: z.iso.date().optional().catch(undefined) });

const Dates = z.object({
  from: z.iso.date().or(z.literal('')).catch(''),
  to: z.iso.date().or(z.literal('')).catch(''),
  regime: z.enum(['', ...REGIMES.map(({ id }) => id)]).catch(''),
  significance: z.enum(['', ...SIGNIFICANCES]).catch(''),
});

/** The pages that are read: entries, search, regimes, the calendar, the sources. */
export const readingPageRoutes = (services: Services, standing: OpenStanding, search: Search): Hono => {
  const { table, clock } = services;
  const expiries = (regime?: string) => {
    const from = councilDay(clock().toISOString());
    return calendar(table, { from, to: addDays(from, AHEAD_DAYS), regime });
  };
  /** The event of the listing that a release told first; null for an entry that only the list has told of. */
  const announcedBy = async (id: string, { history }: EntryLife): Promise<string | null> => {
    for (const { event } of history) {
      const stored = event === null ? undefined : await readEvent(table, event);
      if (stored?.event.type !== 'entry.listed') continue;
      const [first, ...others] = stored.event.evidence;
      // The list's own evidence comes after a release's, and is its only one where none was before.
      if (others.some(({ source }) => source !== first?.source)) return stored.event.id;
    }
    return (await openAnnouncements(table)).get(subjectOfEntry('entry.listed', id))?.event ?? null;
  };
  return new Hono()
    .get('/entries/:reference', async (context) => {
      const reference = context.req.param('reference');
      const { asOf } = Day.parse(context.req.query());
      const id = idNamed(reference);
      const life = await entryLife(table, id, asOf && endOf(asOf));
      if (!life) throw notFound(`entry ${reference}${asOf ? ` as of ${asOf}` : ''}`);
      const announced = await announcedBy(id, life);
      const removalHeld = asOf === undefined ? await removalHeldSince(table, life) : null;
      const page = entryPage(life, asOf ?? null, announced, removalHeld);
      return context.render(page, { title: `${reference} ${life.entry.name.slice(0, 80)}` });
    })
    .get('/search', async (context) => {
      const query = (context.req.query('q') ?? '').trim().slice(0, 200);
      const found = query === '' ? null : await findNow(table, search, query, FOUND);
      const title = query === '' ? 'Search' : `${query} · search`;
      return context.render(searchPage(query, found), { title, here: '/search' });
    })
    .get('/changes', async (context) => {
      const asked = Dates.parse(context.req.query());
      const { from, to, regime, significance } = asked;
      const wanted = { regime: regime || undefined, significance: significance || undefined };
      const isAsked = from !== '' && to !== '';
      const compared = isAsked ? await compareDates(services, endOf(from), endOf(to), wanted) : null;
      return context.render(comparedPage(asked, compared), { title: WORDS.pages.compared.title, here: '/changes' });
    })
    .get('/regimes', async (context) =>
      context.render(regimesPage(regimeStates((await standing()).heads)), { title: 'Regimes', here: '/regimes' }),
    )
    .get('/regimes/:id', async (context) => {
      const id = context.req.param('id');
      const { heads } = await standing();
      const regime = regimeStates(heads).find((each) => each.id === id);
      if (!regime) throw notFound(`regime ${id}`);
      const years = await entriesOverTime(table, heads, id, clock());
      const { events, more } = await listEvents(table, {
        after: undefined,
        oldestFirst: false,
        limit: EVENTS,
        keep: (event) => isOnRegime(event, id),
      });
      const page = regimePage(
        regime,
        years,
        events.map(({ event }) => event),
        more,
        await expiries(id),
        councilDay(clock().toISOString()),
        await registerWithTold(table, id),
      );
      return context.render(page, { title: regime.name, here: '/regimes' });
    })
    .get('/calendar', async (context) =>
      context.render(calendarPage(await expiries()), { title: 'Calendar', here: '/calendar' }),
    )
    .get('/sources', async (context) =>
      context.render(sourcesPage(await sourceHealth(table, clock())), { title: 'Sources', here: '/sources' }),
    );
};
