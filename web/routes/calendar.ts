import { Hono } from 'hono';
import * as z from 'zod';
import { REGIMES } from '../../shared/model/regimes.js';
import { calendar } from '../../shared/reading/calendar.js';
import type { Services } from '../../shared/services/services.js';
import { addDays, councilDay } from '../../shared/time/days.js';

export const CalendarQuery = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  regime: z.enum(REGIMES.map(({ id }) => id) as [string, ...string[]]).optional(),
});
/** Renewals run a year or so: what is in force ends within this. */
const AHEAD = 500;

/** `GET /v1/calendar`: what ends when, from today (New York) on unless said otherwise. */
export const calendarRoutes = ({ table, clock }: Services): Hono =>
  new Hono().get('/v1/calendar', async (context) => {
    const {
      from = councilDay(clock().toISOString()),
      to = addDays(from, AHEAD),
      regime,
    } = CalendarQuery.parse(context.req.query());
    return context.json({ from, to, expiries: await calendar(table, { from, to, regime }) });
  });
