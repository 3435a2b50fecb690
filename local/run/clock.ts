import { setTimeout } from 'node:timers/promises';

/** Time as a run sees it: the machine's, that of what is replayed, or one that goes faster. */
export interface Clock {
  /** The instant at which sources are looked at. */
  readonly now: () => Date;
  /** Lets so many milliseconds go by, or fewer where it is stopped before. */
  wait(ms: number, stopped: AbortSignal): Promise<void>;
}

/** The machine's clock, until it is set. */
export interface SetClock extends Clock {
  set(instant: Date): void;
}

export const openClock = (): SetClock => {
  let fixed: Date | null = null;
  return {
    now: () => fixed ?? new Date(),
    wait: (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => {}),
    set(instant) {
      fixed = instant;
    },
  };
};
