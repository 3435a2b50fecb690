import { stringify } from 'csv-stringify/sync';
import { type Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import * as z from 'zod';
import { type ListedEntry, ListId, listedId, UN_LIST } from '../../shared/model/entry.js';
import { EVERY_FIELD } from '../../shared/model/fields.js';
import { sha256 } from '../../shared/model/ids.js';
import { endOf } from '../../shared/reading/history.js';
import { type ListStatus, listStatus, removalsHeld } from '../../shared/reading/list-status.js';
import { listAt } from '../../shared/reading/listed.js';
import type { Services } from '../../shared/services/services.js';
import { listKind } from '../../shared/sources/registry.js';
import { valueInWords } from '../../shared/wording/values.js';
import { AsOf } from './as-of.js';

export const DownloadQuery = z.object({ list: ListId.default(UN_LIST), asOf: AsOf.optional() });

/** What a row says beside the entry's own fields. */
interface Standing {
  /** Since when its removal waits for a person; empty for none. */
  readonly removalHeldSince: string;
}

const COLUMNS = EVERY_FIELD.filter(({ column }) => column !== null);

/** One row of the list for a spreadsheet, a column a field: what repeats stands in one cell, with semicolons between. */
const rowOf = (entry: ListedEntry, { removalHeldSince }: Standing): Record<string, string> => ({
  ...Object.fromEntries(COLUMNS.map((field) => [field.column, valueInWords(field, entry[field.name])])),
  status: 'listed',
  removalHeldSince,
});

/** A file of the whole list: what stands in front of its entries, and each of them. */
interface Format {
  readonly ending: string;
  readonly contentType: string;
  readonly begin: string;
  line(entry: ListedEntry, standing: Standing): string;
}

const JSON_LINES: Format = {
  ending: 'jsonl',
  contentType: 'application/jsonl; charset=utf-8',
  begin: '',
  line: (entry) => `${JSON.stringify(entry)}\n`,
};

const HEADING = [...COLUMNS.map(({ column }) => column), 'status', 'removalHeldSince'];

const CSV: Format = {
  ending: 'csv',
  contentType: 'text/csv; charset=utf-8',
  // A byte order mark, by which spreadsheets know UTF-8.
  begin: stringify([HEADING], { bom: true }),
  // A cell that begins like a formula would be run by a spreadsheet.
  line: (entry, standing) => stringify([rowOf(entry, standing)], { escape_formulas: true }),
};

/** "Consolidated List" → `consolidated-list`. */
const fileNameOf = (list: string): string => listKind(list).name.toLowerCase().replaceAll(' ', '-');

/**
 * What `GET /v1/status` says of a list, as an item of the header `List-Status` (RFC 9651: the source with its parameters):
 * `un-list;date="2026-02-27T05:00:07.120Z";looked="2026-02-27T05:15:00.000Z";held=3`, and `partly` the
 * date of the newer version of which those wait and the others are in it. A file has no other room for it.
 */
const statusItem = ({ id, date, partlyOf, lastLook, held }: ListStatus): string =>
  [
    id,
    ...(date === null ? [] : [`date="${date}"`]),
    ...(partlyOf === null ? [] : [`partly="${partlyOf}"`]),
    ...(lastLook === null ? [] : [`looked="${lastLook}"`]),
    `held=${held?.changes ?? 0}`,
  ].join(';');

/** Entries that are written to the answer at once. */
const AT_ONCE = 50;

/** The list whole, as it is or as it was on a day: `/v1/list.jsonl`, `/v1/list.csv`. Sent bit by bit, with its count in the header `Entry-Count`. */
export const downloadRoutes = (services: Services): Hono => {
  const download = async (context: Context, format: Format): Promise<Response> => {
    const { list, asOf } = DownloadQuery.parse(context.req.query());
    const { entries, state } = await listAt(services, list, asOf && endOf(asOf));
    const held = asOf === undefined ? await removalsHeld(services.table) : new Map<string, string>();
    const status = (await listStatus(services.table)).map(statusItem).join(', ');
    const name = `${fileNameOf(list)}${asOf ? `-${asOf.slice(0, 10)}` : ''}.${format.ending}`;
    context.header('content-type', format.contentType);
    context.header('content-disposition', `attachment; filename="${name}"`);
    context.header('entry-count', String(entries.length));
    context.header('list-status', status);
    context.header('link', '</v1/status>; rel="status"');
    if (state !== null) context.header('etag', `"${sha256([state.sha256, format.begin, ...held].join('\n'))}"`);
    return stream(context, async (out) => {
      await out.write(format.begin);
      for (let at = 0; at < entries.length; at += AT_ONCE) {
        const lines = entries.slice(at, at + AT_ONCE).map((entry) => {
          return format.line(entry, { removalHeldSince: held.get(listedId(entry)) ?? '' });
        });
        await out.write(lines.join(''));
      }
    });
  };
  return new Hono()
    .get('/v1/list.jsonl', (context) => download(context, JSON_LINES))
    .get('/v1/list.csv', (context) => download(context, CSV));
};
