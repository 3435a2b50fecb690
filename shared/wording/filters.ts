import type { EntryKind } from '../model/entry.js';
import type { Filter } from '../model/filter.js';
import { regimeById } from '../model/regimes.js';
import { WORDS } from './catalogue.js';

/** More values of a part than this are counted, not named. */
const NAMED = 10;

const KINDS_SAID = {
  individual: 'individuals',
  entity: 'entities',
  vessel: 'vessels',
  aircraft: 'aircraft',
} as const satisfies Record<EntryKind, string>;

/** A kind of party as filters call it: `vessels`. */
export const kindInWords = (kind: EntryKind): string => WORDS.filters[KINDS_SAID[kind]];

type Values = { readonly [Part in keyof Filter]-?: NonNullable<Filter[Part]>[number] };

/** A value of each part of a filter as a reader says it. */
const SAID: { readonly [Part in keyof Values]: (value: Values[Part]) => string } = {
  types: (type) => WORDS.events.types[type],
  regimes: (id) => `${regimeById(id)?.name ?? id} (${id})`,
  kinds: kindInWords,
  significance: (significance) => WORDS.events.significances[significance],
  references: (reference) => reference,
  names: (name) => name,
  countries: (code) => code,
  lists: (list) => list,
  programmes: (programme) => programme,
};

const partInWords = <Part extends keyof Filter>(part: Part, filter: Filter): string[] => {
  const { lists = [], programmes = [] } = filter;
  const given: { readonly [Each in keyof Values]: readonly Values[Each][] } = { ...filter, lists, programmes };
  const values = given[part];
  if (values.length === 0) return [];
  const named = values.slice(0, NAMED).map(SAID[part]);
  const more = values.length > NAMED ? [WORDS.filters.andMore(values.length - NAMED)] : [];
  return [`${WORDS.filters.parts[part]}: ${[...named, ...more].join(', ')}`];
};

/** A filter in words, part by part. */
export const filterInWords = (filter: Filter): string => {
  const parts = (Object.keys(SAID) as (keyof Filter)[]).flatMap((part) => partInWords(part, filter));
  return parts.length === 0 ? WORDS.filters.everything : parts.join(' · ');
};
