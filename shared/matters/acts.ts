import type { Act } from '../model/act.js';
import type { CouncilAction, CouncilEvent } from '../model/event.js';
import { sha256 } from '../model/ids.js';
import { aimsOf } from './aim.js';

/** Words of titles that say nothing of what an act is about. */
const COMMON = new Set(
  `security council united nations resolution resolutions draft adopts adopted adopting adoption vote votes voted voting vetoed vetoes
  veto sanctions sanction measures regime members member states text tabled circulated expected unanimously favour against abstaining
  favor renewed renews renewal extends extended mandate statement president press calls decision rejected fails over until with from
  that this will would their after before says said meeting thursday friday monday tuesday wednesday saturday sunday`.split(
    /\s+/,
  ),
);
const SHORTEST_WORD = 4;

/** The words that tell what a title is about. */
const topicOf = (title: string): string[] => [
  ...new Set(
    title
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORTEST_WORD && !COMMON.has(word) && !/^\d+$/.test(word)),
  ),
];

/** A vote's three numbers, as far as they are told; null where none is. */
const countsOf = ({ action: { vote } }: CouncilAction): (number | null)[] | null => {
  const counts = [vote?.for ?? null, vote?.against ?? null, vote?.abstain ?? null];
  return counts.some((count) => count !== null) ? counts : null;
};

/** The day by which an act is looked for: its own, else that of its publication. Null where neither is known. */
export const dayOf = (event: CouncilAction): { day: string; sure: boolean } | null => {
  const own = event.occurredOn ?? event.action.expectedOn;
  const day = own ?? event.evidence[0]?.publishedAt?.slice(0, 10);
  return day === undefined ? null : { day, sure: own !== null };
};

/** Where a document tells it: the document and the words. */
export const placesOf = ({ evidence }: CouncilEvent): { sha256: string; quote: string }[] =>
  evidence.map((each) => ({ sha256: each.sha256, quote: sha256(each.quote ?? '').slice(0, 16) }));

/** An event as the act that it tells; null where it has no day at all. */
export const actOf = (event: CouncilAction): Act | null => {
  const when = dayOf(event);
  if (when === null) return null;
  const { id, type, thread, regimes, title, detectedAt, action, evidence } = event;
  const words = [title, ...evidence.map(({ quote }) => quote ?? '')].join('\n');
  return {
    event: id,
    type,
    thread,
    ...when,
    detectedAt,
    regimes,
    resolution: action.resolution,
    draft: action.draft,
    sponsors: action.sponsors,
    vetoedBy: action.vote?.vetoedBy ?? [],
    counts: countsOf(event),
    expiresOn: action.expiresOn,
    aims: aimsOf(words),
    topic: topicOf(title),
    places: placesOf(event),
  };
};
