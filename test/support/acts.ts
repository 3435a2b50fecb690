import { CouncilEvent } from '../../shared/model/event.js';
import { eventId, sha256, threadId } from '../../shared/model/ids.js';

type Facts = Partial<Extract<CouncilEvent, { action: unknown }>['action']>;

/** An act as a document tells it. */
export const actTold = (
  type: 'council.draft' | 'council.adopted' | 'council.renewed' | 'council.rejected',
  title: string,
  {
    on = null,
    published,
    official = false,
    regimes = ['2140'],
    ...facts
  }: { on?: string | null; published: string; official?: boolean; regimes?: string[] } & Facts,
): CouncilEvent => {
  const action = {
    resolution: null,
    draft: null,
    document: null,
    meeting: null,
    vote: null,
    sponsors: [],
    expectedOn: null,
    expiresOn: null,
    measures: [],
    ...facts,
  };
  const id =
    action.resolution === null
      ? eventId(type, regimes.join() || title, on ?? action.expectedOn ?? published)
      : eventId('council.resolution', action.resolution);
  return CouncilEvent.parse({
    id,
    type,
    status: official ? 'official' : 'reported',
    regimes,
    title,
    summary: title,
    occurredOn: on,
    detectedAt: `${published}T12:00:00.000Z`,
    evidence: [
      {
        source: official ? 'un-press' : 'news',
        url: `https://example.org/${encodeURIComponent(title)}`,
        publishedAt: `${published}T11:00:00.000Z`,
        sha256: sha256(title),
        locator: null,
        quote: title,
      },
    ],
    thread: threadId(id),
    action,
  });
};
