import { Feed } from 'feed';
import { type Context, Hono } from 'hono';
import ical, { ICalCalendarMethod } from 'ical-generator';
import * as z from 'zod';
import { EVENT_TYPES } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import { REGIMES, regimeById } from '../../shared/model/regimes.js';
import { Significance } from '../../shared/model/significance.js';
import { calendar } from '../../shared/reading/calendar.js';
import type { Expiry } from '../../shared/reading/expiry.js';
import type { Services } from '../../shared/services/services.js';
import { listEvents, readEvent, type StoredEvent } from '../../shared/store/events.js';
import { membersOf } from '../../shared/store/threads.js';
import { matcherOf } from '../../shared/telling/matching.js';
import { addDays, councilDay } from '../../shared/time/days.js';
import { LANGUAGE, WORDS } from '../../shared/wording/catalogue.js';
import { asker, limitNames } from '../access.js';
import { whatEnds } from '../pages/calendar.js';
import { notFound } from '../problem.js';

const SHOWN = 50;
const AHEAD_DAYS = 500;

const listOf = (text: string | undefined): string[] => (text ? text.split(',').map((value) => value.trim()) : []);

/** The same language of filters as a subscription's, as the query of an address: it can be saved as a link. */
export const FeedQuery = z
  .object(
    Object.fromEntries(
      ['type', 'regime', 'kind', 'significance', 'reference', 'name', 'country', 'list', 'programme'].map((part) => [
        part,
        z.string().max(2_000).optional(),
      ]),
    ) as Record<
      'type' | 'regime' | 'kind' | 'significance' | 'reference' | 'name' | 'country' | 'list' | 'programme',
      z.ZodOptional<z.ZodString>
    >,
  )
  .transform(({ type, regime, kind, significance, reference, name, country, list, programme }) =>
    Filter.parse({
      types: listOf(type).map((each) => z.enum(EVENT_TYPES).parse(each)),
      regimes: listOf(regime),
      kinds: listOf(kind),
      significance: listOf(significance).map((each) => Significance.parse(each)),
      references: listOf(reference),
      names: listOf(name),
      countries: listOf(country),
      ...(list !== undefined && { lists: listOf(list) }),
      ...(programme !== undefined && { programmes: listOf(programme) }),
    }),
  );

const feedOf = (publicUrl: string, self: string, filter: Filter, events: readonly StoredEvent[]): Feed => {
  const regimes = filter.regimes.map((id) => regimeById(id)?.name ?? id);
  const about = [...regimes, ...filter.types].join(', ');
  const feed = new Feed({
    title: WORDS.feeds.title(about),
    description: WORDS.feeds.description,
    id: self,
    link: `${publicUrl}/`,
    language: LANGUAGE,
    copyright: WORDS.feeds.copyright,
    updated: new Date(events[0]?.writtenAt ?? 0),
    generator: 'council-watch',
    feedLinks: { atom: self },
  });
  for (const { event, writtenAt } of events) {
    feed.addItem({
      id: `${publicUrl}/events/${event.id}`,
      link: `${publicUrl}/events/${event.id}`,
      title: event.title,
      description: event.summary,
      content: event.summary,
      date: new Date(writtenAt),
      published: new Date(event.detectedAt),
      category: [event.type, ...event.regimes].map((name) => ({ name })),
    });
  }
  return feed;
};

const summaryOf = (expiry: Expiry): string =>
  WORDS.feeds.ends(expiry.regimeName, whatEnds(expiry), expiry.resolution || null);

/** What an end is known by: the event that tells it, or the resolution and what of it ends. */
const identityOf = ({ event, resolution, what, measures }: Expiry): string =>
  event ?? [resolution?.replace(/\W+/g, '-'), what, ...measures].join('-');

/** What ends when, as a calendar that mail programs subscribe to (RFC 5545). */
const calendarOf = (publicUrl: string, expiries: readonly Expiry[]): string => {
  const made = ical({
    name: WORDS.feeds.calendar,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'council-watch', product: 'council-watch', language: LANGUAGE.toUpperCase() },
    ttl: 6 * 3_600,
  });
  for (const expiry of expiries) {
    made.createEvent({
      id: `${identityOf(expiry)}-${expiry.regime}@council-watch`,
      start: new Date(`${expiry.expiresOn}T00:00:00Z`),
      stamp: new Date(`${expiry.renewedOn ?? expiry.expiresOn}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary: summaryOf(expiry),
      description: WORDS.feeds.unlessRenewed(expiry.renewedOn, expiry.document || null),
      url: expiry.event === null ? `${publicUrl}/regimes/${expiry.regime}` : `${publicUrl}/events/${expiry.event}`,
    });
  }
  return made.toString();
};

/** `/feeds/atom.xml`, `/feeds/rss.xml`, `/feeds/feed.json` of any filter, and `/feeds/calendar.ics`. */
export const feedRoutes = (services: Services): Hono => {
  const { table, settings, clock } = services;
  /** What a filter hears of one matter, newest first. */
  const ofThread = async (thread: string, filter: Filter): Promise<StoredEvent[]> => {
    const stored = await Promise.all((await membersOf(table, thread)).map((id) => readEvent(table, id)));
    const hears = matcherOf(filter);
    const listed = stored.flatMap((each) => (each?.timeline !== undefined && hears(each.event) ? [each] : []));
    if (listed.length === 0) throw notFound(`thread ${thread}`);
    return listed.sort((a, b) => b.position.localeCompare(a.position));
  };
  const feed = async (context: Context): Promise<Feed> => {
    const { thread, ...query } = context.req.query();
    const filter = FeedQuery.parse(query);
    limitNames(filter, await asker(services, context));
    const { pathname, search } = new URL(context.req.url);
    const self = `${settings.publicUrl}${pathname}${search}`;
    if (thread !== undefined) return feedOf(settings.publicUrl, self, filter, await ofThread(thread, filter));
    const { events } = await listEvents(table, {
      after: undefined,
      oldestFirst: false,
      limit: SHOWN,
      keep: matcherOf(filter),
    });
    return feedOf(settings.publicUrl, self, filter, events);
  };
  const Calendar = z.object({ regime: z.enum(REGIMES.map(({ id }) => id) as [string, ...string[]]).optional() });
  return new Hono()
    .get('/feeds/atom.xml', async (context) =>
      context.body((await feed(context)).atom1(), 200, { 'content-type': 'application/atom+xml; charset=utf-8' }),
    )
    .get('/feeds/rss.xml', async (context) =>
      context.body((await feed(context)).rss2(), 200, { 'content-type': 'application/rss+xml; charset=utf-8' }),
    )
    .get('/feeds/feed.json', async (context) =>
      context.body((await feed(context)).json1(), 200, { 'content-type': 'application/feed+json; charset=utf-8' }),
    )
    .get('/feeds/calendar.ics', async (context) => {
      const { regime } = Calendar.parse(context.req.query());
      const from = councilDay(clock().toISOString());
      const expiries = await calendar(table, { from, to: addDays(from, AHEAD_DAYS), regime });
      return context.body(calendarOf(settings.publicUrl, expiries), 200, {
        'content-type': 'text/calendar; charset=utf-8',
      });
    });
};
