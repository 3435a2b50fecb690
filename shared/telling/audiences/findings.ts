import type { Subscription } from '../../model/subscription.js';
import type { TopicSubscriber } from '../../services/topics.js';
import { holds } from './places.js';

/** An address that SNS does not list is looked for again after a day: only then has it left. */
const LOOK_AGAIN_MS = 86_400_000;
/** What has left is kept so long, so that it can go on, or be asked. */
const KEPT_MS = 30 * 86_400_000;

const askedAt = ({ turns, createdAt }: Subscription): number => Date.parse(turns.at(-1)?.at ?? createdAt);

/** The day (UTC) on which a subscription that is not confirmed ends. */
export const lapsesOn = (subscription: Subscription): string =>
  new Date(askedAt(subscription) + KEPT_MS).toISOString().slice(0, 10);

/** Whether a subscription was asked to confirm so long ago, and did not, that its address is kept no longer. */
export const hasLapsed = (subscription: Subscription, now: number): boolean =>
  subscription.status === 'pending' && now - askedAt(subscription) > KEPT_MS;

/**
 * What SNS says of a subscription that the table does not know yet.
 * `confirmed`, `joined`: its owner followed SNS's link, to the place it has or to the one it moves to. `set back`: SNS asks it to confirm
 * again. `lapsed`: it was asked to confirm, and has not for long. `missing`, `found`: SNS does not list it, for the first time; it does again. `left`: not for a day. `back`: it had left, and its
 * owner took that back at SNS. `outlived`: it left long ago. `unlisted`: SNS does not list what can't have
 * left. `stopped`: its owner told SNS to stop.
 */
export type Finding =
  | 'confirmed'
  | 'joined'
  | 'set back'
  | 'missing'
  | 'found'
  | 'left'
  | 'back'
  | 'outlived'
  | 'lapsed'
  | 'unlisted'
  | 'stopped';

export interface Seen {
  readonly audience: string;
  /** Undefined when SNS does not list it. */
  readonly place: TopicSubscriber | undefined;
  /** All that share the place, this one included. */
  readonly sharing: readonly Subscription[];
  /** Endpoints that told SNS to stop. */
  readonly stopped: ReadonlySet<string>;
  /** Whether its channel lets an endpoint leave at SNS. */
  readonly mayLeave: boolean;
  readonly now: number;
}

const findingOfLeft = ({ turns }: Subscription, { audience, place, sharing, now }: Seen): Finding | null => {
  // A place that another holds says nothing of this one: its owner may have subscribed anew.
  if (place?.arn && !sharing.some((each) => holds(each, audience))) return 'back';
  const since = Date.parse(turns.at(-1)?.at ?? '');
  return now - since > LOOK_AGAIN_MS + KEPT_MS ? 'outlived' : null;
};

const findingOfUnlisted = ({ status, missingSince }: Subscription, { mayLeave, now }: Seen): Finding | null => {
  if (status === 'pending') return null;
  if (!mayLeave) return 'unlisted';
  if (!missingSince) return 'missing';
  return now - Date.parse(missingSince) >= LOOK_AGAIN_MS ? 'left' : null;
};

/** What SNS says of a subscription that is in an audience or moves to it; null for nothing new. */
export const findingOf = (subscription: Subscription, seen: Seen): Finding | null => {
  const { endpoint, status, joining, missingSince, code } = subscription;
  const { audience, place, stopped } = seen;
  if (stopped.has(endpoint)) return 'stopped';
  if (audience === joining) return place?.arn ? 'joined' : null;
  if (!(place?.arn && subscription.code === null) && hasLapsed(subscription, seen.now)) return 'lapsed';
  if (status === 'left') return findingOfLeft(subscription, seen);
  if (place === undefined) return findingOfUnlisted(subscription, seen);
  // A place that another holds is none of whoever still waits for a code of ours.
  if (status === 'pending') return place.arn && code === null ? 'confirmed' : null;
  if (status === 'active' && place.arn === null) return 'set back';
  return missingSince ? 'found' : null;
};
