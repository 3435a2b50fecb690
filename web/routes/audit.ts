import { stringify } from 'csv-stringify/sync';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { type AuditRow, auditRows } from '../../shared/proof/export.js';
import { recordsOf } from '../../shared/proof/records.js';
import type { Services } from '../../shared/services/services.js';
import { type Check, checksOn } from '../../shared/store/checks.js';
import { knownSources } from '../../shared/store/known-sources.js';
import { listSealedDays } from '../../shared/store/manifests.js';
import { addDays } from '../../shared/time/days.js';
import { operator } from '../access.js';
import { notFound } from '../problem.js';

export const PeriodQuery = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Where the page before ended. */
  after: z.string().optional(),
  format: z.enum(['json', 'jsonl', 'csv']).default('json'),
});
/** An answer of a function may be 6 MB at most (Lambda): a page ends when it has this many rows. */
const MOST_ROWS = 2_000;
const MOST_RECORDS = 1_000;

interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

/** A page as JSON, JSON Lines or CSV; the address of the next page stands in the body or in a Link header (RFC 8288). */
const answer = <T extends object>(context: Context, format: 'json' | 'jsonl' | 'csv', { rows, next }: Page<T>) => {
  if (format === 'json') return context.json({ rows, next });
  if (next !== null) {
    const url = new URL(context.req.url);
    url.searchParams.set('after', next);
    context.header('link', `<${url.pathname}${url.search}>; rel="next"`);
  }
  if (format === 'jsonl')
    return context.body(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), 200, {
      'content-type': 'application/jsonl; charset=utf-8',
    });
  const flat = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : value]),
    ),
  );
  // A cell that begins like a formula would be run by a spreadsheet.
  const text = stringify(flat, { header: !context.req.query('after'), escape_formulas: true });
  return context.body(text, 200, { 'content-type': 'text/csv; charset=utf-8' });
};

const eventPage = async (
  { table }: Services,
  { from, to, after }: z.infer<typeof PeriodQuery>,
): Promise<Page<AuditRow>> => {
  const rows: AuditRow[] = [];
  for await (const { position, rows: some } of auditRows(table, after ?? from, addDays(to, 1))) {
    rows.push(...some);
    if (rows.length >= MOST_ROWS) return { rows, next: position };
  }
  return { rows, next: null };
};

type CheckRow = Check & { readonly source: string };

const checkPage = async (
  { table }: Services,
  { from, to, after }: z.infer<typeof PeriodQuery>,
): Promise<Page<CheckRow>> => {
  const rows: CheckRow[] = [];
  const sources = (await knownSources(table)).map(({ id }) => id);
  // A day of one source has some hundred checks at most: a page ends with a day.
  for (let day = after ?? from; day <= to; day = addDays(day, 1)) {
    if (rows.length >= MOST_ROWS) return { rows, next: day };
    for (const source of sources)
      for await (const check of checksOn(table, source, day)) rows.push({ source, ...check });
  }
  return { rows, next: null };
};

const recordPage = async ({ table }: Services, day: string, skip: number) => {
  const records = [];
  let at = 0;
  for await (const record of recordsOf(table, day)) {
    if (at++ < skip) continue;
    if (records.length === MOST_RECORDS) return { records, next: skip + MOST_RECORDS };
    records.push(record);
  }
  return { records, next: null };
};

export const RecordsQuery = z.object({ day: z.iso.date(), after: z.coerce.number().int().min(0).default(0) });

/** `/v1/audit`: what an auditor is shown. Only for the operator: it names subscribers. */
export const auditRoutes = (services: Services): Hono =>
  new Hono()
    .use('/v1/audit/*', async (context, next) => {
      await operator(services, context);
      await next();
    })
    .get('/v1/audit/events', async (context) => {
      const period = PeriodQuery.parse(context.req.query());
      return answer(context, period.format, await eventPage(services, period));
    })
    .get('/v1/audit/checks', async (context) => {
      const period = PeriodQuery.parse(context.req.query());
      return answer(context, period.format, await checkPage(services, period));
    })
    .get('/v1/audit/records', async (context) => {
      const { day, after } = RecordsQuery.parse(context.req.query());
      return context.json(await recordPage(services, day, after));
    })
    .get('/v1/audit/days', async (context) => context.json({ days: await listSealedDays(services.table) }))
    .get('/v1/audit/days/:day', async (context) => {
      const day = context.req.param('day');
      const text = /^\d{4}-\d\d-\d\d$/.test(day) ? await services.archive.readManifest(day) : undefined;
      if (text === undefined) throw notFound(`manifest of ${day}`);
      return context.body(text, 200, { 'content-type': 'application/jsonl; charset=utf-8' });
    });
