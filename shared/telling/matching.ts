import { UN_LIST } from '../model/entry.js';
import { type CouncilEvent, isEntryEvent, isListEvent } from '../model/event.js';
import type { Filter } from '../model/filter.js';
import { type FoldedName, watchedNames } from '../names/watched.js';
import { sidesOfEntry } from './sides.js';

const within = (wanted: readonly string[], values: readonly string[]): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));

/** The list that an event is of: what tells of no entry of another is the United Nations'. */
const listOf = (event: CouncilEvent): string => {
  if (isEntryEvent(event)) return event.entry.list;
  const [name = ''] = isListEvent(event) ? event.list.references : [];
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : UN_LIST;
};

/**
 * Whether a subscriber with this filter hears of an event; made once, asked of many events. An entry meets it by its state before the event
 * or after it. Kinds, references, names, countries and programmes are facts of entries, so a filter that names them is met by entry events only;
 * significance grades entry events and lets others pass.
 */
export const matcherOf = (filter: Filter): ((event: CouncilEvent) => boolean) => {
  const { types, regimes, kinds, references, names, countries, significance, lists = [], programmes = [] } = filter;
  // Made when the first event asks: most fail one of the other parts.
  let meets: ReturnType<typeof watchedNames> | undefined;
  const bearsName = (borne: readonly FoldedName[]): boolean => {
    meets ??= watchedNames(names);
    return meets(borne);
  };
  return (event) => {
    if (!within(types, [event.type]) || !within(lists, [listOf(event)])) return false;
    if (!isEntryEvent(event))
      return (
        within(regimes, event.regimes) &&
        [kinds, references, names, countries, programmes].every((part) => part.length === 0)
      );
    const { entry } = event;
    if (!within(significance, [entry.significance])) return false;
    const sides = sidesOfEntry(entry);
    return (
      (within(regimes, event.regimes) || within(regimes, sides.regimes)) &&
      within(kinds, sides.kinds) &&
      within(programmes, sides.programmes) &&
      within(references, sides.references) &&
      within(countries, sides.countries) &&
      (names.length === 0 || bearsName(sides.names))
    );
  };
};
