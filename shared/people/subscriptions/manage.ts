import { InvalidRequest } from '../../model/errors.js';
import type { Subscription, SubscriptionChange } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { readSubscription } from '../../store/subscriptions.js';
import { channelOf, knownDetails, rhythmFor, wordsOf } from '../../telling/channels/channels.js';
import { end } from '../../telling/turns.js';
import { WORDS } from '../../wording/catalogue.js';
import { hearFirst, moveTold } from './hear-first.js';

/** @throws InvalidRequest for what can't be asked of a subscription as it stands */
const refuse = ({ status: is }: Subscription, { status }: SubscriptionChange): void => {
  const { hasEnded, notConfirmed, notListed } = WORDS.subscriptions;
  if (is === 'ended') throw new InvalidRequest(hasEnded);
  if (status !== undefined && is === 'pending') throw new InvalidRequest(notConfirmed);
  if (status === 'paused' && is === 'left') throw new InvalidRequest(notListed);
};

/**
 * Changes what a subscriber hears of, pauses or goes on. Whoever has left is asked to confirm again, whatever is changed.
 * @returns the subscription as it is then
 * @throws InvalidRequest when it has ended, or shall be paused or go on and is not confirmed, or too many are paused
 */
export const changeBy = async (
  services: Services,
  { id }: Pick<Subscription, 'id'>,
  what: SubscriptionChange,
): Promise<Subscription> => {
  const now = async () => (await readSubscription(services.table, id)) as Subscription;
  const subscription = await now();
  refuse(subscription, what);
  const channel = channelOf(subscription.channel);
  if (what.filter !== undefined || what.rhythm !== undefined) {
    const { filter = subscription.filter } = what;
    const rhythm = rhythmFor(channel, what.rhythm === undefined ? subscription.rhythm : what.rhythm);
    await moveTold(services, subscription, { filter, rhythm }, () =>
      channel.move(services, subscription, { filter, rhythm }),
    );
  }
  if (what.details !== undefined) {
    const details = knownDetails(channel, what.details);
    if (!channel.revise) throw new InvalidRequest(WORDS.subscriptions.detailsUnchangeable(wordsOf(channel).name));
    await channel.revise(services, await now(), details);
  }
  if (what.status === 'paused') await hearFirst(services, await now());
  if (what.status === 'paused') await channel.pause(services, await now());
  if (what.status === 'active') await channel.resume(services, await now());
  return now();
};

/** Ends a subscription: nothing more is sent to it, and its address and secrets are erased. Others of its address go on. */
export const unsubscribe = async (services: Services, { id }: Pick<Subscription, 'id'>): Promise<void> => {
  const subscription = await readSubscription(services.table, id);
  if (subscription === undefined || subscription.status === 'ended') return;
  await end(services, subscription, WORDS.subscriptions.reasons.endedBySubscriber);
  await channelOf(subscription.channel).leave(services, subscription);
};
