import { InvalidRequest } from '../../model/errors.js';
import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { countAgainst } from '../../store/limits.js';
import { readSubscription } from '../../store/subscriptions.js';
import { channelOf } from '../../telling/channels/channels.js';
import { WORDS } from '../../wording/catalogue.js';

/** Whoever asks may have mistyped somebody else's address. */
const BY_SUBSCRIPTION = { most: 3, seconds: 86_400 };

/**
 * Asks an endpoint once more to confirm, by its channel: the first message may have been lost, or have outlived its two days.
 * @throws InvalidRequest where nothing waits to be confirmed, or the channel asks by the test that it sends; TooManyRequests
 */
export const askAgain = async (services: Services, { id }: Pick<Subscription, 'id'>): Promise<void> => {
  const subscription = await readSubscription(services.table, id);
  if (subscription?.status !== 'pending') throw new InvalidRequest(WORDS.subscriptions.noCodeAwaited);
  const channel = channelOf(subscription.channel);
  if (channel.carrier !== 'audience') throw new InvalidRequest(WORDS.subscriptions.noCodeAwaited);
  await countAgainst(services.table, `asking/${id}`, BY_SUBSCRIPTION, WORDS.subscriptions.counted.askings);
  await channel.askAgain(services, subscription);
};
