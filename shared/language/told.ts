import type { Frame } from './frames.js';

/** What a frame tells. */
export type Kind =
  | 'adopted'
  | 'renewed'
  | 'rejected'
  /** So many votes were won: what came of it, the count says. */
  | 'polled'
  | 'draft'
  | 'statement'
  | 'notice'
  | 'listed'
  | 'delisted'
  /** A listing asked for, put on hold, blocked. */
  | 'held';

/** A row of the table of decisions: which frames tell what. */
export interface Row {
  /** What it says, to be read aloud. */
  readonly says: string;
  readonly tells: Kind;
  /** Whether it tells only beside a stronger one: what a resolution contains, beside its adoption. */
  readonly beside?: true;
  readonly when: (frame: Frame) => boolean;
  /** Sentences that the row tells of. */
  readonly examples: readonly string[];
  /** Sentences that look like them and tell nothing of the kind. */
  readonly not: readonly string[];
}

/** A frame with what it tells, by which row. */
export interface Told {
  readonly kind: Kind;
  readonly row: Row;
  readonly frame: Frame;
  /** Whether it tells alone what its row tells only beside another. */
  readonly sure?: true;
}

/** Whether it tells by itself. */
export const isStrong = ({ row, sure }: Told): boolean => row.beside !== true || sure === true;
