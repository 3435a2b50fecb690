import { Hono } from 'hono';
import * as z from 'zod';
import { REGIMES } from '../../shared/model/regimes.js';
import { Significance } from '../../shared/model/significance.js';
import { compareDates } from '../../shared/reading/compare-dates.js';
import { endOf } from '../../shared/reading/history.js';
import { listStatus } from '../../shared/reading/list-status.js';
import { regimeStates } from '../../shared/reading/regime-counts.js';
import { findNow } from '../../shared/reading/search/as-it-stands.js';
import type { Search } from '../../shared/reading/search/service.js';
import type { OpenStanding } from '../../shared/reading/standing.js';
import type { Services } from '../../shared/services/services.js';
import { AsOf } from './as-of.js';

export const SearchQuery = z.object({
  q: z.string().trim().min(1, 'what to look for was expected').max(200),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export const DiffQuery = z.object({
  from: AsOf,
  to: AsOf,
  regime: z.enum(REGIMES.map(({ id }) => id) as [string, ...string[]]).optional(),
  significance: Significance.optional(),
});

/** `/v1/search`, `/v1/regimes`, `/v1/diff`. */
export const listRoutes = (services: Services, standing: OpenStanding, search: Search): Hono => {
  const { table } = services;
  return new Hono()
    .get('/v1/search', async (context) => {
      const { q, limit } = SearchQuery.parse(context.req.query());
      const found = await findNow(table, search, q, limit);
      return context.json({ ...found, lists: await listStatus(table) });
    })
    .get('/v1/regimes', async (context) =>
      context.json({ regimes: regimeStates((await standing()).heads), lists: await listStatus(table) }),
    )
    .get('/v1/diff', async (context) => {
      const { from, to, ...wanted } = DiffQuery.parse(context.req.query());
      const compared = await compareDates(services, endOf(from), endOf(to), wanted);
      return context.json({ from, to, ...compared, lists: await listStatus(table) });
    });
};
