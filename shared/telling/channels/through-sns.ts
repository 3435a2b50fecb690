import { PauseRefused } from '../../model/errors.js';
import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { audienceId, ensureAudience, type WholeHearing } from '../audiences/audiences.js';
import { settle } from '../audiences/places.js';
import { change, turnTo } from '../turns.js';
import type { Life } from './channel.js';

const isConfirmed = ({ status }: Subscription): boolean => status === 'active' || status === 'paused';

/** Takes the place in the new audience at once, and gives up the old one. */
const moveAtOnce = async (services: Services, subscription: Subscription, hearing: WholeHearing): Promise<void> => {
  const { channel, endpoint, status, audience: old, code } = subscription;
  const { id: audience, topicArn } = await ensureAudience(services, hearing);
  await change(services, subscription, { ...hearing }, turnTo(services, status, audience));
  // Whoever waits for a code of ours has no place yet.
  if (code === null) {
    await services.topics.subscribe(topicArn, channel, endpoint);
    await settle(services, subscription, audience);
  }
  await settle(services, subscription, old);
};

/** Asks the endpoint to confirm the new audience to SNS; until it does, it hears from the old one. */
const moveWhenConfirmed = async (
  services: Services,
  subscription: Subscription,
  hearing: WholeHearing,
): Promise<void> => {
  const { channel, endpoint, joining } = subscription;
  const { id: audience, topicArn } = await ensureAudience(services, hearing);
  await change(services, subscription, { ...hearing, joining: audience });
  await services.topics.subscribe(topicArn, channel, endpoint);
  if (joining !== audience) await settle(services, subscription, joining);
};

/** Stays where it is after all. */
const stay = async (services: Services, subscription: Subscription, hearing: WholeHearing): Promise<void> => {
  const { joining } = subscription;
  if (joining === null) return;
  await change(services, subscription, { ...hearing, joining: null });
  await settle(services, subscription, joining);
};

/** Asks an endpoint to confirm to SNS that SNS lists no more, or that did not do so while SNS's message was valid. */
export const comeBack = async (
  services: Services,
  subscription: Subscription,
  hearing: WholeHearing,
): Promise<void> => {
  const { id: audience, topicArn } = await ensureAudience(services, hearing, true);
  const asked = { ...hearing, joining: null, reason: null, missingSince: null };
  await change(services, subscription, asked, turnTo(services, 'pending', audience));
  await services.topics.subscribe(topicArn, subscription.channel, subscription.endpoint);
};

const pause = async (services: Services, subscription: Subscription): Promise<void> => {
  const { audience } = subscription;
  await change(services, subscription, {}, turnTo(services, 'paused', audience));
  try {
    await settle(services, subscription, audience);
  } catch (error) {
    // Who can't be kept from hearing is not shown as paused.
    if (error instanceof PauseRefused)
      await change(services, { ...subscription, status: 'paused' }, {}, turnTo(services, 'active', audience));
    throw error;
  }
};

/** Goes on. What happened meanwhile is not told again to people. */
const resume = async (services: Services, subscription: Subscription): Promise<void> => {
  const { status, audience, filter, rhythm = null } = subscription;
  if (status === 'left') return comeBack(services, subscription, { filter, rhythm });
  await change(services, subscription, {}, turnTo(services, 'active', audience));
  await settle(services, subscription, audience);
};

/**
 * What becomes of a subscription that SNS carries.
 * @param asksBySns whether SNS itself asks an endpoint to confirm each topic
 */
export const lifeThroughSns = (asksBySns: boolean): Pick<Life, 'move' | 'pause' | 'resume' | 'leave'> => ({
  async move(services, subscription, hearing) {
    if (subscription.status === 'left') return comeBack(services, subscription, hearing);
    if (audienceId(hearing) === subscription.audience) return stay(services, subscription, hearing);
    if (asksBySns && isConfirmed(subscription)) return moveWhenConfirmed(services, subscription, hearing);
    return moveAtOnce(services, subscription, hearing);
  },

  async pause(services, subscription) {
    if (subscription.status === 'active') await pause(services, subscription);
  },

  async resume(services, subscription) {
    if (subscription.status === 'paused' || subscription.status === 'left') await resume(services, subscription);
  },

  async leave(services, subscription) {
    for (const audience of [subscription.audience, subscription.joining])
      await settle(services, subscription, audience);
  },
});
