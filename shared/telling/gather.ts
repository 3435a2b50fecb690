import type { CouncilEvent } from '../model/event.js';
import { digestId } from '../store/digests.js';
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
export const together = <T extends OfEvent>(
  regime: string | null,
  some: readonly T[],
  publicUrl: string,
  because: 'much' | 'rhythm' = 'much',
): Piece<T> => {
  const [first] = some;
  if (first && some.length === 1) return alone(first, publicUrl);
  const events = some.map(({ event }) => event);
  const url = `${publicUrl}/digests/${digestId(events.map(({ id }) => id))}`;
  return { told: { kind: 'digest', regime, events, url, because }, tells: some };
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

/** More than this of several regimes is no one message. */
const MOST_TOGETHER = 100;

/** What has gathered by an hour of the reader's: one message, or, where it is very much, one for each regime. */
export const gatherDigest = <T extends OfEvent>(events: readonly T[], publicUrl: string): Piece<T>[] => {
  const groups = [...byRegime(events)];
  const [only] = groups;
  if (only && (groups.length === 1 || events.length <= MOST_TOGETHER))
    return [together(groups.length === 1 ? only[0] : null, events, publicUrl, 'rhythm')];
  return groups.map(([regime, some]) => together(regime, some, publicUrl, 'rhythm'));
};
