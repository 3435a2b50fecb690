import { compareEntries } from '../diff/compare.js';
import type { Entry } from '../model/entry.js';
import { type Change, isEntryEvent } from '../model/event.js';
import { openAnnouncements, subjectOfEntry } from '../store/announcements.js';
import { type EntryVersion, entryVersions } from '../store/entries.js';
import { readEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { happeningOf, type StepKind } from '../wording/happening.js';

export interface Step {
  readonly at: string;
  readonly happened: StepKind;
  /** The event that tells of it: the entry's own, or one of the list as a whole; null for the first look, and for what changes nothing. */
  readonly event: string | null;
  readonly changes: readonly Change[];
  readonly status: 'listed' | 'delisted';
  /** sha256 of the document that showed it. */
  readonly evidence: string;
}

export interface EntryLife {
  readonly entry: Entry;
  readonly status: 'listed' | 'delisted' | 'announced';
  /** Since when it has this status here: seen in the file, gone from it, or announced. When the UN listed it is `entry.listedOn`. */
  readonly since: string;
  /** When a version of the list was first seen to have it; null for one that is only announced. */
  readonly firstSeenAt: string | null;
  /** Texts of which the source lost letters, each with the whole one that it had. */
  readonly whole: Readonly<Record<string, string>>;
  readonly history: Step[];
}

/** The end of a day (UTC), or the instant itself. */
export const endOf = (asOf: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(asOf) ? `${asOf}T23:59:59.999Z` : new Date(asOf).toISOString();

const announced = async (table: Table, id: string, until: string): Promise<EntryLife | undefined> => {
  const announcement = (await openAnnouncements(table)).get(subjectOfEntry('entry.listed', id));
  const stored = announcement && (await readEvent(table, announcement.event));
  if (!stored || !isEntryEvent(stored.event) || stored.event.detectedAt > until) return undefined;
  const { event } = stored;
  if (event.entry.record === null) return undefined;
  const known = { since: event.detectedAt, firstSeenAt: null, whole: {}, history: [] };
  return { entry: event.entry.record, status: 'announced', ...known };
};

/**
 * The steps of one entry under this reference, and under those that it had before; nothing of another party that had the reference once. The
 * last may be that it goes on under another.
 */
const stepsOf = async (table: Table, id: string, until: string): Promise<EntryVersion[]> => {
  const all = (await entryVersions(table, id)).filter(({ at }) => at <= until);
  const begins = all.findLastIndex(({ status }, at) => status === 'renumbered' && at < all.length - 1) + 1;
  const steps: EntryVersion[] = [];
  for (const step of all.slice(begins)) {
    if (step.from !== undefined) steps.push(...(await stepsOf(table, step.from, step.at)).slice(0, -1));
    steps.push(step);
  }
  return steps;
};

/** What of a step its own event does not tell. */
const untold = (before: Entry | undefined, after: Entry, told: readonly Change[]): Change[] => {
  const own = new Set(told.map((change) => JSON.stringify(change)));
  return before === undefined ? [] : compareEntries(before, after).filter((change) => !own.has(JSON.stringify(change)));
};

/** A version as the steps that a reader sees: what happened to the entry, and what was done to many at once. */
const shown = async (table: Table, version: EntryVersion, before: EntryVersion | undefined): Promise<Step[]> => {
  const { at, evidence, event, edits = [], record } = version;
  const status = version.status === 'delisted' ? 'delisted' : 'listed';
  const step = { at, status, evidence } as const;
  const own = event === null ? undefined : (await readEvent(table, event))?.event;
  const steps: Step[] = [];
  if (own && isEntryEvent(own)) steps.push({ ...step, happened: happeningOf(own), event, changes: own.entry.changes });
  const rest = edits.length === 0 ? [] : untold(before?.record, record, steps[0]?.changes ?? []);
  for (const [position, edit] of edits.entries()) {
    const type = (await readEvent(table, edit))?.event.type;
    const happened = type === 'list.format_changed' ? 'format' : 'bulk-edit';
    steps.push({ ...step, happened, event: edit, changes: position === 0 ? rest : [] });
  }
  if (steps.length > 0) return steps;
  const changes = untold(before?.record, record, []);
  const happened = before === undefined ? 'found' : changes.length > 0 ? 'bulk-edit' : 'spacing';
  return [{ ...step, happened, event, changes }];
};

/**
 * An entry as it stood, with every step that led there; undefined for one that was not known then. A reference that it has no more leads to
 * it all the same.
 * @param id `un:QDi.001`
 * @param until instant; the newest when not given
 */
export const entryLife = async (table: Table, id: string, until = '9999'): Promise<EntryLife | undefined> => {
  const steps = await stepsOf(table, id, until);
  const [first] = steps;
  const newest = steps.at(-1);
  if (!first || !newest) return announced(table, id, until);
  if (newest.status === 'renumbered') return newest.to === undefined ? undefined : entryLife(table, newest.to, until);
  const history = await Promise.all(steps.map((step, at) => shown(table, step, steps[at - 1])));
  const turned = steps.findLastIndex(({ status }) => status !== newest.status) + 1;
  return {
    entry: newest.record,
    status: newest.status,
    since: steps[turned]?.at ?? newest.at,
    firstSeenAt: first.at,
    whole: newest.whole ?? {},
    history: history.flat(),
  };
};
