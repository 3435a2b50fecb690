import { nameOfId, UN_LIST } from '../model/entry.js';
import type { EntryEvent, ListEvent } from '../model/event.js';
import { eventId, threadId } from '../model/ids.js';
import { regimeOfReference } from '../model/regimes.js';
import { shorten } from '../text/text.js';
import { WORDS } from '../wording/catalogue.js';
import { pathInWords } from '../wording/fields.js';
import { amendedEvent, delistedEvent, listedEvent, type Provenance } from './events.js';
import type { ListDiff } from './lists.js';
import type { BulkEdit, FormatChange } from './mechanical.js';

/** Names the source's elements behind a field or a part of one: `documents.issuingCountry` → INDIVIDUAL_DOCUMENT/ISSUING_COUNTRY. */
export type ElementsOf = (path: string) => string[];

const base = (reading: Provenance, references: readonly string[]) => ({
  status: 'confirmed' as const,
  regimes: [...new Set(references.flatMap((reference) => regimeOfReference(reference)?.id ?? []))].sort(),
  occurredOn: null,
  detectedAt: reading.detectedAt,
  evidence: [{ ...reading.evidence, locator: shorten(references.join(' '), 200) || null }],
});

const listName = ({ list }: Provenance): string => list?.name ?? WORDS.versions.unnamedList;

/** References of the list that is read, each by its entry's shortest name. */
const namesOf = (references: readonly string[], { list }: Provenance): string[] =>
  references.map((reference) => nameOfId(`${list?.list ?? UN_LIST}:${reference}`));

/** An element without the group it stands in. */
const lastOf = (element: string): string => element.slice(element.lastIndexOf('/') + 1);

/** Whether a path is of an element that no field is for: it stands in angle brackets. */
const isUnknown = (path: string): boolean => path.startsWith('<');
const inWords = (path: string): string => (isUnknown(path) ? lastOf(path.slice(1, -1)) : pathInWords(path));

/** The source's elements behind a path of ours; one that no field is for is its own. */
const elementsAt = (path: string, elementsOf: ElementsOf): string[] =>
  isUnknown(path) ? [path.slice(1, -1)] : elementsOf(path);

const EDIT_LENGTH = 200;
const bulkEditEvent = (
  { field, before, after, references }: BulkEdit,
  reading: Provenance,
  elementsOf: ElementsOf,
): ListEvent => {
  const id = ['list.bulk_edit', field, before, after, ...references] as const;
  const { title, summary } = WORDS.versions.edit;
  const shown = (text: string): string | null => (text === '' ? null : shorten(text, EDIT_LENGTH));
  return {
    id: eventId(...id),
    type: 'list.bulk_edit',
    ...base(reading, references),
    thread: threadId(...id),
    title: title(inWords(field), references.length, listName(reading)),
    summary: summary(references.length, shown(before), shown(after)),
    list: {
      elements: [...new Set(elementsAt(field, elementsOf).map(lastOf))],
      edit: { before, after },
      references: namesOf(references, reading),
    },
  };
};

const TITLE_LENGTH = 140;

/** "document (date of expiry) appeared in 20 entries". */
export const formatInWords = ({ paths, op, references }: FormatChange): string =>
  WORDS.versions.format.change(paths.map(inWords), op, references.length);

/** One event for all changes of format of a version. */
const formatEvent = (changes: readonly FormatChange[], reading: Provenance, elementsOf: ElementsOf): ListEvent => {
  const { title, summary } = WORDS.versions.format;
  const references = [...new Set(changes.flatMap((change) => change.references))].sort();
  const id = ['list.format_changed', ...changes.flatMap(({ op, paths }) => [op, ...paths]), ...references] as const;
  const elements = changes.flatMap(({ paths }) => paths.flatMap((path) => elementsAt(path, elementsOf)));
  const said = changes.map(formatInWords).join('; ');
  const unknown = changes.some(({ paths }) => paths.some(isUnknown));
  return {
    id: eventId(...id),
    type: 'list.format_changed',
    ...base(reading, references),
    thread: threadId(...id),
    title: shorten(title(listName(reading), said), TITLE_LENGTH),
    summary: summary(said, elements, unknown),
    list: { elements: [...new Set(elements.map(lastOf))], edit: null, references: namesOf(references, reading) },
  };
};

const orderOf = ({ entry }: EntryEvent): string => entry.reference ?? entry.name;

/** The events of a difference: entry events in the order of references, then the list's own, one for all changes of its format. */
export const eventsOfDiff = (
  diff: ListDiff,
  reading: Provenance,
  elementsOf: ElementsOf,
): (EntryEvent | ListEvent)[] => [
  ...[
    ...diff.listed.map((entry) => listedEvent(entry, reading)),
    ...diff.delisted.map((entry) => delistedEvent(entry, reading)),
    ...diff.amended.map(({ before, after, changes }) => amendedEvent(before, after, changes, reading)),
  ].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
  ...diff.bulkEdits.map((edit) => bulkEditEvent(edit, reading, elementsOf)),
  ...(diff.formatChanges.length > 0 ? [formatEvent(diff.formatChanges, reading, elementsOf)] : []),
];
