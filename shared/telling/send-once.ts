import { type Answer, unsent } from '../http/post.js';
import { Unrenderable } from '../model/errors.js';
import type { Subscription } from '../model/subscription.js';
import type { Services } from '../services/services.js';
import { type Attempt, recordAttempt } from '../store/deliveries.js';
import type { DeliveryChannel, Letter, Message } from './channels/channel.js';
import type { AttemptMessage } from './deliveries/queueing.js';

/** One attempt as it went: for what follows from it, and as it is recorded. */
export interface Sent {
  readonly answer: Answer;
  readonly attempt: Attempt;
}

const answerTo = async (
  services: Services,
  channel: DeliveryChannel,
  subscription: Subscription,
  message: Message,
  { id, at }: Omit<Letter, 'body'>,
): Promise<Answer> => {
  const { publicUrl } = services.settings;
  try {
    const body = await channel.render(message, at, { subscription, publicUrl });
    return await channel.send(services, subscription, { id, at, body });
  } catch (error) {
    // Nothing was sent; the subscriber sees why in the log, and mends the template.
    if (error instanceof Unrenderable) return unsent(error.message);
    throw error;
  }
};

/**
 * Renders a message, makes one attempt to send it, and records how that went.
 * @param id what the receiver knows the message by
 */
export const sendOnce = async (
  services: Services,
  channel: DeliveryChannel,
  subscription: Subscription,
  message: Message,
  { id, event, revision, attempt: number }: Omit<AttemptMessage, 'subscription'> & { readonly id: string },
): Promise<Sent> => {
  const at = services.table.clock();
  const answer = await answerTo(services, channel, subscription, message, { id, at });
  const { status, durationMs, error, text } = answer;
  const attempt: Attempt = {
    subscription: subscription.id,
    event,
    revision,
    attempt: number,
    at: at.toISOString(),
    status,
    durationMs,
    error,
    answer: text,
  };
  await recordAttempt(services.table, attempt);
  return { answer, attempt };
};
