import type { Item, Query, Table } from '../../shared/store/table.js';

interface Update {
  readonly sets: readonly (readonly [path: readonly string[], value: string])[];
  readonly removes: readonly string[];
}

const known = new Map<string, Update>();

/** The parts of an update expression, parsed once. */
const parsed = (expression: string): Update => {
  const found = known.get(expression);
  if (found) return found;
  const [sets = '', removes = ''] = expression.split(/\s*REMOVE\s*/);
  const update = {
    sets: [...sets.matchAll(/(#[\w.#]+) = (:\w+)/g)].map(
      ([, path = '', value = '']) => [path.split('.'), value] as const,
    ),
    removes: [...removes.matchAll(/#\w+/g)].map(([name]) => name),
  };
  known.set(expression, update);
  return update;
};

/**
 * A table in memory that keeps what is put and takes every condition as met. With it a bench measures our own work, and not that
 * of an emulator which has no counterpart in AWS.
 */
export const memoryTable = (): Table => {
  const partitions = new Map<string, Map<string, Item>>();
  const partition = (pk: string): Map<string, Item> => {
    const found = partitions.get(pk) ?? new Map<string, Item>();
    partitions.set(pk, found);
    return found;
  };
  const apply = (item: Item, change: Parameters<Table['update']>[1]): void => {
    const { UpdateExpression = '', ExpressionAttributeNames: names = {}, ExpressionAttributeValues = {} } = change;
    const { sets, removes } = parsed(UpdateExpression);
    for (const [path, value] of sets) {
      let owner = item;
      for (const part of path.slice(0, -1)) owner = owner[names[part] ?? part] as Item;
      const last = path.at(-1) ?? '';
      owner[names[last] ?? last] = ExpressionAttributeValues[value];
    }
    for (const key of removes) delete item[names[key] ?? key];
  };
  const query = <T extends object>({ pk, index, after = '', before = '\uffff', newestFirst }: Query): T[] => {
    const named = index
      ? [...partitions.values()]
          .flatMap((items) => [...items.values()])
          .filter((item) => item[index.pk] === pk)
          .map((item): [string, Item] => [String(item[index.sk]), item])
      : [...partition(pk)];
    const within = named.filter(([sk]) => sk > after && sk < before).sort(([a], [b]) => (a < b ? -1 : 1));
    if (newestFirst) within.reverse();
    return within.map(([, item]) => item as T);
  };
  return {
    clock: () => new Date(),
    async get<T extends object>({ pk, sk }: { pk: string; sk: string }) {
      return partition(pk).get(sk) as T | undefined;
    },
    async put({ pk, sk }, item) {
      partition(pk).set(sk, { ...item });
    },
    async putNew({ pk, sk }, item) {
      if (partition(pk).has(sk)) return false;
      partition(pk).set(sk, { ...item });
      return true;
    },
    async update({ pk, sk }, change) {
      const item = partition(pk).get(sk) ?? {};
      apply(item, change);
      partition(pk).set(sk, item);
      return true;
    },
    async remove({ pk, sk }) {
      partition(pk).delete(sk);
    },
    async removeIf({ pk, sk }) {
      return partition(pk).delete(sk);
    },
    async putAll(all) {
      for (const { pk, sk, ...item } of all) partition(pk).set(sk, item);
    },
    async first<T extends object>(what: Query, most: number) {
      const all = query<T>(what);
      return { found: all.slice(0, most), more: all.length > most };
    },
    async *all<T extends object>(what: Query) {
      yield* query<T>(what);
    },
  };
};
