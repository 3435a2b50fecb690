type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item => value !== null && typeof value === 'object' && !Array.isArray(value);

/** A record with what entries have had since they can be of several lists. */
const withLists = (record: unknown): unknown =>
  isItem(record) && 'nameParts' in record
    ? {
        list: 'un',
        programmes: [],
        identifiers: [],
        vessel: null,
        other: [],
        ...record,
        documents: (record.documents as Item[]).map((document) => ({ dateOfExpiry: null, ...document })),
      }
    : record;

/** Form 2: entries name their list, events the draft and what explains a delisting. Records lie in heads, versions and events. */
const toLists = (item: Item): Item => {
  const event = isItem(item.event) ? item.event : undefined;
  const entry = event && isItem(event.entry) ? event.entry : undefined;
  const action = event && isItem(event.action) ? event.action : undefined;
  const prior = isItem(item.prior) ? item.prior : undefined;
  return {
    ...item,
    ...('record' in item && { record: withLists(item.record) }),
    ...(prior && { prior: { ...prior, record: withLists(prior.record) } }),
    ...(event && {
      event: {
        ...event,
        ...(action && { action: { draft: null, ...action } }),
        ...(entry && {
          entry: {
            list: 'un',
            id: entry.reference === null ? null : `un:${entry.reference}`,
            corroboration: null,
            again: false,
            ...entry,
            record: withLists(entry.record),
          },
        }),
      },
    }),
  };
};

/** Form 3: a hold names the list that it is on, of which so far there was one; what it holds lies beside it. */
const toHoldsOfLists = (item: Item): Item => {
  if (item.pk !== 'HOLDS') return item;
  const { held: _held, ...hold } = item;
  return { list: 'un', ...hold, counts: { list: 0, ...(isItem(hold.counts) && hold.counts) } };
};

/**
 * How items of an earlier form become items of the next, in their order: the first makes form 2 of form 1. Items are brought up
 * as they are read and written back in the newest form when they change, so that an upgrade needs no stop and no run over the table.
 */
const MIGRATIONS: readonly ((item: Item) => Item)[] = [toLists, toHoldsOfLists];

/** The form in which items are written; each carries it. */
export const SCHEMA = MIGRATIONS.length + 1;

/**
 * An item in the newest form.
 * @param migrations for tests; those of this version by default
 * @throws Error for an item of a form that this version does not know: it was written by a newer one, which must run here again
 */
export const inNewestForm = (item: Item, migrations = MIGRATIONS): Item => {
  const form = Number(item.schema ?? 1);
  if (form > migrations.length + 1)
    throw new Error(
      `${item.pk}/${item.sk} has form ${form}, this version knows ${migrations.length + 1}: a newer version was deployed before; deploy it again (docs/upgrades.md)`,
    );
  return migrations.slice(form - 1).reduce((older, migrate) => migrate(older), item);
};
