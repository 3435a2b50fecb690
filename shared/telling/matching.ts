import { type CouncilEvent, type EntryEvent, isEntryEvent } from '../model/event.js';
import { canonicalFilter, type Filter } from '../model/filter.js';
import { sha256 } from '../model/ids.js';
import { type FoldedName, foldName, watchedNames } from '../names/watched.js';
import { stateCode } from '../places/states.js';

/** What the people with this filter share: 20 hexadecimal digits of the canonical filter's sha256. */
export const audienceId = (filter: Filter): string => sha256(canonicalFilter(filter)).slice(0, 20);

const within = <T>(wanted: readonly T[], values: readonly (T | null)[]): boolean =>
  wanted.length === 0 || values.some((value) => value !== null && wanted.includes(value));

const folded = new WeakMap<EntryEvent['entry'], readonly FoldedName[]>();

/** The names that an entry bears as they are compared, folded once however many filters ask. */
const namesOf = (entry: EntryEvent['entry']): readonly FoldedName[] => {
  const known = folded.get(entry);
  if (known) return known;
  const { name, record } = entry;
  const names = [name, record?.originalScript ?? '', ...(record?.aliases ?? []).map((alias) => alias.name)].map(
    foldName,
  );
  folded.set(entry, names);
  return names;
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
 * Whether a subscriber with this filter hears of an event; made once, asked of many events. Kinds, references, names and countries are
 * facts of entries, so a filter that names them is met by entry events only; significance grades entry events and lets others pass.
 */
export const matcherOf = (filter: Filter): ((event: CouncilEvent) => boolean) => {
  const { types, regimes, kinds, references, names, countries, significance } = filter;
  // Made when the first event asks: most fail one of the other parts.
  let meets: ReturnType<typeof watchedNames> | undefined;
  const bearsName = (entry: EntryEvent['entry']): boolean => {
    meets ??= watchedNames(names);
    return meets(namesOf(entry));
  };
  return (event) => {
    if (!within(types, [event.type])) return false;
    if (regimes.length > 0 && !event.regimes.some((regime) => regimes.includes(regime))) return false;
    if (!isEntryEvent(event)) return [kinds, references, names, countries].every((part) => part.length === 0);
    const { entry } = event;
    return (
      within(significance, [entry.significance]) &&
      within(kinds, [entry.kind]) &&
      within(references, [entry.reference]) &&
      within(countries, countriesOf(entry)) &&
      (names.length === 0 || bearsName(entry))
    );
  };
};
