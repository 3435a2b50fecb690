import type { Answer } from '../../http/post.js';
import type { CouncilEvent } from '../../model/event.js';
import type { Filter } from '../../model/filter.js';
import type { Details, Subscription } from '../../model/subscription.js';
import type { FunctionSettings, Services } from '../../services/services.js';
import type { InEveryLanguage } from '../../wording/catalogue.js';
import type { WholeHearing } from '../audiences/audiences.js';

/** What a channel is called, and what its subscribers are told of it, in one language. */
export interface ChannelWords {
  /** "E-mail". */
  readonly name: string;
  /** Of the field in the form, as one of several: "e-mail address". */
  readonly endpoint: string;
  /** Behind "endpoint:", in front of "was expected": "an e-mail address such as name@example.org". */
  readonly expected: string;
  /** What its new subscriber does next, a paragraph each. */
  readonly next: readonly string[];
  /** Of the field in which a subscriber types in the code that came; null where none is typed in. */
  readonly code: string | null;
  /** Of the field of each detail: "token of the bot". Absent where the channel asks for none. */
  readonly details?: Readonly<Record<string, string>>;
}

/** What a channel may be told beside the endpoint: one of the request's `details`, and a field of the form. */
export interface Detail {
  readonly name: string;
  /** Several lines are usual. */
  readonly long: boolean;
  /** Kept by the vault; never shown again. */
  readonly secret: boolean;
}

/** What is known of a subscription before it is stored. */
export type Draft = Pick<Subscription, 'id' | 'channel' | 'endpoint' | 'filter' | 'rhythm'> & {
  /** Only such as the channel names. */
  readonly details: Details;
};

/** How somebody joins: what is stored of it, what only the answer shows, and how the endpoint is asked once it is stored. */
export interface Joining {
  /** An endpoint that is a secret itself is sealed here, and what may be shown of it stands in its place. */
  readonly parts: Partial<Pick<Subscription, 'audience' | 'secrets' | 'code' | 'endpoint' | 'details'>>;
  /** A signing secret, shown here and never again; null for none. */
  readonly secret: string | null;
  ask(): Promise<void>;
}

/** What becomes of a subscription by its subscriber's will. Each gets the subscription as it was just read. */
export interface Life {
  /** @throws TooManyRequests, InvalidRequest */
  join(services: Services, draft: Draft): Promise<Joining>;
  /** Takes the code of a pending subscription. @throws InvalidRequest */
  confirm(services: Services, subscription: Subscription, code: string): Promise<Subscription>;
  /** Changes what it hears of, and when. */
  move(services: Services, subscription: Subscription, hearing: WholeHearing): Promise<void>;
  pause(services: Services, subscription: Subscription): Promise<void>;
  /** Goes on; whoever has left is asked to confirm again. */
  resume(services: Services, subscription: Subscription): Promise<void>;
  /** After it has ended: gives up what it held elsewhere. */
  leave(services: Services, subscription: Subscription): Promise<void>;
}

/** A way to tell people. One folder and one line in the registry each: nothing else knows which there are. */
export interface ChannelBase extends Life {
  /** What it is called in requests and in the store. Of one that SNS carries: what SNS calls its protocol. */
  readonly id: string;
  /** Follows `sub_` in the ids of its subscriptions. */
  readonly letter: string;
  readonly words: InEveryLanguage<ChannelWords>;
  /** Whether the operator's settings offer it. */
  isOn(settings: FunctionSettings): boolean;
  /** Absent where the endpoint is all there is to say. */
  readonly details?: readonly Detail[];
  /**
   * Changes some of its details. Absent where it has none.
   * @throws InvalidRequest for what is none
   */
  revise?(services: Services, subscription: Subscription, details: Details): Promise<void>;
  /**
   * The endpoint in the one form in which it is kept; null where it is none of this channel's kind.
   * @throws InvalidRequest for one that is, and can't be told
   */
  endpointOf(given: string, services: Services): Promise<string | null>;
}

/** What an audience is told: an event, or a piece of many of one regime. */
export type Told =
  | { readonly kind: 'event'; readonly event: CouncilEvent; readonly url: string }
  | {
      readonly kind: 'digest';
      /** Null for events of several regimes, or of none. */
      readonly regime: string | null;
      readonly events: readonly CouncilEvent[];
      /** Where exactly these stand. */
      readonly url: string;
      /** Why they come together: so much at once, or the hour of a digest. */
      readonly because: 'much' | 'rhythm';
    };

/** Why somebody is told. */
export interface Why {
  readonly filter: Filter;
  /** Where the program is, without a slash at the end. */
  readonly publicUrl: string;
}

export interface Rendered {
  /** Null for a channel without subjects. */
  readonly subject: string | null;
  readonly text: string;
}

/** A channel whose messages SNS carries: one message to everyone with the same filter. */
export interface AudienceChannel extends ChannelBase {
  readonly carrier: 'audience';
  /** Whether an endpoint may leave at SNS, which then lists it no more. Others that SNS does not list are put back. */
  readonly leavesBySns: boolean;
  /** Asks an endpoint that has not confirmed once more. @throws TooManyRequests, InvalidRequest */
  askAgain(services: Services, subscription: Subscription): Promise<void>;
  /** Endpoints that told SNS to stop; null where there is no such thing. */
  readonly stopped: ((services: Services) => Promise<ReadonlySet<string>>) | null;
  /** Whatever it needs beside is loaded when something is told: most runs tell nothing. */
  render(told: Told, why: Why): Promise<Rendered>;
}

/** What one receiver is sent. */
export type Message =
  | { readonly kind: 'event'; readonly event: CouncilEvent }
  /** Asks a new receiver whether it takes our messages. */
  | { readonly kind: 'challenge'; readonly subscription: string; readonly code: string }
  | { readonly kind: 'test'; readonly subscription: string }
  | { readonly kind: 'canary'; readonly id: string; readonly subscription: string };

/** For whom a message is rendered. */
export interface Addressee {
  readonly subscription: Subscription;
  /** Where the program is, without a slash at the end. */
  readonly publicUrl: string;
}

/** A message on its way. */
export interface Letter {
  /** The same whenever the same message is sent again. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** A channel whose messages are delivered to each receiver by itself: tried again, logged, sent again when asked. */
export interface DeliveryChannel extends ChannelBase {
  readonly carrier: 'delivery';
  /** The body of a message. @throws Unrenderable where the subscriber's own template makes none of it: the attempt has failed then */
  render(message: Message, at: Date, addressee: Addressee): string | Promise<string>;
  /** Makes one attempt. Never throws for what the receiver does: that is part of the record. */
  send(services: Services, subscription: Subscription, letter: Letter): Promise<Answer>;
  /** Makes a new signing secret; null where messages are not signed. */
  readonly rotate:
    | ((services: Services, subscription: Subscription) => Promise<{ secret: string; previousUntil: string }>)
    | null;
}

export type Channel = AudienceChannel | DeliveryChannel;
