/** Chance that can be had again: the same seed gives the same draws. */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  one<T>(from: readonly T[]): T;
  /** In another order. */
  shuffled<T>(all: readonly T[]): T[];
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are enough to choose faults by. */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    one: <T>(from: readonly T[]): T => from[between(0, from.length - 1)] as T,
    shuffled: (all) =>
      all
        .map((each) => ({ each, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each),
  };
};
