import type { Entry } from '../../../model/entry.js';
import {
  type CouncilAction,
  type CouncilEvent,
  type EntryEvent,
  isCouncilAction,
  isEntryEvent,
  isListEvent,
} from '../../../model/event.js';
import { stateName } from '../../../places/states.js';
import { shorten } from '../../../text/text.js';
import { WORDS } from '../../../wording/catalogue.js';
import { FIELD_NAMES } from '../../../wording/changes.js';
import { regimeInFull } from '../../../wording/headline.js';
import { valueInWords } from '../../../wording/values.js';

/** By what a party is told from its namesakes, in this order. */
const IDENTIFYING = [
  'originalScript',
  'aliases',
  'datesOfBirth',
  'placesOfBirth',
  'nationalities',
  'documents',
  'titles',
  'designations',
  'addresses',
  'identifiers',
  'vessel',
] as const satisfies readonly (keyof Entry)[];

const VALUE_LENGTH = 200;
const MOST_VALUES = 12;
const MOST_REFERENCES = 40;

const few = (values: readonly string[], most: number): string[] =>
  values.length <= most ? [...values] : [...values.slice(0, most), WORDS.mails.moreValues(values.length - most)];

/** "Date of birth: 3 May 1981; 1982"; nothing for a field without a value. */
const field = (name: keyof Entry, value: unknown): string[] => {
  const values = [value ?? []].flat().map((each) => shorten(valueInWords(name, each), VALUE_LENGTH));
  const said = few(values.filter(Boolean), MOST_VALUES).join('; ');
  const label = FIELD_NAMES[name] ?? name;
  return said === '' ? [] : [`${label.charAt(0).toUpperCase()}${label.slice(1)}: ${said}`];
};

const row = (label: string, value: string | number | null | undefined): string[] =>
  value === null || value === undefined || value === '' ? [] : [`${label}: ${value}`];

/** Who it is: what a reader needs to find the party among customers. */
export const whoLines = ({ entry }: EntryEvent): string[] => {
  const { labels } = WORDS.mails;
  const { record, kind, name, reference } = entry;
  return [
    ...row(kind === null ? labels.party : labels[kind], name),
    ...row(labels.reference, reference),
    ...(record === null ? [] : IDENTIFYING.flatMap((part) => field(part, record[part]))),
  ];
};

const voteInWords = ({ vote }: CouncilAction['action']): string | null => {
  if (vote === null) return null;
  const said = [vote.for, vote.against, vote.abstain].map((count) => String(count ?? '?'));
  const votes = WORDS.mails.vote(said[0] ?? '', said[1] ?? '', said[2] ?? '');
  return vote.vetoedBy.length > 0 ? `${votes}; ${WORDS.mails.vetoedBy(vote.vetoedBy.map(stateName))}` : votes;
};

const actionLines = ({ action }: CouncilAction): string[] => {
  const { labels } = WORDS.mails;
  return [
    ...row(labels.resolution, action.resolution ?? action.draft),
    ...row(labels.document, action.document),
    ...row(labels.vote, voteInWords(action)),
    ...row(labels.sponsors, action.sponsors.map(stateName).join(', ')),
    ...row(labels.expectedOn, action.expectedOn && WORDS.dates.long(action.expectedOn)),
    ...row(labels.expiresOn, action.expiresOn && WORDS.dates.long(action.expiresOn)),
    ...row(labels.measures, action.measures.join(', ')),
  ];
};

/** What was done, where, when. */
export const actLines = (event: CouncilEvent): string[] => {
  const { labels } = WORDS.mails;
  return [
    ...row(labels.regime, event.regimes.map(regimeInFull).join(', ')),
    ...row(labels.occurredOn, event.occurredOn && WORDS.dates.long(event.occurredOn)),
    ...row(labels.noticed, `${event.detectedAt.slice(0, 16).replace('T', ' ')} UTC`),
    ...(isEntryEvent(event) && event.entry.record ? field('listedOn', event.entry.record.listedOn) : []),
    ...(isCouncilAction(event) ? actionLines(event) : []),
    ...(isListEvent(event) ? row(labels.entries, few(event.list.references, MOST_REFERENCES).join(', ')) : []),
  ];
};
