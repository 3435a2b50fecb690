import { Hono } from 'hono';
import * as z from 'zod';
import { EntryKind, idNamed, ListId, listedId, nameOfId } from '../../shared/model/entry.js';
import { REGIMES } from '../../shared/model/regimes.js';
import { endOf, entryLife } from '../../shared/reading/history.js';
import { listStatus, removalHeldSince, removalsHeld } from '../../shared/reading/list-status.js';
import { listedEntries } from '../../shared/reading/listed.js';
import type { Services } from '../../shared/services/services.js';
import { notFound } from '../problem.js';

const AsOf = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional();
export const EntryQuery = z.object({ asOf: AsOf });
export const EntriesQuery = z.object({
  list: ListId.optional(),
  regime: z.enum(REGIMES.map(({ id }) => id) as [string, ...string[]]).optional(),
  kind: EntryKind.optional(),
  asOf: AsOf,
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** `GET /v1/entries` and `/v1/entries/{reference}`, as of any date, with the state of the lists; `GET /v1/documents/{sha256}`, the archived bytes. */
export const entryRoutes = (services: Services): Hono => {
  const { table, archive } = services;
  return new Hono()
    .get('/v1/entries', async (context) => {
      const { list, regime, kind, asOf, after, limit } = EntriesQuery.parse(context.req.query());
      const keep = (entry: { regime: string | null; kind: string }) =>
        (regime === undefined || entry.regime === regime) && (kind === undefined || entry.kind === kind);
      const found = await listedEntries(services, {
        list,
        until: asOf && endOf(asOf),
        after: after && idNamed(after),
        limit,
        keep,
      });
      const held = asOf === undefined ? await removalsHeld(table) : new Map<string, string>();
      const ids = new Set(found.entries.map(listedId));
      return context.json({
        ...found,
        next: found.next && nameOfId(found.next),
        asOf: asOf ?? null,
        removalsHeld: Object.fromEntries([...held].filter(([id]) => ids.has(id))),
        lists: await listStatus(table),
      });
    })
    .get('/v1/entries/:reference', async (context) => {
      const reference = context.req.param('reference');
      const asOf = AsOf.parse(context.req.query('asOf'));
      const life = await entryLife(table, idNamed(reference), asOf && endOf(asOf));
      if (!life) throw notFound(`entry ${reference}${asOf ? ` as of ${asOf}` : ''}`);
      const removalHeld = asOf === undefined ? await removalHeldSince(table, life) : null;
      return context.json({
        ...life,
        asOf: asOf ?? null,
        removalHeldSince: removalHeld,
        lists: await listStatus(table),
      });
    })
    .get('/v1/documents/:sha256', async (context) => {
      const hash = context.req.param('sha256');
      const bytes = /^[0-9a-f]{64}$/.test(hash) ? await archive.read(hash) : undefined;
      if (!bytes) throw notFound(`document ${hash}`);
      // Whatever a source sent is shown as a file of plain bytes, never as a page of ours.
      return context.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${hash}"`,
      });
    });
};
