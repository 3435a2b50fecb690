import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { listSubscriptions } from '../../store/subscriptions.js';

/** Every subscription that has not ended. */
export const livingSubscriptions = async ({ table }: Pick<Services, 'table'>): Promise<Subscription[]> => {
  const living: Subscription[] = [];
  for await (const subscription of listSubscriptions(table))
    if (subscription.status !== 'ended') living.push(subscription);
  return living;
};

/** Everyone who should be in an audience: those who hear by it, those whose address is asked to confirm it, those who have left it. */
export const byAudience = (living: readonly Subscription[]): Map<string, Subscription[]> => {
  const members = new Map<string, Subscription[]>();
  for (const subscription of living) {
    for (const audience of [subscription.audience, subscription.joining]) {
      if (audience === null) continue;
      const there = members.get(audience);
      if (there) there.push(subscription);
      else members.set(audience, [subscription]);
    }
  }
  return members;
};
