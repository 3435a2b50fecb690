import {
  type CouncilAction,
  type CouncilEvent,
  type EntryEvent,
  isCouncilAction,
  isEntryEvent,
  isListEvent,
} from '../../model/event.js';
import { EVERY_FIELD, FIELDS, type FieldName } from '../../model/fields.js';
import { stateName } from '../../places/states.js';
import { shorten } from '../../text/text.js';
import { voteInWords } from '../../wording/actions.js';
import { WORDS } from '../../wording/catalogue.js';
import { fieldHeading } from '../../wording/fields.js';
import { regimeInFull } from '../../wording/headline.js';
import { valueInWords } from '../../wording/values.js';

/** What is known, and what it is called. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** "Date of birth: 3 May 1981; 1982". */
export const lineOf = ({ label, value }: Fact): string => `${label}: ${value}`;

/** By what a party is told from its namesakes, what says most first. */
const IDENTIFYING = EVERY_FIELD.filter(({ tellsApart }) => tellsApart !== undefined).sort(
  (a, b) => (a.tellsApart ?? 0) - (b.tellsApart ?? 0),
);

const VALUE_LENGTH = 200;
const MOST_VALUES = 12;
const MOST_REFERENCES = 40;

const few = (values: readonly string[], most: number): string[] =>
  values.length <= most ? [...values] : [...values.slice(0, most), WORDS.mails.moreValues(values.length - most)];

/** Nothing for a field without a value. */
const field = (name: FieldName, value: unknown): Fact[] => {
  const values = [value ?? []].flat().map((each) => shorten(valueInWords(FIELDS[name], each), VALUE_LENGTH));
  const said = few(values.filter(Boolean), MOST_VALUES).join('; ');
  return said === '' ? [] : [{ label: fieldHeading(name), value: said }];
};

const row = (label: string, value: string | number | null | undefined): Fact[] =>
  value === null || value === undefined || value === '' ? [] : [{ label, value: String(value) }];

/** Who it is: what a reader needs to find the party among customers. */
export const whoFacts = ({ entry }: EntryEvent): Fact[] => {
  const { labels } = WORDS.mails;
  const { record, kind, reference } = entry;
  return [
    ...row(kind === null ? labels.party : labels[kind], entry.name),
    ...row(labels.reference, reference),
    ...(record === null ? [] : IDENTIFYING.flatMap(({ name }) => field(name, record[name]))),
  ];
};

const actionFacts = ({ action }: CouncilAction): Fact[] => {
  const { labels } = WORDS.mails;
  return [
    ...row(labels.resolution, action.resolution ?? action.draft),
    ...row(labels.document, action.document),
    ...row(labels.vote, action.vote && voteInWords(action.vote)),
    ...row(labels.sponsors, action.sponsors.map(stateName).join(', ')),
    ...row(labels.expectedOn, action.expectedOn && WORDS.dates.long(action.expectedOn)),
    ...row(labels.expiresOn, action.expiresOn && WORDS.dates.long(action.expiresOn)),
    ...row(labels.measures, action.measures.join(', ')),
  ];
};

/** What was done, where, when. */
export const actFacts = (event: CouncilEvent): Fact[] => {
  const { labels } = WORDS.mails;
  return [
    ...row(labels.regime, event.regimes.map(regimeInFull).join(', ')),
    ...row(labels.occurredOn, event.occurredOn && WORDS.dates.long(event.occurredOn)),
    ...row(labels.noticed, `${event.detectedAt.slice(0, 16).replace('T', ' ')} UTC`),
    ...(isEntryEvent(event) && event.entry.record ? field('listedOn', event.entry.record.listedOn) : []),
    ...(isCouncilAction(event) ? actionFacts(event) : []),
    ...(isListEvent(event) ? row(labels.entries, few(event.list.references, MOST_REFERENCES).join(', ')) : []),
  ];
};
