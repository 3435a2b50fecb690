/** Who tells: each can fall out, and what the others tell stays what it was. */
export type Teller = 'release' | 'agency' | 'daily' | 'broadcaster';

/** A text and the acts that it tells, in its order, by the hand-made key `matter/act`. */
export interface Telling {
  readonly by: Teller;
  /** Day of publication. */
  readonly on: string;
  readonly text: string;
  readonly tells: readonly string[];
}

/** The tellings of one matter. */
export const matter = (
  name: string,
  tellings: readonly (readonly [by: Teller, on: string, acts: string, text: string])[],
): Telling[] =>
  tellings.map(([by, on, acts, text]) => ({ by, on, text, tells: acts.split(' ').map((act) => `${name}/${act}`) }));
