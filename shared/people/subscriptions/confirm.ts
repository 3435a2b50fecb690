import { InvalidRequest } from '../../model/errors.js';
import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { readSubscription } from '../../store/subscriptions.js';
import { channelOf } from '../../telling/channels/channels.js';
import { WORDS } from '../../wording/catalogue.js';

/**
 * Confirms a subscription by the code that its endpoint got.
 * @throws InvalidRequest for a wrong or outdated code, or where none is waited for
 */
export const confirm = async (services: Services, id: string, code: string): Promise<Subscription> => {
  const subscription = await readSubscription(services.table, id);
  if (subscription?.status !== 'pending') throw new InvalidRequest(WORDS.subscriptions.noCodeAwaited);
  return channelOf(subscription.channel).confirm(services, subscription, code);
};
