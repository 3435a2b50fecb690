import { setTimeout } from 'node:timers/promises';

const EVERY_MS = 25;
const MOST_MS = 30_000;

/** Waits for something to hold, looking again and again; fails after half a minute. */
export const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  const end = Date.now() + MOST_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await setTimeout(EVERY_MS);
  }
};
