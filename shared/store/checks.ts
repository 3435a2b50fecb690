import { keys } from './keys.js';
import type { Table } from './table.js';

export type Outcome = 'baseline' | 'changed' | 'unchanged' | 'held' | 'stale' | 'failed';

/** One look at a source, kept so that "we looked and nothing had changed" can be shown. */
export interface Check {
  readonly at: string;
  readonly outcome: Outcome;
  readonly sha256: string | null;
  readonly detail: string | null;
  /** Documents of a feed that could not be had as they should be, and are tried again. */
  readonly waiting?: number;
}

/** Whether a look read its source; a held document was read, and is a person's matter. */
export const isReading = ({ outcome }: Check): boolean => outcome !== 'failed' && outcome !== 'stale';

/** Checks are kept for 400 days, so that a year can be shown to an auditor. */
const CHECK_DAYS = 400;
export const recordCheck = (table: Table, source: string, check: Check): Promise<void> =>
  table.put(keys.check(source, check.at), {
    ...check,
    expires: Math.floor(Date.parse(check.at) / 1000) + CHECK_DAYS * 86_400,
  });

/** The checks of a source on a day (UTC), in their order. */
export const checksOn = (table: Table, source: string, day: string): AsyncGenerator<Check> =>
  table.all<Check>({ pk: `CHECKS#${source}`, after: day, before: `${day}~` });

/** The newest checks of a source, newest first. */
export const recentChecks = async (table: Table, source: string, limit: number): Promise<Check[]> =>
  (await table.first<Check>({ pk: `CHECKS#${source}`, newestFirst: true }, limit)).found;
