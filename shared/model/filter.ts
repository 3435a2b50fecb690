import * as z from 'zod';
import { EntryKind, EntryName, ListId } from './entry.js';
import { EVENT_TYPES } from './event.js';
import { REGIMES } from './regimes.js';
import { Significance } from './significance.js';

const regimeIds = REGIMES.map((regime) => regime.id) as [string, ...string[]];
/** At most this many values in one part of a filter. */
const MOST = 500;
const values = <T extends z.ZodType>(schema: T) => z.array(schema).max(MOST).default([]);

/** A part that a filter had not always: what was stored before has none, and is read as it was. */
const later = <T extends z.ZodType>(schema: T) => z.array(schema).max(MOST).optional();

/**
 * What a subscriber wants to hear of. Every part that is not empty must be met; within a part, one value is enough.
 * An empty part filters nothing.
 */
export const Filter = z.strictObject({
  types: values(z.enum(EVENT_TYPES)),
  regimes: values(z.enum(regimeIds)),
  kinds: values(EntryKind),
  significance: values(Significance),
  references: values(EntryName),
  /** Watched names, met by a name, an alias or an original script that holds all their words. */
  names: values(z.string().min(2).max(200)),
  /** ISO 3166-1 alpha-2: nationality, birth, address or issuer of a document. */
  countries: values(z.string().regex(/^[A-Z]{2}$/)),
  /** Ids of lists: `un`. What the Council does is of the United Nations' list. */
  lists: later(ListId),
  /** Programmes, of lists that are kept by such. */
  programmes: later(z.string().min(1).max(100)),
});
export type Filter = z.infer<typeof Filter>;

/** Empty, these are not written: what was written before they were there reads the same. */
const LATER: ReadonlySet<string> = new Set(['lists', 'programmes'] satisfies (keyof Filter)[]);

/** A filter written in one way only, whatever the order in which its values were given. */
export const canonicalFilter = (filter: Filter): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(filter)
        .filter(([part, list = []]) => list.length > 0 || !LATER.has(part))
        .map(([part, list]) => [part, [...new Set(list)].sort()]),
    ),
  );
