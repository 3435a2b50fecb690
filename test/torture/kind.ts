/** What came of one trial. Each problem is a sentence. */
export interface Verdict {
  /** So many facts were there to be told. */
  readonly tried: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly false: readonly string[];
  /** What else must not be: a fault that nobody can see, a source that did not recover. */
  readonly other: readonly string[];
  /** The longest that anything took, in minutes of the trial's own time; null where nothing was timed. */
  readonly worstMinutes: number | null;
  /** What was measured, to be printed. */
  readonly notes?: readonly string[];
}

/** One trial, told by its name; whoever has the seed and the name can try it again. */
export interface Trial {
  readonly name: string;
  attempt(): Promise<Verdict>;
}

/** A way in which the world may be hostile. */
export interface Torture {
  /** By which the command knows it. */
  readonly id: string;
  /** What is done, in a line. */
  readonly what: string;
  trials(seed: number, form: 'short' | 'long'): readonly Trial[];
  /** One trial by its name, to be tried again. */
  trial(name: string, seed: number): Trial | undefined;
}

/** Whether a trial found nothing. */
export const isClean = ({ lost, doubled, false: untrue, other }: Verdict): boolean =>
  lost.length + doubled.length + untrue.length + other.length === 0;

/** Every problem of a verdict, told by its sort. */
export const problemsOf = ({ lost, doubled, false: untrue, other }: Verdict): string[] => [
  ...lost.map((each) => `lost: ${each}`),
  ...doubled.map((each) => `told twice: ${each}`),
  ...untrue.map((each) => `false: ${each}`),
  ...other,
];
