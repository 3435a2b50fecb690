/** The instant at which sources are looked at: the wall clock, or that of what is replayed. */
export interface Clock {
  readonly now: () => Date;
  set(instant: Date): void;
}

export const openClock = (): Clock => {
  let fixed: Date | null = null;
  return {
    now: () => fixed ?? new Date(),
    set(instant) {
      fixed = instant;
    },
  };
};
