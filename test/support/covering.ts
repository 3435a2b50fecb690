/**
 * Sets of names in which every two stand together, and so that no third hides what the two do: for each two and each third some set has the
 * two and lacks the third. Every two by themselves would be hundreds of sets; these are some dozens, and the same at every run.
 * @param close what else stands in a set that holds these, such as a name that goes with another; null where they refuse each other
 */
export const coveringSets = <T extends string>(
  names: readonly T[],
  close: (some: readonly T[]) => readonly T[] | null,
): T[][] => {
  const left = triplesOf(names, close);
  const random = randomOf(1);
  const sets: T[][] = [];
  for (const first of left.values()) {
    let best: { set: readonly T[]; covers: string[] } = { set: close(first.together) ?? [], covers: [] };
    for (let tries = 0; tries < 100; tries++) {
      const set = close(grown(first, names, close, random));
      if (!set || set.includes(first.without)) continue;
      const covers = [...left].filter(([, triple]) => covered(triple, set)).map(([key]) => key);
      if (covers.length > best.covers.length) best = { set, covers };
    }
    for (const key of [...best.covers, keyOf(first)]) left.delete(key);
    sets.push([...best.set]);
  }
  return sets;
};

export interface Triple<T> {
  readonly together: readonly [T, T];
  readonly without: T;
}

export const covered = <T>({ together: [one, other], without }: Triple<T>, set: readonly T[]): boolean =>
  set.includes(one) && set.includes(other) && !set.includes(without);

/** What the sets are asked to cover: each two that can stand together, without each third that does not have to stand there. */
export const triplesOf = <T extends string>(
  names: readonly T[],
  close: (some: readonly T[]) => readonly T[] | null,
): Map<string, Triple<T>> => {
  const triples = names.flatMap((one, at) =>
    names.slice(at + 1).flatMap((other): Triple<T>[] => {
      const set = close([one, other]);
      if (!set) return [];
      return names.filter((name) => !set.includes(name)).map((without) => ({ together: [one, other], without }));
    }),
  );
  return new Map(triples.map((triple) => [keyOf(triple), triple]));
};

const keyOf = ({ together, without }: Triple<string>): string => [...together, without].join(' ');

/** The two of a triple with about half of the other names, as far as they go together. */
const grown = <T extends string>(
  { together, without }: Triple<T>,
  names: readonly T[],
  close: (some: readonly T[]) => readonly T[] | null,
  random: () => number,
): T[] => {
  let set: T[] = [...together];
  for (const name of names) {
    if (name === without || set.includes(name) || random() < 0.4) continue;
    const larger = [...set, name];
    const closed = close(larger);
    if (closed && !closed.includes(without)) set = larger;
  }
  return set;
};

/** Numbers below 1 that are the same at every run. */
const randomOf = (seed: number) => (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};
