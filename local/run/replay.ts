import { relay } from '../../shared/pipeline/relay.js';
import type { Services } from '../../shared/pipeline/services.js';
import { takeDocument } from '../../shared/pipeline/take-document.js';
import { takeList } from '../../shared/pipeline/take-list.js';
import { readEvent } from '../../shared/store/events.js';
import type { Clock } from './clock.js';
import type { FolderDocument } from './replay-folder.js';
import type { Taken } from './report.js';

/** A folder's first list is whatever it is: no count is expected of it. */
const LEAST_ENTRIES = 1;
const SOURCE_OF = { 'press-release': 'un-press', news: 'news', feed: 'news' } as const;

const take = async (services: Services, { name, kind, bytes, url, publishedAt }: FolderDocument) => {
  if (kind === 'list') {
    return takeList(
      services,
      { id: 'un-list', leastEntries: LEAST_ENTRIES },
      { bytes, url, etag: null, lastModified: null },
    );
  }
  const document = {
    source: SOURCE_OF[kind],
    kind,
    identity: name,
    bytes,
    contentType: null,
    url,
    publishedAt,
    headline: null,
  };
  const recorded = await takeDocument(services, document);
  return {
    outcome: 'read' as const,
    detail: null,
    events: recorded.filter(({ as }) => as !== 'seen').map(({ id }) => id),
  };
};

/** Takes one document through the pipeline at the instant of its date, and tells what it brought. One that fails stops no other. */
export const replayDocument = async (services: Services, clock: Clock, document: FolderDocument): Promise<Taken> => {
  const { name, kind, publishedAt } = document;
  if (publishedAt !== null) clock.set(new Date(publishedAt));
  try {
    const { outcome, detail, events } = await take(services, document);
    await relay(services);
    const stored = await Promise.all(events.map((id) => readEvent(services.table, id)));
    return { name, kind, outcome, detail, events: stored.flatMap((found) => (found ? [found.event] : [])) };
  } catch (error) {
    return { name, kind, outcome: 'failed', detail: (error as Error).message, events: [] };
  }
};
