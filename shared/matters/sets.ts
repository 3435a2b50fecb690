/** Whether both say something and have nothing in common. */
export const apart = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !meet(one, other);

/** Whether they have something in common. */
export const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((each) => other.includes(each));

/** Whether they hold the same, in whatever order. */
export const equal = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));
