import { nameOfId, UN_LIST } from '../model/entry.js';
import type { EntryEvent, ListEvent } from '../model/event.js';
import { eventId, threadId } from '../model/ids.js';
import { regimeOfReference } from '../model/regimes.js';
import { shorten } from '../text/text.js';
import { FIELD_NAMES } from '../wording/changes.js';
import { amendedEvent, delistedEvent, listedEvent, type Reading } from './events.js';
import type { ListDiff } from './lists.js';
import type { BulkEdit, FormatChange } from './mechanical.js';

/** Names the source's elements behind a field or a part of one: `documents.issuingCountry` → INDIVIDUAL_DOCUMENT/ISSUING_COUNTRY. */
export type ElementsOf = (path: string) => string[];

const base = (reading: Reading, references: readonly string[]) => ({
  status: 'confirmed' as const,
  regimes: [...new Set(references.flatMap((reference) => regimeOfReference(reference)?.id ?? []))].sort(),
  occurredOn: null,
  detectedAt: reading.detectedAt,
  evidence: [{ ...reading.evidence, locator: shorten(references.join(' '), 200) || null }],
});

const listName = ({ list }: Reading): string => list?.name ?? 'Consolidated List';

/** References of the list that is read, each by its entry's shortest name. */
const namesOf = (references: readonly string[], { list }: Reading): string[] =>
  references.map((reference) => nameOfId(`${list?.list ?? UN_LIST}:${reference}`));

/** `documents.issuingCountry` → "document (issuingCountry)". */
const inWords = (path: string): string => {
  const [field = '', part] = path.split('.');
  return `${FIELD_NAMES[field] ?? field}${part === undefined ? '' : ` (${part})`}`;
};

/** An element without the group it stands in. */
const lastOf = (element: string): string => element.slice(element.lastIndexOf('/') + 1);

const bulkEditEvent = (
  { field, before, after, references }: BulkEdit,
  reading: Reading,
  elementsOf: ElementsOf,
): ListEvent => {
  const id = ['list.bulk_edit', field, before, after, ...references] as const;
  const words = (text: string): string => (text === '' ? 'nothing' : `"${shorten(text, 200)}"`);
  return {
    id: eventId(...id),
    type: 'list.bulk_edit',
    ...base(reading, references),
    thread: threadId(...id),
    title: `The same edit of ${inWords(field)} on ${references.length} entries of the ${listName(reading)}`,
    summary: `On ${references.length} entries ${words(before)} became ${words(after)}. Nothing else about them is told by this event.`,
    list: {
      elements: [...new Set(elementsOf(field).map(lastOf))],
      edit: { before, after },
      references: namesOf(references, reading),
    },
  };
};

const HAPPENED = { appear: 'appeared in', vanish: 'vanished from', move: 'moved in' } as const;

const formatEvent = ({ paths, op, references }: FormatChange, reading: Reading, elementsOf: ElementsOf): ListEvent => {
  const id = ['list.format_changed', op, ...paths, ...references] as const;
  const elements = paths.flatMap((path) => (path.startsWith('<') ? [path.slice(1, -1)] : elementsOf(path)));
  const what = paths.map((path) => (path.startsWith('<') ? lastOf(path.slice(1, -1)) : inWords(path))).join(' to ');
  const kept = paths.some((path) => path.startsWith('<'))
    ? 'This program does not know it yet; the entries are kept.'
    : 'The values are stored; no amendment is told for them.';
  return {
    id: eventId(...id),
    type: 'list.format_changed',
    ...base(reading, references),
    thread: threadId(...id),
    title: shorten(
      `Format of the ${listName(reading)} changed: ${what} ${HAPPENED[op]} ${references.length} entries`,
      140,
    ),
    summary: `${elements.join(', ')} ${HAPPENED[op]} ${references.length} entries at once. ${kept}`,
    list: { elements: [...new Set(elements.map(lastOf))], edit: null, references: namesOf(references, reading) },
  };
};

const orderOf = ({ entry }: EntryEvent): string => entry.reference ?? entry.name;

/** The events of a difference: entry events in the order of references, then the list's own. */
export const eventsOfDiff = (diff: ListDiff, reading: Reading, elementsOf: ElementsOf): (EntryEvent | ListEvent)[] => [
  ...[
    ...diff.listed.map((entry) => listedEvent(entry, reading)),
    ...diff.delisted.map((entry) => delistedEvent(entry, reading)),
    ...diff.amended.map(({ before, after, changes }) => amendedEvent(before, after, changes, reading)),
  ].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
  ...diff.bulkEdits.map((edit) => bulkEditEvent(edit, reading, elementsOf)),
  ...diff.formatChanges.map((change) => formatEvent(change, reading, elementsOf)),
];
