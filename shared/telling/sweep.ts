import type { Services } from '../services/services.js';
import { dropClaim, dueAt, pendingDeliveries } from '../store/deliveries.js';
import type { AttemptMessage } from './deliveries/queueing.js';

/** A delivery this long overdue has lost its message. */
const OVERDUE_MS = 10 * 60_000;
const EVER = new Date('9999-01-01');

/**
 * Queues again the attempts whose messages were lost.
 * @param alone no other process makes attempts, and the queue keeps nothing over a restart: then every attempt is queued, and claims are void
 */
export const sweepDeliveries = async ({ table, queue, log }: Services, alone = false): Promise<number> => {
  const messages: { body: AttemptMessage; delaySeconds: number }[] = [];
  const now = table.clock().getTime();
  const before = alone ? EVER : new Date(now - OVERDUE_MS);
  for await (const delivery of pendingDeliveries(table, before)) {
    if (alone) await dropClaim(table, delivery);
    const { subscription, event, revision, attempt } = delivery;
    const delaySeconds = (dueAt(delivery).getTime() - now) / 1000;
    messages.push({ body: { subscription, event, revision, attempt }, delaySeconds });
  }
  await queue.send(messages);
  if (messages.length > 0 && !alone)
    log.warn('attempts were overdue and are queued again', { attempts: messages.length });
  return messages.length;
};
