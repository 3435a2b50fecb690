import { type Entry, nameOfId } from '../model/entry.js';
import type { Change, EntryEvent } from '../model/event.js';
import { type FoldedName, foldName } from '../names/watched.js';
import { stateCode } from '../places/states.js';

/** What a filter may ask of an entry: as it stands after the event, and as it stood before. */
export interface Sides {
  readonly kinds: readonly string[];
  /** Names of the entry, as filters give them. */
  readonly references: readonly string[];
  readonly regimes: readonly string[];
  readonly programmes: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** As they are compared. */
  readonly names: readonly FoldedName[];
}

type Part = keyof Sides;

/** A part of a value that a filter asks for; null where the value says nothing of it. */
const text = (value: unknown, part?: string): string[] => {
  const found =
    part === undefined
      ? value
      : value !== null && typeof value === 'object' && (value as Record<string, unknown>)[part];
  return typeof found === 'string' && found !== '' ? [found] : [];
};

/** Which part of a filter asks for a field of an entry, and what a value of it says to that. */
const ASKED: Readonly<Partial<Record<keyof Entry, readonly [Part, (value: unknown) => string[]]>>> = {
  kind: ['kinds', text],
  reference: ['references', text],
  regime: ['regimes', text],
  programmes: ['programmes', text],
  name: ['names', text],
  originalScript: ['names', text],
  aliases: ['names', (alias) => text(alias, 'name')],
  nationalities: ['countries', text],
  placesOfBirth: ['countries', (place) => text(place, 'country')],
  addresses: ['countries', (address) => text(address, 'country')],
  vessel: ['countries', (vessel) => text(vessel, 'flag')],
  documents: ['countries', (document) => [...text(document, 'issuingCountry'), ...text(document, 'countryOfIssue')]],
};

/** A field with its values: of the record after the event, and of either side of each change. */
const statedBy = ({ name, kind, reference, record, changes }: EntryEvent['entry']): [string, unknown][] => [
  ['name', name],
  ['kind', kind],
  ['reference', reference],
  ...Object.entries(record ?? {}),
  ...changes.flatMap(({ field, before, after }: Change): [string, unknown][] => [
    [field, before],
    [field, after],
  ]),
];

const read = (entry: EntryEvent['entry']): Sides => {
  const found = {
    kinds: new Set<string>(),
    references: new Set<string>(),
    regimes: new Set<string>(),
    programmes: new Set<string>(),
    countries: new Set<string>(),
    names: new Set<string>(),
  };
  for (const [field, stated] of statedBy(entry)) {
    const [part, textsOf] = ASKED[field as keyof Entry] ?? [];
    if (part && textsOf) for (const value of [stated].flat()) for (const each of textsOf(value)) found[part].add(each);
  }
  let folded: readonly FoldedName[] | undefined;
  return {
    kinds: [...found.kinds],
    references: [...found.references].map((reference) => nameOfId(`${entry.list}:${reference}`)),
    regimes: [...found.regimes],
    programmes: [...found.programmes],
    countries: [...found.countries].map(stateCode).filter((code) => code !== null),
    // When the first filter asks: most fail one of the other parts.
    get names() {
      folded ??= [...found.names].map(foldName);
      return folded;
    },
  };
};

const known = new WeakMap<EntryEvent['entry'], Sides>();

/**
 * Both sides of an entry event: whoever watches a name, a country or a reference hears of the amendment that strikes it out, too. Read
 * once, however many filters ask.
 */
export const sidesOfEntry = (entry: EntryEvent['entry']): Sides => {
  const sides = known.get(entry) ?? read(entry);
  known.set(entry, sides);
  return sides;
};
