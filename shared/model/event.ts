import * as z from 'zod';
import { CalendarDate, Entry, ListId } from './entry.js';
import { EVERY_FIELD, type FieldName } from './fields.js';
import { REGIMES } from './regimes.js';
import { Significance } from './significance.js';

/** What a change is of: a field of the entry, or the whole of it where a text does not say what it changed. */
export type Changed = FieldName | 'entry';
const changed: [Changed, ...Changed[]] = ['entry', ...EVERY_FIELD.map(({ name }) => name)];

const regimeIds = REGIMES.map((regime) => regime.id) as [string, ...string[]];

/** What an event relies on: the archived bytes, where in them, and the words. */
export const Evidence = z.strictObject({
  source: z.string().min(1),
  url: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  locator: z.string().nullable(),
  quote: z.string().nullable(),
});

export const Change = z.strictObject({
  field: z.enum(changed),
  op: z.enum(['add', 'remove', 'replace']),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  class: Significance,
});

export const EntryFacts = z.strictObject({
  list: ListId,
  /** `un:QDi.001`; null while no list gave a reference. */
  id: z.string().nullable(),
  reference: Entry.shape.reference,
  /** Null where the press names a party and does not say what it is. */
  kind: Entry.shape.kind.nullable(),
  name: z.string().min(1),
  /** `entry.delisted`: address of the release or decision that explains it; null where nothing seen explains it, and for every other event. */
  corroboration: z.string().nullable(),
  /** `entry.listed`: whether it had been on this list before. */
  again: z.boolean(),
  significance: Significance,
  changes: z.array(Change),
  /** The entry after the event, or, for a delisting, before it; null where the press reports it and no list or release has shown it. */
  record: Entry.nullable(),
});

export const ListFacts = z.strictObject({
  elements: z.array(z.string()),
  edit: z.strictObject({ before: z.string(), after: z.string() }).nullable(),
  references: z.array(z.string()),
});

const count = z.int().min(0).max(15).nullable();
/** ISO 3166-1 alpha-2. */
export const StateCode = z.string().regex(/^[A-Z]{2}$/);
export const MEASURES = [
  'asset-freeze',
  'travel-ban',
  'arms-embargo',
  'oil-measures',
  'charcoal-ban',
  'luxury-goods-ban',
  'diamond-measures',
] as const;
export const Measure = z.enum(MEASURES);

export const Vote = z.strictObject({ for: count, against: count, abstain: count, vetoedBy: z.array(StateCode) });

export const ActionFacts = z.strictObject({
  resolution: z.string().nullable(),
  /** Symbol of the draft, such as S/2015/989. */
  draft: z.string().nullable(),
  document: z.string().nullable(),
  meeting: z.int().nullable(),
  vote: Vote.nullable(),
  sponsors: z.array(StateCode),
  expectedOn: CalendarDate.nullable(),
  expiresOn: CalendarDate.nullable(),
  measures: z.array(Measure),
});

const common = {
  id: z.string().regex(/^evt_[0-9a-z]{26}$/),
  regimes: z.array(z.enum(regimeIds)),
  title: z.string().min(1).max(140),
  summary: z.string().min(1),
  occurredOn: CalendarDate.nullable(),
  detectedAt: z.iso.datetime(),
  evidence: z.array(Evidence).min(1),
  thread: z.string().regex(/^thr_[0-9a-z]{26}$/),
};

const EntryEvent = z.strictObject({
  ...common,
  type: z.enum(['entry.listed', 'entry.amended', 'entry.delisted']),
  /** `reported`: the press names the party. `announced`: the committee's release. `confirmed`: the list itself. */
  status: z.enum(['reported', 'announced', 'confirmed']),
  entry: EntryFacts,
});

const CouncilAction = z.strictObject({
  ...common,
  type: z.enum(['council.draft', 'council.adopted', 'council.rejected', 'council.renewed', 'council.statement']),
  status: z.enum(['reported', 'official']),
  action: ActionFacts,
});

const Notice = z.strictObject({
  ...common,
  type: z.enum(['committee.notice', 'news.reported']),
  status: z.enum(['reported', 'official']),
});

const ListEvent = z.strictObject({
  ...common,
  type: z.enum(['list.bulk_edit', 'list.format_changed']),
  status: z.enum(['confirmed']),
  list: ListFacts,
});

/** Everything the system tells anyone. The one shape of store, API, notifications, webhooks and command line. */
export const CouncilEvent = z.discriminatedUnion('type', [EntryEvent, CouncilAction, Notice, ListEvent]);

export const EVENT_TYPES = [
  ...EntryEvent.shape.type.options,
  ...CouncilAction.shape.type.options,
  ...Notice.shape.type.options,
  ...ListEvent.shape.type.options,
] as const;

export type Evidence = z.infer<typeof Evidence>;
export type Change = z.infer<typeof Change>;
export type Measure = z.infer<typeof Measure>;
export type Vote = z.infer<typeof Vote>;
export type ActionFacts = z.infer<typeof ActionFacts>;
export type EntryEvent = z.infer<typeof EntryEvent>;
export type CouncilAction = z.infer<typeof CouncilAction>;
export type Notice = z.infer<typeof Notice>;
export type ListEvent = z.infer<typeof ListEvent>;
export type CouncilEvent = z.infer<typeof CouncilEvent>;
export type EventType = CouncilEvent['type'];

export const isEntryEvent = (event: CouncilEvent): event is EntryEvent => event.type.startsWith('entry.');
export const isCouncilAction = (event: CouncilEvent): event is CouncilAction => event.type.startsWith('council.');
export const isListEvent = (event: CouncilEvent): event is ListEvent => event.type.startsWith('list.');
