import { stateCode } from '../extract/states.js';
import { type CouncilEvent, type EntryEvent, isEntryEvent } from '../model/event.js';
import { canonicalFilter, type Filter } from '../model/filter.js';
import { sha256 } from '../model/ids.js';
import { latinWords, nameLikeness } from '../names/alike.js';

/** What the people with this filter share: 20 hexadecimal digits of the canonical filter's sha256. */
export const audienceId = (filter: Filter): string => sha256(canonicalFilter(filter)).slice(0, 20);

const within = <T>(wanted: readonly T[], values: readonly (T | null)[]): boolean =>
  wanted.length === 0 || values.some((value) => value !== null && wanted.includes(value));

/** Whether one of the entry's names holds every word of a watched name, in whatever script or spelling. */
const bearsName = ({ record, name }: EntryEvent['entry'], watched: string): boolean => {
  const wanted = latinWords(watched);
  const names = [name, record?.originalScript ?? '', ...(record?.aliases ?? []).map((alias) => alias.name)];
  return names.some((each) => nameLikeness(wanted, latinWords(each)) > 0);
};

const countriesOf = ({ record }: EntryEvent['entry']): (string | null)[] =>
  (record === null
    ? []
    : [
        ...record.nationalities,
        ...record.placesOfBirth.map((place) => place.country),
        ...record.addresses.map((address) => address.country),
        ...record.documents.flatMap((document) => [document.issuingCountry, document.countryOfIssue]),
      ]
  ).map((country) => (country === null ? null : stateCode(country)));

/**
 * Whether a subscriber with this filter hears of the event. Kinds, references, names and countries are facts of entries, so
 * a filter that names them is met by entry events only; significance grades entry events and lets others pass.
 */
export const matches = (filter: Filter, event: CouncilEvent): boolean => {
  if (!within(filter.types, [event.type])) return false;
  if (filter.regimes.length > 0 && !event.regimes.some((regime) => filter.regimes.includes(regime))) return false;
  const { kinds, references, names, countries, significance } = filter;
  if (!isEntryEvent(event)) return [kinds, references, names, countries].every((part) => part.length === 0);
  const { entry } = event;
  return (
    within(significance, [entry.significance]) &&
    within(kinds, [entry.kind]) &&
    within(references, [entry.reference]) &&
    within(countries, countriesOf(entry)) &&
    (names.length === 0 || names.some((name) => bearsName(entry, name)))
  );
};
