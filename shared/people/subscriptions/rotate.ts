import { InvalidRequest } from '../../model/errors.js';
import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { deliveryChannelOf, wordsOf } from '../../telling/channels/channels.js';
import { WORDS } from '../../wording/catalogue.js';

/**
 * Gives a subscription a new signing secret, which is shown here and never again; until when the older one signs beside it.
 * @throws InvalidRequest for a channel without secrets, or when it has ended
 */
export const rotate = async (
  services: Services,
  subscription: Subscription,
): Promise<{ secret: string; previousUntil: string }> => {
  const { noSecret } = WORDS.subscriptions;
  const channel = deliveryChannelOf(subscription.channel, noSecret);
  if (channel.rotate === null) throw new InvalidRequest(noSecret(wordsOf(channel).name));
  return channel.rotate(services, subscription);
};
