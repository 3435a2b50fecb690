import { type Entry, entryId, nameOfId, UN_LIST } from '../model/entry.js';
import type { Change, EntryEvent, Evidence } from '../model/event.js';
import { eventId, sha256, threadId } from '../model/ids.js';
import { regimeById } from '../model/regimes.js';
import { addressOf } from '../text/links.js';
import { plain, shorten } from '../text/text.js';
import { WORDS } from '../wording/catalogue.js';
import { describeChange, describeEntry } from '../wording/changes.js';
import { significanceOf, weightiestFirst } from './compare.js';

/** Where a set of changes was read, and when. */
export interface Provenance {
  readonly detectedAt: string;
  /** Evidence without a locator; each event adds its own. */
  readonly evidence: Evidence;
  readonly status: EntryEvent['status'];
  /** The list that is read, by the name that people have for it; the Consolidated List where none is given. */
  readonly list?: { readonly list: string; readonly name: string; readonly hasReleases?: boolean };
  /** How often the entry had already come to this state before: 0 but for an entry that goes and returns. */
  readonly returns?: (entry: Entry, state: string) => number;
  /** Address of the release or decision that explains why an entry is gone from its list; null where nothing seen does. */
  readonly explains?: (entry: Entry) => string | null;
}

const TITLE_LENGTH = 140;
const CHANGES_IN_SUMMARY = 6;

/** What an entry is known by: its shortest name, or while it has no reference its regime and what it is called. */
const keyOf = (entry: Entry): string => {
  const id = entryId(entry);
  if (id !== null) return nameOfId(id);
  const called = `${entry.regime ?? ''}/${entry.name.toLowerCase()}`;
  return entry.list === UN_LIST ? called : `${entry.list}:${called}`;
};
const regimesOf = (entry: Entry): string[] => (entry.regime && regimeById(entry.regime) ? [entry.regime] : []);
/** The list of an entry as people call it: by its regime, or a list that is not kept by regime by its own name. */
const listName = (entry: Entry, { list }: Provenance): string =>
  list !== undefined && entry.list !== UN_LIST
    ? list.name
    : WORDS.entries.listOf(regimeById(entry.regime ?? '')?.name ?? entry.listType ?? WORDS.entries.unnamedList);
const labelled = (entry: Entry): string => (entry.reference ? `${entry.name} (${entry.reference})` : entry.name);

const LEAST_OF_NAME = 20;
/** A title; where there is not room for all of it, the name is cut first. */
const titled = (happened: string, entry: Entry, reading: Provenance): string => {
  const title = (name: string) =>
    WORDS.entries.title(happened, name, entry.reference || null, listName(entry, reading));
  const room = Math.max(LEAST_OF_NAME, TITLE_LENGTH - title('').length);
  return shorten(title(shorten(entry.name, room)), TITLE_LENGTH);
};

/** A state of an entry as a short digest, to tell one from another; the kind of its quotation marks is none of it. */
export const stateOf = (entry: Entry): string => sha256(plain(JSON.stringify(entry))).slice(0, 16);

const base = (entry: Entry, reading: Provenance, occurredOn: string | null) => ({
  status: reading.status,
  regimes: regimesOf(entry),
  occurredOn,
  detectedAt: reading.detectedAt,
  evidence: [{ ...reading.evidence, locator: reading.evidence.locator ?? entry.reference ?? entry.name }],
  thread: threadId('entry', keyOf(entry)),
});

const factsOf = (record: Entry, changes: readonly Change[]): EntryEvent['entry'] => ({
  list: record.list,
  id: entryId(record),
  reference: record.reference,
  kind: record.kind,
  name: record.name,
  corroboration: null,
  again: false,
  significance: changes.length > 0 ? significanceOf(changes) : 'identity',
  changes: [...changes],
  record,
});

/**
 * The id of a listing or a delisting.
 * @param returns how often this entry had been listed (delisted) before
 */
export const turnId = (type: 'entry.listed' | 'entry.delisted', entry: Entry, returns: number): string =>
  eventId(type, keyOf(entry), returns);

