import type { CouncilAction } from './event.js';

/** An act of the Council as it is kept to be recognised: what tells it from every other, of all the readings that were joined in it. */
export interface Act {
  /** Id of the event that tells it. */
  readonly event: string;
  /** The event by which it was told before a person joined the two; that one's words are recognised as before. */
  readonly toldAs?: string;
  /** Events that tell other acts of other matters, by a person's decision. */
  readonly apartFrom?: readonly string[];
  readonly type: CouncilAction['type'];
  readonly thread: string;
  /** The day of the vote; of one to come the day it is expected; else that of publication. In New York. */
  readonly day: string;
  /** Whether `day` is the act's own and not that of publication. */
  readonly sure: boolean;
  /** When we knew of it first. */
  readonly detectedAt: string;
  readonly regimes: readonly string[];
  readonly resolution: string | null;
  readonly draft: string | null;
  readonly sponsors: readonly string[];
  readonly vetoedBy: readonly string[];
  /** For, against, abstaining, each null where it is not told; null where none is. */
  readonly counts: readonly (number | null)[] | null;
  readonly expiresOn: string | null;
  /** What its words are after. */
  readonly aims: readonly string[];
  /** What it is about: the telling words of its titles, folded. */
  readonly topic: readonly string[];
  /** The places in documents that tell it, each by the document's sha256 and the words relied on. */
  readonly places: readonly { readonly sha256: string; readonly quote: string }[];
}

/** What tells an act from others where nothing of it was told. */
export const NOTHING_TOLD = {
  resolution: null,
  draft: null,
  sponsors: [],
  vetoedBy: [],
  counts: null,
  expiresOn: null,
  aims: [],
  topic: [],
  places: [],
} as const satisfies Partial<Act>;
