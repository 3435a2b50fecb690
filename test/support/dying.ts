import type { Table } from '../../shared/store/table.js';

/** What ends a process that a test lets die. */
export class Killed extends Error {}

/** A table whose process dies at its nth write. */
export const dyingAt = (table: Table, nth: number): { table: Table; writes: () => number } => {
  let writes = 0;
  const counted =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      writes++;
      if (writes === nth) throw new Killed();
      return write(...args);
    };
  const { put, putNew, update, remove, putAll, ...reads } = table;
  return {
    table: {
      ...reads,
      put: counted(put),
      putNew: counted(putNew),
      update: counted(update),
      remove: counted(remove),
      // Twenty-five items a call, as the table writes them: a death between two leaves half of it.
      async putAll(items) {
        for (let start = 0; start < items.length; start += 25) await counted(putAll)(items.slice(start, start + 25));
      },
    },
    writes: () => writes,
  };
};
