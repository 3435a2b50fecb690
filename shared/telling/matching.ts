import { type CouncilEvent, isEntryEvent } from '../model/event.js';
import type { Filter } from '../model/filter.js';
import { type FoldedName, watchedNames } from '../names/watched.js';
import { sidesOfEntry } from './sides.js';

const within = (wanted: readonly string[], values: readonly string[]): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));

/**
 * Whether a subscriber with this filter hears of an event; made once, asked of many events. An entry meets it by its state before the event
 * or after it. Kinds, references, names and countries are facts of entries, so a filter that names them is met by entry events only;
 * significance grades entry events and lets others pass.
 */
export const matcherOf = (filter: Filter): ((event: CouncilEvent) => boolean) => {
  const { types, regimes, kinds, references, names, countries, significance } = filter;
  // Made when the first event asks: most fail one of the other parts.
  let meets: ReturnType<typeof watchedNames> | undefined;
  const bearsName = (borne: readonly FoldedName[]): boolean => {
    meets ??= watchedNames(names);
    return meets(borne);
  };
  return (event) => {
    if (!within(types, [event.type])) return false;
    if (!isEntryEvent(event))
      return within(regimes, event.regimes) && [kinds, references, names, countries].every((part) => part.length === 0);
    const { entry } = event;
    if (!within(significance, [entry.significance])) return false;
    const sides = sidesOfEntry(entry);
    return (
      (within(regimes, event.regimes) || within(regimes, sides.regimes)) &&
      within(kinds, sides.kinds) &&
      within(references, sides.references) &&
      within(countries, sides.countries) &&
      (names.length === 0 || bearsName(sides.names))
    );
  };
};
