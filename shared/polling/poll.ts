import { randomUUID } from 'node:crypto';
import { FetchFailed } from '../http/fetch.js';
import { METRICS } from '../model/metrics.js';
import type { Services } from '../services/services.js';
import type { ListKind, Source } from '../sources/contract.js';
import { kindOf, placeOf } from '../sources/registry.js';
import type { Check } from '../store/checks.js';
import { placeOfList, readCursor } from '../store/cursors.js';
import { readEvent } from '../store/events.js';
import { readSource, recordLook } from '../store/known-sources.js';
import { releaseLease, takeLease } from '../store/leases.js';
import { lookAtParts } from './look-parts.js';
import { notBefore } from './missing.js';

export interface PollResult extends Check {
  readonly source: string;
  readonly events: string[];
}

const pollList = async (services: Services, source: Source, kind: ListKind) => {
  const cursor = await readCursor(services.table, placeOfList(kind.list));
  const fetched = await lookAtParts(services, source, cursor);
  if (fetched === null)
    return { outcome: 'unchanged' as const, sha256: cursor?.sha256 ?? null, detail: null, events: [] };
  // What a kind of source needs is loaded with the first look at one: a function that starts cold looks at one.
  const { takeList } = await import('../lists/take.js');
  const { id, leastEntries } = source;
  return takeList(services, { id, list: kind.list, leastEntries }, { ...fetched, url: source.url });
};

/** How many events came, and how long after their publication: what an operator and an auditor ask of a watch. */
const measure = async (
  { table, metrics, log, clock }: Services,
  source: Source,
  events: readonly string[],
): Promise<void> => {
  if (events.length === 0) return;
  const now = clock().getTime();
  metrics.put(METRICS.events, events.length);
  for (const id of events) {
    const stored = await readEvent(table, id);
    const published = stored?.event.evidence.at(-1)?.publishedAt;
    const lagMinutes = published ? Math.round((now - Date.parse(published)) / 60_000) : null;
    log.info('event stored', { event: id, source: source.id, type: stored?.event.type, lagMinutes });
    if (lagMinutes !== null) metrics.put(METRICS.lag, lagMinutes);
  }
};

const pollSource = async (services: Services, source: Source) => {
  const kind = kindOf(source.kind);
  if (kind.shape === 'list') return pollList(services, source, kind);
  return (await import('./poll-feed.js')).pollFeed(services, source, kind);
};

/** What came of a look that brought nothing. */
const failed = ({ log }: Services, source: Source, error: Error) => {
  log.info('a source could not be read', { source: source.id, error: error.message, stack: error.stack });
  const retryAfter = error instanceof FetchFailed ? error.retryAfter : null;
  return { outcome: 'failed' as const, sha256: null, detail: error.message, events: [], retryAfter };
};

/**
 * Looks at one source once, and notes that and how it looked. A source that fails is a note, not an error: it is looked at again, and not
 * before it asked to be (Retry-After, a day at most).
 * @returns undefined when another poll of this source is under way, or it asked for patience
 */
export const poll = async (services: Services, source: Source): Promise<PollResult | undefined> => {
  const { table, clock, log } = services;
  const until = (await readSource(table, source.id))?.notBefore;
  if (until && clock().getTime() < Date.parse(until)) {
    log.info('a source asked for patience', { source: source.id, until });
    return undefined;
  }
  const owner = randomUUID();
  if (!(await takeLease(table, placeOf(source), owner))) return undefined;
  try {
    const { events, retryAfter, ...result } = {
      retryAfter: null,
      ...(await pollSource(services, source).catch((error: Error) => failed(services, source, error))),
    };
    const check = { ...result, at: clock().toISOString() };
    await recordLook(table, source, check, notBefore(services, retryAfter));
    await measure(services, source, events);
    return { ...check, source: source.id, events };
  } finally {
    await releaseLease(table, placeOf(source), owner);
  }
};
