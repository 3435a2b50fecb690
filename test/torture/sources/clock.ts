import type { Clock } from '../../../local/run/clock.js';

interface Sleeper {
  readonly due: number;
  readonly order: number;
  wake(): void;
}

/** A clock in which nothing takes time but waiting, so that weeks go by in seconds. */
export interface FastClock extends Clock {
  /** Lets time go by until an instant, with every loop that waits; one runs at a time, so that a trial can be had again. */
  runUntil(end: number): Promise<void>;
  /** Wakes whoever waits, for good. */
  stop(): void;
}

/**
 * @param start where it stands at first (ms since 1970)
 * @param loops how many wait by it: time goes by only while all of them do
 * @param wakesAt when a wait of so many milliseconds that is due at an instant ends: later in hours in which nothing happens, as on a machine
 * that is asleep
 * @param slept called between two awakenings
 */
export const openFastClock = (
  start: number,
  loops: number,
  wakesAt: (due: number, ms: number) => number,
  slept: (now: number) => void = () => {},
): FastClock => {
  let now = start;
  let order = 0;
  let stopped = false;
  let arrived: () => void = () => {};
  const sleepers = new Set<Sleeper>();
  const allAsleep = async (): Promise<void> => {
    while (sleepers.size < loops && !stopped) await new Promise<void>((done) => (arrived = done));
  };
  const next = (): Sleeper | undefined =>
    [...sleepers].sort((a, b) => (a.due === b.due ? a.order - b.order : a.due - b.due))[0];
  return {
    now: () => new Date(now),
    wait: (ms, signal) =>
      new Promise((done) => {
        if (stopped || signal.aborted) return done();
        const due = ms === 0 ? now : wakesAt(now + ms, ms);
        sleepers.add({ due, order: order++, wake: done });
        arrived();
      }),
    async runUntil(end) {
      for (;;) {
        await allAsleep();
        slept(now);
        const sleeper = next();
        if (!sleeper || sleeper.due > end) break;
        now = Math.max(now, sleeper.due);
        sleepers.delete(sleeper);
        sleeper.wake();
      }
      now = Math.max(now, end);
    },
    stop() {
      stopped = true;
      for (const sleeper of sleepers) sleeper.wake();
      sleepers.clear();
      arrived();
    },
  };
};
