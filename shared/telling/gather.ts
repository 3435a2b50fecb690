import type { CouncilEvent } from '../model/event.js';
import type { Told } from './channels/channel.js';

interface OfEvent {
  readonly event: CouncilEvent;
}

/** What an audience is told in one message, and the events it tells of. */
export interface Piece<T> {
  readonly told: Told;
  readonly tells: readonly T[];
}

/** More events than this at once are told together, one message a regime: nobody reads a hundred e-mails. */
const MOST_ALONE = 25;

/** Address of an event's own page. */
const eventUrl = (publicUrl: string, id: string): string => `${publicUrl}/events/${id}`;

const alone = <T extends OfEvent>(stored: T, publicUrl: string): Piece<T> => ({
  told: { kind: 'event', event: stored.event, url: eventUrl(publicUrl, stored.event.id) },
  tells: [stored],
});

/** Several events of one regime as one piece; one event is told by itself. */
export const together = <T extends OfEvent>(regime: string | null, some: readonly T[], publicUrl: string): Piece<T> => {
  const [first] = some;
  if (first && some.length === 1) return alone(first, publicUrl);
  const url = regime === null ? `${publicUrl}/` : `${publicUrl}/?regime=${regime}`;
  return { told: { kind: 'digest', regime, events: some.map(({ event }) => event), url }, tells: some };
};

/** By the one regime they are of; those of several, or of none, together. */
const byRegime = <T extends OfEvent>(events: readonly T[]): Map<string | null, T[]> => {
  const groups = new Map<string | null, T[]>();
  for (const each of events) {
    const { regimes } = each.event;
    const regime = regimes.length === 1 ? (regimes[0] ?? null) : null;
    groups.set(regime, [...(groups.get(regime) ?? []), each]);
  }
  return groups;
};

/** The pieces in which an audience is told of events: one each, or when there are very many at once, one for each regime. */
export const gather = <T extends OfEvent>(events: readonly T[], publicUrl: string): Piece<T>[] =>
  events.length <= MOST_ALONE
    ? events.map((each) => alone(each, publicUrl))
    : [...byRegime(events)].map(([regime, some]) => together(regime, some, publicUrl));
