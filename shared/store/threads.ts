import { keys } from './keys.js';
import type { Table } from './table.js';

interface Thread {
  readonly thread: string;
  /** When its first event was known; of two threads that turn out to be one, the older one's id stays. */
  readonly foundedAt: string;
  /** The thread that it was joined with; null while it stands by itself. */
  readonly into: string | null;
}

/** No matter was ever parted into so many threads. */
const MOST_STEPS = 20;

const readThread = (table: Table, id: string): Promise<Thread | undefined> => table.get<Thread>(keys.thread(id));

/** The thread that this one is now, wherever it was joined. */
export const rootOf = async (table: Table, id: string): Promise<string> => {
  let root = id;
  for (let step = 0; step < MOST_STEPS; step++) {
    const into = (await readThread(table, root))?.into ?? null;
    if (into === null) break;
    root = into;
  }
  return root;
};

/** Notes that an event is of a thread, before the event itself is stored: what a kill leaves between the two names an event that is not there. */
export const noteMember = async (table: Table, thread: string, event: string, foundedAt: string): Promise<void> => {
  await table.putNew(keys.thread(thread), { thread, foundedAt, into: null } satisfies Thread);
  await table.put(keys.threadMember(thread, event), { event });
};

/** Joins two threads, the younger into the older; which is which is the same whoever asks, so that two runs never join them in a circle. */
export const joinThreads = async (table: Table, one: string, other: string): Promise<string> => {
  const roots = await Promise.all([rootOf(table, one), rootOf(table, other)]);
  if (roots[0] === roots[1]) return roots[0];
  const threads = await Promise.all(
    roots.map(async (thread) => (await readThread(table, thread)) ?? { thread, foundedAt: '', into: null }),
  );
  const [older, younger] = threads.sort(
    (a, b) => a.foundedAt.localeCompare(b.foundedAt) || a.thread.localeCompare(b.thread),
  ) as [Thread, Thread];
  await table.put(keys.threadJoined(older.thread, younger.thread), { joined: younger.thread });
  await table.put(keys.thread(younger.thread), { ...younger, into: older.thread } satisfies Thread);
  return older.thread;
};

/** Takes an event out of a thread. */
export const dropMember = (table: Table, thread: string, event: string): Promise<void> =>
  table.remove(keys.threadMember(thread, event));

/** Ids of the events of a thread and of all that were joined with it. */
export const membersOf = async (table: Table, id: string): Promise<string[]> => {
  const events = new Set<string>();
  const seen = new Set<string>();
  const open = [await rootOf(table, id)];
  for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
    if (seen.has(thread)) continue;
    seen.add(thread);
    for await (const item of table.all<{ event?: string; joined?: string }>({ pk: `THREAD#${thread}` })) {
      if (item.event !== undefined) events.add(item.event);
      if (item.joined !== undefined) open.push(item.joined);
    }
  }
  return [...events];
};
