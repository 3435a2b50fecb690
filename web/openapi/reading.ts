import * as z from 'zod';
import { Entry } from '../../shared/model/entry.js';
import { Change, CouncilEvent } from '../../shared/model/event.js';
import { Significance } from '../../shared/model/significance.js';
import { CalendarQuery } from '../routes/calendar.js';
import { DownloadQuery } from '../routes/downloads.js';
import { EntriesQuery, EntryQuery } from '../routes/entries.js';
import { EventsQuery } from '../routes/events.js';
import { DiffQuery, SearchQuery } from '../routes/lists.js';
import type { Route } from './route.js';
import { Expiry, Found, Lists, Named, Next, Regime, Source, Status, Thread } from './shapes.js';

/** What anyone may read. */
export const READING: readonly Route[] = [
  { method: 'get', path: '/v1/events/{id}', id: 'getEvent', summary: 'One event', who: 'anyone', answer: CouncilEvent },
  {
    method: 'get',
    path: '/v1/events',
    id: 'listEvents',
    summary: 'Events; oldest first with `after`, else newest first',
    who: 'anyone',
    query: EventsQuery,
    answer: z.object({ events: z.array(CouncilEvent), next: Next }),
  },
  {
    method: 'get',
    path: '/v1/digests/{id}',
    id: 'getDigest',
    summary: 'The events that one message told of, each as it is now',
    who: 'anyone',
    answer: z.object({ id: z.string(), events: z.array(CouncilEvent) }),
  },
  {
    method: 'get',
    path: '/v1/threads/{id}',
    id: 'getThread',
    summary: 'One matter in the order in which it happened',
    who: 'anyone',
    answer: Thread,
  },
  {
    method: 'get',
    path: '/v1/entries',
    id: 'listEntries',
    summary: 'Entries that are on the list, or were on a day',
    who: 'anyone',
    query: EntriesQuery,
    answer: z.object({
      entries: z.array(Entry),
      next: Next,
      asOf: z.string().nullable(),
      removalsHeld: z
        .record(z.string(), z.string())
        .describe('Of these entries, by id: since when a removal waits for a decision'),
      lists: Lists,
    }),
  },
  {
    method: 'get',
    path: '/v1/entries/{reference}',
    id: 'getEntry',
    summary: 'One entry with its history',
    who: 'anyone',
    query: EntryQuery,
    answer: z.object({
      entry: Entry,
      status: Status,
      since: z.string().describe('Since when it has this status here; when the UN listed it is `entry.listedOn`'),
      firstSeenAt: z.string().nullable().describe('When a version of the list was first seen to have it'),
      history: z.array(
        z.object({
          at: z.string(),
          happened: z
            .string()
            .describe(
              'What the step was: listed, again, changed, renumbered, dead, removed, gone, found, bulk-edit, format, spacing',
            ),
          event: z.string().nullable(),
          changes: z.array(Change),
          status: z.string(),
          evidence: z.string(),
        }),
      ),
      asOf: z.string().nullable(),
      whole: z
        .record(z.string(), z.string())
        .describe('Texts of which the source lost letters, each with the whole one that it had'),
      removalHeldSince: z.string().nullable().describe('Since when a removal of it waits for a decision'),
      lists: Lists,
    }),
  },
  {
    method: 'get',
    path: '/v1/search',
    id: 'search',
    summary: 'Names in any script or spelling, references, numbers of documents',
    who: 'anyone',
    query: SearchQuery,
    answer: z.object({ results: z.array(Found), more: z.boolean(), lists: Lists }),
  },
  {
    method: 'get',
    path: '/v1/diff',
    id: 'compareDates',
    summary: 'The list on one day against another',
    who: 'anyone',
    query: DiffQuery,
    answer: z.object({
      from: z.string(),
      to: z.string(),
      listed: z.array(Named),
      delisted: z.array(Named),
      amended: z.array(Named.extend({ significance: Significance, changes: z.array(Change) })),
      edits: z
        .array(z.object({ field: z.string(), before: z.string(), after: z.string(), references: z.array(z.string()) }))
        .describe('One and the same edit on many entries'),
      formats: z
        .array(
          z.object({
            op: z.enum(['appear', 'vanish', 'move']),
            paths: z.array(z.string()),
            references: z.array(z.string()),
          }),
        )
        .describe('Elements that came to the list, went from it or moved'),
      lists: Lists,
    }),
  },
  {
    method: 'get',
    path: '/v1/list.jsonl',
    id: 'downloadJsonLines',
    summary: 'The whole list as JSON Lines',
    who: 'anyone',
    query: DownloadQuery,
    answer: 'application/jsonl',
  },
  {
    method: 'get',
    path: '/v1/list.csv',
    id: 'downloadCsv',
    summary: 'The whole list for a spreadsheet',
    who: 'anyone',
    query: DownloadQuery,
    answer: 'text/csv',
  },
  {
    method: 'get',
    path: '/v1/regimes',
    id: 'listRegimes',
    summary: 'Sanctions regimes with counts',
    who: 'anyone',
    answer: z.object({ regimes: z.array(Regime), lists: Lists }),
  },
  {
    method: 'get',
    path: '/v1/calendar',
    id: 'getCalendar',
    summary: 'What ends when',
    who: 'anyone',
    query: CalendarQuery,
    answer: z.object({ from: z.string(), to: z.string(), expiries: z.array(Expiry) }),
  },
  {
    method: 'get',
    path: '/v1/status',
    id: 'getStatus',
    summary: 'Of when each list is, when it was last looked at, and what is held of it',
    who: 'anyone',
    answer: z.object({ lists: Lists }),
  },
  {
    method: 'get',
    path: '/v1/sources',
    id: 'listSources',
    summary: 'Health, last success, lag and hold of each source',
    who: 'anyone',
    answer: z.object({ sources: z.array(Source) }),
  },
  {
    method: 'get',
    path: '/v1/documents/{sha256}',
    id: 'getDocument',
    summary: 'The archived bytes of a document',
    who: 'anyone',
    answer: 'application/octet-stream',
  },
];
