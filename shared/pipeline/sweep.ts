import { pendingDeliveries } from '../store/deliveries.js';
import type { AttemptMessage } from './fan-out.js';
import type { Services } from './services.js';

/** A delivery this long overdue has lost its message. */
export const OVERDUE_MS = 10 * 60_000;

/**
 * Queues again the attempts whose messages were lost.
 * @param overdueMs how long an attempt must be overdue; 0 or less after a restart of a queue that keeps nothing
 */
export const sweepDeliveries = async ({ table, queue, log }: Services, overdueMs = OVERDUE_MS): Promise<number> => {
  const messages: { body: AttemptMessage; delaySeconds: number }[] = [];
  for await (const { subscription, event, revision, attempt, position } of pendingDeliveries(
    table,
    new Date(Date.now() - overdueMs),
  )) {
    const early = Date.parse(position.split('#')[0] ?? '') - Date.now();
    messages.push({ body: { subscription, event, revision, attempt }, delaySeconds: early / 1000 });
  }
  await queue.send(messages);
  if (messages.length > 0) log.warn('attempts were overdue and are queued again', { attempts: messages.length });
  return messages.length;
};
