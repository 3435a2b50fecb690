import type { Services } from '../services/services.js';
import type { ListFormat, ListHeader, ListKind } from '../sources/contract.js';
import type { Outcome } from '../store/checks.js';
import { type Cursor, moveCursor, placeOfList, wholeSince } from '../store/cursors.js';
import { rememberVersion } from '../store/versions.js';
import { newestSeen } from './freshness.js';

/** The source that a list is read from. */
export interface ListSource {
  /** Id of the source. */
  readonly id: string;
  /** Id of the list. */
  readonly list: string;
  /** Fewer entries than this can't be the whole list at its first sight. */
  readonly leastEntries: number;
}

/** A version of a list as it came. */
export interface ListDocument {
  readonly bytes: Uint8Array;
  readonly url: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Whether it came without a condition: nothing that the source remembers of us was asked. */
  readonly whole?: boolean;
}

export interface ListOutcome {
  readonly outcome: Outcome;
  readonly sha256: string;
  readonly detail: string | null;
  /** Ids of the events that are new or were raised to confirmed. */
  readonly events: string[];
}

/** One taking over of one version: what it is about, and what was known before it. */
export interface Turn {
  readonly source: ListSource;
  readonly kind: ListKind;
  readonly format: ListFormat;
  readonly document: ListDocument;
  readonly sha256: string;
  readonly cursor: Cursor | undefined;
  /** True when a person released what this document asks for: it may be an old one by now. */
  readonly decided: boolean;
  readonly now: string;
}

/** How often the list was taken over before this turn. */
export const turnNumber = ({ cursor }: Pick<Turn, 'cursor'>): number => cursor?.turn ?? 0;

/** What tells this run from every other. The same bytes can come again much later: only the turn tells a run that is repeated from another one on them. */
export const runOf = (turn: Turn): { run: string; at: string; evidence: string } => ({
  run: `${turnNumber(turn)}/${turn.sha256}`,
  at: turn.now,
  evidence: turn.sha256,
});

/** The end of a turn. */
export const ended = (
  { sha256 }: Turn,
  outcome: Outcome,
  detail: string | null = null,
  events: string[] = [],
): ListOutcome => ({ outcome, sha256, detail, events });

/** Remembers that the version was taken over whole; the cursor last. */
export const moveOn = async ({ table, clock }: Services, turn: Turn, list: ListHeader): Promise<void> => {
  const { source, document, sha256, cursor, now } = turn;
  const { generatedAt } = list;
  await rememberVersion(table, source.list, { sha256, generatedAt, takenAt: now, turn: turnNumber(turn) });
  await moveCursor(table, placeOfList(source.list), {
    source: source.id,
    ...(document.url !== null && { url: document.url }),
    etag: document.etag,
    lastModified: document.lastModified,
    sha256,
    seenGeneratedAt: newestSeen(cursor, list, clock()),
    generatedAt,
    unknown: [...list.unknown.keys()],
    elements: Object.fromEntries(list.elements),
    firstReadAt: cursor?.firstReadAt ?? now,
    rejected: cursor?.rejected ?? null,
    turn: turnNumber(turn) + 1,
    ...wholeSince(document, cursor, now),
  });
};

/** Remembers that the version was seen, and nothing of it that waits. */
export const moveOnPartly = async ({ table, clock }: Services, turn: Turn, cursor: Cursor, list: ListHeader) =>
  moveCursor(table, placeOfList(turn.source.list), {
    ...cursor,
    source: turn.source.id,
    seenGeneratedAt: newestSeen(cursor, list, clock()),
    turn: turnNumber(turn) + 1,
    ...wholeSince(turn.document, cursor, turn.now),
  });
