import { stringify } from 'csv-stringify/sync';
import { Hono } from 'hono';
import * as z from 'zod';
import { type Entry, ListId, UN_LIST } from '../../shared/model/entry.js';
import { EVERY_FIELD } from '../../shared/model/fields.js';
import { compareDates } from '../../shared/reading/compare-dates.js';
import { endOf } from '../../shared/reading/history.js';
import { type ListStatus, listStatus } from '../../shared/reading/list-status.js';
import { everyListed } from '../../shared/reading/listed.js';
import { regimeStates } from '../../shared/reading/regime-counts.js';
import type { Search } from '../../shared/reading/search/service.js';
import type { Services } from '../../shared/services/services.js';
import { listKind } from '../../shared/sources/registry.js';
import { valueInWords } from '../../shared/wording/values.js';

export const SearchQuery = z.object({
  q: z.string().trim().min(1, 'what to look for was expected').max(200),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
const AsOf = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
export const DownloadQuery = z.object({ list: ListId.default(UN_LIST), asOf: AsOf.optional() });
type DownloadQuery = z.infer<typeof DownloadQuery>;
export const DiffQuery = z.object({ from: AsOf, to: AsOf });

const COLUMNS = EVERY_FIELD.filter(({ column }) => column !== null);

/** One row of the list for a spreadsheet, a column a field: what repeats stands in one cell, with semicolons between. */
const rowOf = (entry: Entry): Record<string, string> =>
  Object.fromEntries(COLUMNS.map((field) => [field.column, valueInWords(field, entry[field.name])]));

/** "Consolidated List" → `consolidated-list`. */
const fileNameOf = (list: string): string => listKind(list).name.toLowerCase().replaceAll(' ', '-');

/**
 * What `GET /v1/status` says of a list, as an item of the header `List-Status` (RFC 9651: the source with its parameters):
 * `un-list;date="2026-02-27T05:00:07.120Z";looked="2026-02-27T05:15:00.000Z";held=3`. A file has no other room for it.
 */
const statusItem = ({ id, date, lastLook, held }: ListStatus): string =>
  [
    id,
    ...(date === null ? [] : [`date="${date}"`]),
    ...(lastLook === null ? [] : [`looked="${lastLook}"`]),
    `held=${held?.changes ?? 0}`,
  ].join(';');

/** `/v1/search`, `/v1/regimes`, `/v1/diff`, and the list whole: `/v1/list.jsonl`, `/v1/list.csv`. */
export const listRoutes = ({ table }: Services, search: Search): Hono => {
  const whole = async ({ list, asOf }: DownloadQuery): Promise<Entry[]> => {
    const entries: Entry[] = [];
    for await (const entry of everyListed(table, { list, until: asOf && endOf(asOf) })) entries.push(entry);
    return entries;
  };
  const headers = async ({ list, asOf }: DownloadQuery, ending: string) => ({
    'content-disposition': `attachment; filename="${fileNameOf(list)}${asOf ? `-${asOf.slice(0, 10)}` : ''}.${ending}"`,
    'list-status': (await listStatus(table)).map(statusItem).join(', '),
    link: '</v1/status>; rel="status"',
  });
  return new Hono()
    .get('/v1/search', async (context) => {
      const { q, limit } = SearchQuery.parse(context.req.query());
      const results = (await search()).search(q, limit);
      return context.json({ results, lists: await listStatus(table) });
    })
    .get('/v1/regimes', async (context) =>
      context.json({ regimes: await regimeStates(table), lists: await listStatus(table) }),
    )
    .get('/v1/diff', async (context) => {
      const { from, to } = DiffQuery.parse(context.req.query());
      const compared = await compareDates(table, endOf(from), endOf(to));
      return context.json({ from, to, ...compared, lists: await listStatus(table) });
    })
    .get('/v1/list.jsonl', async (context) => {
      const query = DownloadQuery.parse(context.req.query());
      const lines = (await whole(query)).map((entry) => `${JSON.stringify(entry)}\n`);
      return context.body(lines.join(''), 200, {
        'content-type': 'application/jsonl; charset=utf-8',
        ...(await headers(query, 'jsonl')),
      });
    })
    .get('/v1/list.csv', async (context) => {
      const query = DownloadQuery.parse(context.req.query());
      // A byte order mark, by which spreadsheets know UTF-8; a cell that begins like a formula would be run by one.
      const text = stringify((await whole(query)).map(rowOf), { header: true, bom: true, escape_formulas: true });
      return context.body(text, 200, {
        'content-type': 'text/csv; charset=utf-8',
        ...(await headers(query, 'csv')),
      });
    });
};
