/** Something that an operator forgot. */
export interface Finding {
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

export const finding = (what: string, remedy: string): Finding => ({ what, remedy });

/** The finding where something is so, else none. */
export const findingIf = (isSo: boolean, what: string, remedy: string): Finding[] =>
  isSo ? [finding(what, remedy)] : [];
