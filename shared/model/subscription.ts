import { z } from 'zod';
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

/** `pending`: not confirmed yet. `disabled`: by us, after 410 or days of failure. `ended`: by the subscriber. */
export type SubscriptionStatus = 'pending' | 'active' | 'disabled' | 'ended';

export interface Subscription {
  readonly id: string;
  readonly channel: Channel;
  readonly endpoint: string;
  readonly filter: Filter;
  readonly status: SubscriptionStatus;
  readonly createdAt: string;
  /** Why it is disabled or ended; null while it is not. */
  readonly reason: string | null;
  /** sha256 of the token that the subscriber's own link carries. */
  readonly tokenHash: string;
  /** Webhooks: the signing secrets, newest first. Two during a rotation. */
  readonly secrets: string[];
  /** Webhooks: since when every attempt has failed; null while they succeed. */
  readonly failingSince: string | null;
  /** E-mail and SMS: the audience whose topic the endpoint is subscribed to. */
  readonly audience: string | null;
  /** SMS: sha256 of the code that confirms the number, and when it was sent. */
  readonly code: { readonly hash: string; readonly sentAt: string; readonly tries: number } | null;
}
