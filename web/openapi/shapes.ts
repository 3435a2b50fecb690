import * as z from 'zod';
import { EntryKind } from '../../shared/model/entry.js';
import { CouncilEvent } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import { Rhythm } from '../../shared/model/rhythm.js';
import { Details, STATUSES } from '../../shared/model/subscription.js';
import { ENDING } from '../../shared/reading/expiry.js';
import { channelIds } from '../../shared/telling/channels/channels.js';

export const Instant = z.iso.datetime();
export const Next = z.string().nullable().describe('Where the next page begins; null at the end');
export const Status = z.enum(['listed', 'delisted', 'announced']);
export const Thread = z.object({
  thread: z.string().describe('The id that the matter goes by; those of threads that were joined with it lead here'),
  events: z.array(CouncilEvent).describe('In the order in which they happened'),
  unsure: z.array(z.tuple([z.string(), z.string()])).describe('Pairs of events that may tell one act'),
  decisions: z.array(
    z.object({
      thread: z.string(),
      kind: z.enum(['join', 'part']),
      events: z.array(z.string()),
      by: z.string(),
      why: z.string(),
      at: Instant,
    }),
  ),
});
export const Check = z.object({
  at: Instant,
  outcome: z.string(),
  sha256: z.string().nullable(),
  detail: z.string().nullable(),
});
export const Channel = z.enum(channelIds() as [string, ...string[]]);
export const Subscription = z.object({
  id: z.string(),
  channel: Channel,
  endpoint: z.string().describe('Its host and end alone, where whoever has the whole may post to it'),
  details: Details.describe('What the channel was told beside the endpoint, but what is secret'),
  filter: Filter,
  rhythm: Rhythm.nullable().describe('Null for each event as it comes'),
  status: z.enum(STATUSES),
  createdAt: Instant,
  reason: z.string().nullable(),
  failingSince: z.string().nullable(),
});
export const Attempt = z.object({
  event: z.string(),
  revision: z.int(),
  attempt: z.int(),
  at: Instant,
  status: z.int().nullable(),
  durationMs: z.int(),
  error: z.string().nullable(),
  answer: z.string().nullable().describe('The first 1,024 characters of the answer'),
});
export const Key = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['operator', 'organisation']),
  createdAt: z.string(),
  until: z.string().nullable(),
});
export const NewKey = Key.extend({ key: z.string().describe('Shown here and never again') });
export const Regime = z.object({
  id: z.string(),
  prefix: z.string().nullable(),
  name: z.string(),
  listTypes: z.array(z.string()),
  resolutions: z.array(z.string()),
  endedOn: z.string().nullable(),
  individuals: z.int(),
  entities: z.int(),
  delisted: z.int(),
});
export const Expiry = z.object({
  expiresOn: z.iso.date(),
  regime: z.string(),
  regimeName: z.string(),
  what: z.enum(ENDING).describe('`mandate`: of a panel, group or team of experts, or what else a renewal names'),
  measures: z.array(z.string()).describe('Empty where `what` is `measures`: all measures of the regime'),
  resolution: z.string().nullable(),
  document: z.string().nullable(),
  renewedOn: z.string().nullable(),
  event: z.string().nullable().describe('Null where only the register of resolutions tells the renewal'),
});
export const Named = z.object({
  id: z.string(),
  reference: z.string(),
  name: z.string(),
  regime: z.string().nullable(),
  kind: EntryKind,
});
export const Found = z.object({
  id: z.string().nullable().describe('`un:QDi.001`; null while no list gave it a reference'),
  reference: z.string(),
  name: z.string(),
  status: Status,
  regime: z.string().nullable(),
  matched: z.object({ field: z.string(), value: z.string() }),
  score: z.number(),
  removalHeldSince: z.string().nullable().describe('Since when a removal of it waits for a decision'),
});
export const Held = z.object({
  hold: z.string(),
  since: z.string(),
  changes: z.int().describe('Changes that wait; 0 where a document that can’t be read waits'),
  listed: z.int(),
  amended: z.int(),
  delisted: z.int(),
  reasons: z.array(z.string()),
});
export const Lists = z
  .array(
    z.object({
      id: z.string(),
      list: z.string().describe('`un` for the Consolidated List'),
      date: z.string().nullable().describe('When the UN generated the version last taken over'),
      partlyOf: z.string().nullable().describe('When the newer version was generated of which some changes wait'),
      lastLook: z.string().nullable(),
      outcome: z.string().nullable().describe('How the last look ended'),
      lastRead: z.string().nullable().describe('Null for a list that never answered'),
      held: Held.nullable(),
    }),
  )
  .describe('Of when each list is, when it was last looked at, and what is held of it');
export const Source = z.object({
  id: z.string(),
  state: z.enum(['read', 'held', 'failed', 'overdue', 'silent', 'unseen']),
  last: Check.nullable(),
  lastSuccess: z.string().nullable(),
  unread: z.int().describe('documents that could not be had as they should be, and are tried again'),
  lagMinutes: z.int().nullable(),
  hold: z.string().nullable(),
  held: Held.nullable(),
});
export const Hold = z.object({
  id: z.string(),
  source: z.string(),
  list: z.string(),
  sha256: z.string(),
  openedAt: z.string(),
  reasons: z.array(z.string()),
  releasable: z.boolean(),
  counts: z.object({ listed: z.int(), amended: z.int(), delisted: z.int(), list: z.int() }),
  titles: z.array(z.string()),
  state: z.enum(['open', 'releasing', 'settled', 'released', 'rejected']),
});
export const HeldChange = z.object({
  event: z.string().describe('Id of the event that would tell it'),
  act: z.enum(['listed', 'amended', 'delisted', 'list']),
  since: z.string(),
  title: z.string(),
  regimes: z.array(z.string()),
  entry: z.string().nullable(),
});
