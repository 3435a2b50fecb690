import { type CouncilEvent, isEntryEvent } from '../model/event.js';
import { regimeById } from '../model/regimes.js';
import { WORDS } from './catalogue.js';
import { happeningOf } from './happening.js';

/** A regime's name for where there is little room: "DPRK". */
export const regimeInShort = (id: string): string => WORDS.events.regimesInShort[id] ?? regimeById(id)?.name ?? id;

/** A regime with its number: "Haiti (2653)". */
export const regimeInFull = (id: string): string => `${regimeById(id)?.name ?? id} (${id})`;

/** What happened, and to whom: "New listing: NAME (QDi.999)". */
export const headlineOf = (event: CouncilEvent): string => {
  if (!isEntryEvent(event)) return event.title;
  const { name, reference } = event.entry;
  return WORDS.mails.headline(
    WORDS.events.happened[happeningOf(event)],
    reference === null ? name : `${name} (${reference})`,
  );
};

/** More regimes than this are counted, not named. */
const MOST_REGIMES = 2;

/** The regimes of an event for where there is little room, but those that its own words name. */
export const regimesBeside = (words: string, { regimes }: CouncilEvent): string[] => {
  const unsaid = regimes.filter(
    (id) => ![id, regimeInShort(id), regimeById(id)?.name ?? id].some((name) => words.includes(name)),
  );
  return unsaid.length > MOST_REGIMES ? [WORDS.events.severalRegimes(unsaid.length)] : unsaid.map(regimeInShort);
};

/** The day on which it was done, or, where nobody says, on which it was noticed. */
export const dayOf = ({ occurredOn, detectedAt }: CouncilEvent): string => occurredOn ?? detectedAt.slice(0, 10);

/** "181 removed, 2 new listings". */
const countsIn = (events: readonly CouncilEvent[]): string[] => {
  const counts = new Map<CouncilEvent['type'], number>();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([type, count]) => WORDS.events.counted(type, count));
};

/** What a digest says in one line: "Haiti: 3 new listings, 2 changed". */
export const digestLine = (regime: string | null, events: readonly CouncilEvent[], inShort = false): string => {
  const { noSingleRegime, title } = WORDS.mails.digests;
  const name =
    regime === null ? noSingleRegime : inShort ? regimeInShort(regime) : (regimeById(regime)?.name ?? regime);
  return title(name, countsIn(events));
};
