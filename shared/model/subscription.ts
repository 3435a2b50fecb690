import * as z from 'zod';
import { Filter } from './filter.js';
import { Rhythm } from './rhythm.js';

/** What a channel is told beside the endpoint, by its names of it: a template, the token of a bot. */
export const Details = z.record(z.string().max(40), z.string().max(20_000));
export type Details = Readonly<z.infer<typeof Details>>;

/** What a client sends to subscribe. */
export const SubscriptionRequest = z.strictObject({
  /** A channel of the registry. */
  channel: z.string().min(1).max(20),
  /** An address of the channel's own kind. */
  endpoint: z.string().min(3).max(2_000),
  filter: Filter.prefault({}),
  /** When, by channels that can wait; each event as it comes where it is absent. */
  rhythm: Rhythm.nullish(),
  /** Such as the channel names; secret ones are kept sealed and never shown again. */
  details: Details.optional(),
});
export type SubscriptionRequest = z.infer<typeof SubscriptionRequest>;

/** What a subscriber may change: what to hear of and when, and whether to hear at all for now. */
export const SubscriptionChange = z.strictObject({
  filter: Filter.optional(),
  /** Null for each event as it comes. */
  rhythm: Rhythm.nullish(),
  status: z.enum(['active', 'paused'], 'active or paused was expected').optional(),
  /** Those that are named are changed, the others stay. */
  details: Details.optional(),
});
export type SubscriptionChange = z.infer<typeof SubscriptionChange>;

export const STATUSES = ['pending', 'active', 'paused', 'disabled', 'left', 'ended'] as const;
/**
 * `pending`: not confirmed yet; who is told through SNS hears nothing, who is delivered to is tried and becomes active by the first answer of success. `paused`: by
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
  /** `sub_`, then the letter of the channel, then 24 hexadecimal digits. */
  readonly id: string;
  readonly channel: string;
  /** What may be shown of it, where it is a secret itself. Erased when the subscription ends. */
  readonly endpoint: string;
  /** What the channel was told beside it and is no secret. Erased when the subscription ends. */
  readonly details?: Details;
  /** Keyed hash of the endpoint; it stays when the endpoint is erased. */
  readonly fingerprint: string;
  readonly filter: Filter;
  /** When it is told; null or absent for each event as it comes. */
  readonly rhythm?: Rhythm | null;
  readonly status: SubscriptionStatus;
  readonly createdAt: string;
  /** Id of the API key that made it. */
  readonly owner: string;
  /** Why it hears nothing: disabled, left, ended or set back; null while it hears. */
  readonly reason: string | null;
  readonly turns: readonly Turn[];
  /** Where messages are signed: the signing secrets, newest first, two during a rotation. Where the endpoint is a secret itself: what it is. */
  readonly secrets: readonly SealedSecret[];
  /** Delivered one by one: since when every attempt has failed; null while they succeed. */
  readonly failingSince: string | null;
  /** Delivered one by one, and paused or disabled: since when nothing was. What happened since is sent when it goes on. */
  readonly quietSince: string | null;
  /** Carried by SNS: the audience whose topic the endpoint is subscribed to; null for what is delivered one by one. */
  readonly audience: string | null;
  /** The audience it moves to, once the endpoint confirms the new topic to SNS; until then it hears from the old one. */
  readonly joining: string | null;
  /** Since when SNS does not list the endpoint; null or absent while it does. */
  readonly missingSince?: string | null;
  /** Where a code of ours confirms the endpoint: its hash, when it was sent, how often another was tried. */
  readonly code: { readonly hash: string; readonly sentAt: string; readonly tries: number } | null;
}

/** A subscription of which nothing is known but what is given: pending, in no audience. */
export const blankSubscription = (
  known: Pick<Subscription, 'id' | 'channel' | 'endpoint' | 'filter' | 'createdAt'> & Partial<Subscription>,
): Subscription => ({
  fingerprint: '',
  status: 'pending',
  owner: '',
  reason: null,
  turns: [],
  secrets: [],
  failingSince: null,
  quietSince: null,
  audience: null,
  joining: null,
  code: null,
  ...known,
});
