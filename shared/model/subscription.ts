import * as z from 'zod';
import { Filter } from './filter.js';

export const CHANNELS = ['webhook', 'email', 'sms'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** What a client sends to subscribe. */
export const SubscriptionRequest = z.strictObject({
  channel: Channel,
  /** An https address, an e-mail address, or a phone number in E.164. */
  endpoint: z.string().min(3).max(2_000),
  filter: Filter.prefault({}),
});
export type SubscriptionRequest = z.infer<typeof SubscriptionRequest>;

/** What a subscriber may change: what to hear of, and whether to hear at all for now. */
export const SubscriptionChange = z.strictObject({
  filter: Filter.optional(),
  status: z.enum(['active', 'paused'], 'active or paused was expected').optional(),
});
export type SubscriptionChange = z.infer<typeof SubscriptionChange>;

export const STATUSES = ['pending', 'active', 'paused', 'disabled', 'left', 'ended'] as const;
/**
 * `pending`: not confirmed yet; people hear nothing, a webhook is tried and becomes active by its first answer of success. `paused`: by
 * the subscriber. `disabled`: by us, after 410 or days of failure. `left`: SNS lists the address no more, which it does when somebody, or a
 * program that reads mail, follows the link at the foot of an e-mail; the address is kept for a while, so that it can go on. `ended`: for good.
 */
export type SubscriptionStatus = (typeof STATUSES)[number];

/** A signing secret as it is kept: sealed, and valid until a moment when it is the older one of a rotation. */
export interface SealedSecret {
  readonly sealed: string;
  /** Null for the newest. */
  readonly until: string | null;
}

/** A turn in a subscription's life, kept so that an auditor can be shown who was told at any time. */
export interface Turn {
  readonly at: string;
  readonly status: SubscriptionStatus;
  readonly audience: string | null;
}

export interface Subscription {
  /** `sub_`, then w, e or s for the channel, then 24 hexadecimal digits. */
  readonly id: string;
  readonly channel: Channel;
  /** Erased when the subscription ends. */
  readonly endpoint: string;
  /** Keyed hash of the endpoint; it stays when the endpoint is erased. */
  readonly fingerprint: string;
  readonly filter: Filter;
  readonly status: SubscriptionStatus;
  readonly createdAt: string;
  /** Id of the API key that made it. */
  readonly owner: string;
  /** Why it hears nothing: disabled, left, ended or set back; null while it hears. */
  readonly reason: string | null;
  readonly turns: readonly Turn[];
  /** Webhooks: the signing secrets, newest first. Two during a rotation. */
  readonly secrets: readonly SealedSecret[];
  /** Webhooks: since when every attempt has failed; null while they succeed. */
  readonly failingSince: string | null;
  /** Webhooks that are paused or disabled: since when nothing was delivered. What happened since is sent when it goes on. */
  readonly quietSince: string | null;
  /** E-mail and SMS: the audience whose topic the endpoint is subscribed to. */
  readonly audience: string | null;
  /** E-mail: the audience it moves to, once the address confirms the new topic to SNS; until then it hears from the old one. */
  readonly joining: string | null;
  /** E-mail: since when SNS does not list the address; null or absent while it does. */
  readonly missingSince?: string | null;
  /** SMS: hash of the code that confirms the number, when it was sent, how often another was tried. */
  readonly code: { readonly hash: string; readonly sentAt: string; readonly tries: number } | null;
}

const LETTERS: Record<Channel, string> = { webhook: 'w', email: 'e', sms: 's' };

/** How the ids of a channel's subscriptions begin: they lie together, so that a fan-out reads webhooks and no people. */
export const idPrefix = (channel: Channel): string => `sub_${LETTERS[channel]}`;