/** `entry.listed` for an entry that a list or a release shows for the first time. */
export const listedEvent = (entry: Entry, reading: Provenance, occurredOn = entry.listedOn): EntryEvent => {
  const returns = reading.returns?.(entry, 'listed') ?? 0;
  const again = returns > 0;
  const { titled: happened, became } = WORDS.entries;
  const list = listName(entry, reading);
  return {
    id: turnId('entry.listed', entry, returns),
    type: 'entry.listed',
    ...base(entry, reading, occurredOn),
    title: titled(again ? happened.again : happened.listed, entry, reading),
    summary: describeEntry(entry, again ? became.again(list) : became.added(list, occurredOn || null)),
    entry: { ...factsOf(entry, []), again },
  };
};

/**
 * `entry.delisted`. A committee's release says that an entry was removed, and on which day; a list only shows that it is gone, and unless
 * something explains that, it is told as no more. `occurredOn` stays null for a list.
 */
export const delistedEvent = (entry: Entry, reading: Provenance, occurredOn: string | null = null): EntryEvent => {
  const said = reading.status === 'confirmed' ? null : addressOf(reading.evidence);
  const corroboration = reading.explains?.(entry) ?? said;
  const shownOnly = corroboration === null;
  const { titled: happened, became } = WORDS.entries;
  const list = listName(entry, reading);
  const what = shownOnly
    ? became.gone(list, reading.list?.hasReleases !== false)
    : became.removed(list, occurredOn || null);
  return {
    id: turnId('entry.delisted', entry, reading.returns?.(entry, 'delisted') ?? 0),
    type: 'entry.delisted',
    ...base(entry, reading, occurredOn),
    title: titled(shownOnly ? happened.gone : happened.removed, entry, reading),
    summary: describeEntry(entry, what),
    entry: { ...factsOf(entry, []), corroboration },
  };
};

/** What an amendment says first, where it is more than an amendment to a reader. */
const verbOf = (before: Entry | null, after: Entry): string => {
  const { amended, dead, renumbered } = WORDS.entries.titled;
  if (before === null) return amended;
  if (before.reference !== null && before.reference !== after.reference) return renumbered(before.reference);
  return before.facts.death === null && after.facts.death !== null ? dead : amended;
};

/** What the amendment says of a death or of reviews, in words; empty for any other. */
const newFacts = (before: Entry | null, after: Entry): string => {
  if (before === null) return '';
  const { amended } = WORDS.entries;
  const known = new Set(before.facts.reviews.map(({ resolution, date }) => `${resolution}/${date}`));
  const reviews = after.facts.reviews.filter(({ resolution, date }) => !known.has(`${resolution}/${date}`));
  const sentences = [
    before.facts.death === null && after.facts.death !== null ? amended.dead(after.facts.death.words) : null,
    ...reviews.map(({ resolution, date }) => amended.reviewed(resolution, date || null)),
  ].filter((sentence) => sentence !== null);
  return sentences.length > 0 ? `${sentences.join(' ')} ` : '';
};

/** With its full stop; what was cut ends with its ellipsis. */
const ended = (text: string): string => (text.endsWith('…') ? text : `${text.replace(/[.\s]+$/, '')}.`);

/**
 * `entry.amended` with its changes. The day is the newest update date that the amendment itself brought.
 * @param before the entry as it stood; null where only the changes are known
 */
export const amendedEvent = (
  before: Entry | null,
  after: Entry,
  changes: readonly Change[],
  reading: Provenance,
  occurredOn = updateDay(changes),
): EntryEvent => {
  const state = stateOf(after);
  const told = changes.filter((change) => change.field !== 'updatedOn');
  const shown = weightiestFirst(told.length > 0 ? told : changes)
    .slice(0, CHANGES_IN_SUMMARY)
    .map(describeChange)
    .join('; ');
  const { more, sentence } = WORDS.entries.amended;
  const rest = told.length > CHANGES_IN_SUMMARY ? more(told.length - CHANGES_IN_SUMMARY) : '';
  return {
    id: eventId('entry.amended', keyOf(after), state, reading.returns?.(after, state) ?? 0),
    type: 'entry.amended',
    ...base(after, reading, occurredOn),
    title: titled(verbOf(before, after), after, reading),
    summary: `${newFacts(before, after)}${sentence(labelled(after), listName(after, reading), ended(`${shown}${rest}`))}`,
    entry: factsOf(after, changes),
  };
};

const updateDay = (changes: readonly Change[]): string | null =>
  changes
    .flatMap((change) => (change.field === 'updatedOn' && typeof change.after === 'string' ? [change.after] : []))
    .sort()
    .at(-1) ?? null;
