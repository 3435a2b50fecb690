import type { Queue } from '../../services/queue.js';

/** One revision of one event for one subscription. */
export interface DeliveryName {
  readonly subscription: string;
  readonly event: string;
  readonly revision: number;
}

/** What the queue of attempts carries: names only, the rest is read when the attempt is made. */
export interface AttemptMessage extends DeliveryName {
  readonly attempt: number;
}

/** Queues the first attempts of deliveries that are noted. */
export const queueFirst = (queue: Queue, names: readonly DeliveryName[], delaySeconds = 0): Promise<void> =>
  queue.send(
    names.map(({ subscription, event, revision }) => ({
      body: { subscription, event, revision, attempt: 1 },
      delaySeconds,
    })),
  );
