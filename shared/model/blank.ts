import { Entry, isMany, UN_LIST } from './entry.js';
import { NO_FACTS } from './facts.js';

const names = Object.keys(Entry.shape) as (keyof Entry)[];
const NOTHING = Object.fromEntries(names.map((name) => [name, isMany(name) ? [] : null]));

/** An entry with nothing known but what is given, on the Consolidated List where no other is. */
export const blankEntry = (known: Pick<Entry, 'kind' | 'name'> & Partial<Entry>): Entry => ({
  ...(NOTHING as unknown as Entry),
  list: UN_LIST,
  facts: NO_FACTS,
  nameParts: [known.name],
  ...known,
});
