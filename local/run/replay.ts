import { takeList } from '../../shared/lists/take.js';
import { sha256 } from '../../shared/model/ids.js';
import { takeDocument } from '../../shared/polling/take-document.js';
import type { Services } from '../../shared/services/services.js';
import { feedKinds, looseFeed } from '../../shared/sources/registry.js';
import type { Outcome } from '../../shared/store/checks.js';
import { readEvent } from '../../shared/store/events.js';
import { type LookedAt, recordLook } from '../../shared/store/known-sources.js';
import { relay } from '../../shared/telling/relay.js';
import type { SetClock } from './clock.js';
import type { FolderDocument } from './replay-folder.js';
import type { Taken } from './report.js';

/** A folder's first list is whatever it is: no count is expected of it. */
const LEAST_ENTRIES = 1;
/** The source that a document would have come from, which bears the name of its kind; a folder is not looked at by a schedule. */
const sourceOf = ({ list, kind }: FolderDocument): LookedAt => {
  const { id } = list ?? feedKinds().find(({ documents }) => documents === kind) ?? looseFeed();
  return { id, kind: id, everyMinutes: null };
};

const take = async (services: Services, folderDocument: FolderDocument) => {
  const { name, list, kind, bytes, url, publishedAt } = folderDocument;
  const source = sourceOf(folderDocument).id;
  if (list !== null) {
    return takeList(
      services,
      { id: source, list: list.list, leastEntries: LEAST_ENTRIES },
      { bytes, url, etag: null, lastModified: null },
    );
  }
  const document = {
    source,
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

/** A document of the folder is a look at its source, noted as a poll notes its own. */
const noteLook = (
  { table, clock }: Services,
  document: FolderDocument,
  outcome: Outcome,
  detail: string | null,
): Promise<void> => {
  const check = { at: clock().toISOString(), outcome, sha256: sha256(document.bytes), detail };
  return recordLook(table, sourceOf(document), check);
};

/** Takes one document through the pipeline at the instant of its date, and tells what it brought. One that fails stops no other. */
export const replayDocument = async (
  services: Services,
  clock: Pick<SetClock, 'set'>,
  document: FolderDocument,
): Promise<Taken> => {
  const { name, kind, publishedAt } = document;
  if (publishedAt !== null) clock.set(new Date(publishedAt));
  try {
    const { outcome, detail, events } = await take(services, document);
    await noteLook(
      services,
      document,
      outcome === 'read' ? (events.length > 0 ? 'changed' : 'unchanged') : outcome,
      detail,
    );
    await relay(services);
    const stored = await Promise.all(events.map((id) => readEvent(services.table, id)));
    return { name, kind, outcome, detail, events: stored.flatMap((found) => (found ? [found.event] : [])) };
  } catch (error) {
    await noteLook(services, document, 'failed', (error as Error).message);
    return { name, kind, outcome: 'failed', detail: (error as Error).message, events: [] };
  }
};
