type Item = Record<string, unknown>;

/**
 * How items of an earlier form become items of the next, in their order: the first makes form 2 of form 1. Items are brought up
 * as they are read and written back in the newest form when they change, so that an upgrade needs no stop and no run over the table.
 */
const MIGRATIONS: readonly ((item: Item) => Item)[] = [];

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
