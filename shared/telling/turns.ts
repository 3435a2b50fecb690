import { InvalidRequest } from '../model/errors.js';
import type { Subscription, SubscriptionStatus, Turn } from '../model/subscription.js';
import type { Services } from '../services/services.js';
import { forgetAddress } from '../store/addresses.js';
import { changeSubscription, readSubscription } from '../store/subscriptions.js';
import { WORDS } from '../wording/catalogue.js';

// What is wanted is written first, then SNS is made to agree: what a crash leaves between the two is finished by the reconcile.

/** The turn that a subscription takes now. */
export const turnTo = (
  { table }: Pick<Services, 'table'>,
  status: SubscriptionStatus,
  audience: string | null,
): Turn => ({
  at: table.clock().toISOString(),
  status,
  audience,
});

/**
 * Changes a subscription that is still as it was read.
 * @throws InvalidRequest when it has ended, moved or turned meanwhile
 */
export const change = async (
  { table }: Pick<Services, 'table'>,
  { id, status, audience }: Subscription,
  what: Parameters<typeof changeSubscription>[2],
  turn?: Turn,
): Promise<void> => {
  if (!(await changeSubscription(table, id, what, turn, { status, audience })))
    throw new InvalidRequest(WORDS.subscriptions.changedMeanwhile);
};

/**
 * Makes a pending subscription active; from now on its endpoint is told.
 * @returns the subscription as it is then: active, unless it was not pending any more
 */
export const activate = async (
  { table }: Pick<Services, 'table'>,
  subscription: Subscription,
): Promise<Subscription> => {
  const { id, audience } = subscription;
  const turn = turnTo({ table }, 'active', audience);
  await changeSubscription(table, id, { code: null, reason: null }, turn, { status: 'pending', audience });
  return (await readSubscription(table, id)) ?? subscription;
};

/** Notes that a subscription has ended, and erases what is personal in it. */
export const end = async (
  { table }: Pick<Services, 'table'>,
  { id, audience, fingerprint }: Subscription,
  reason: string,
): Promise<void> => {
  const erased = { endpoint: 'erased', details: {}, secrets: [], code: null, joining: null };
  await changeSubscription(table, id, { ...erased, reason }, turnTo({ table }, 'ended', audience));
  await forgetAddress(table, { fingerprint, subscription: id });
};
