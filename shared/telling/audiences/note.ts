import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { type Audience, changeSubscription } from '../../store/subscriptions.js';
import { WORDS } from '../../wording/catalogue.js';
import { activate, end, turnTo } from '../turns.js';
import type { Finding } from './findings.js';
import { settle } from './places.js';
import { putIn } from './rebuild.js';

/** Why a subscription hears nothing, for its subscriber and the operator. */
export const reasonOf = (finding: Finding, { missingSince }: Subscription): string => {
  const { reasons } = WORDS.subscriptions;
  if (finding === 'stopped') return reasons.stopped;
  if (finding === 'set back') return reasons.setBack;
  return reasons.left(missingSince?.slice(0, 10) ?? null);
};

/** Ends what was never confirmed, and takes back what SNS still asks. */
export const lapse = async (services: Services, subscription: Subscription): Promise<void> => {
  await end(services, subscription, WORDS.subscriptions.reasons.lapsed);
  await settle(services, subscription, subscription.audience);
};

/**
 * Notes what SNS says of a subscription, unless it is another by now; what is personal is erased of those that stopped, or left long ago.
 */
export const note = async (
  services: Services,
  { id: place, topicArn, filter, rhythm = null }: Audience,
  subscription: Subscription,
  finding: Finding,
): Promise<void> => {
  const { table } = services;
  const { id, status, audience, joining, turns, missingSince = null } = subscription;
  const change = (
    what: Parameters<typeof changeSubscription>[2],
    turn?: Parameters<typeof changeSubscription>[3],
  ): Promise<boolean> => {
    const as = { status, audience, joining, ...(missingSince !== null && { missingSince }) };
    return changeSubscription(table, id, what, turn, as);
  };
  const heard = { joining: null, missingSince: null, reason: null };
  switch (finding) {
    case 'confirmed':
      await activate(services, subscription);
      return;
    case 'joined':
      if (!(await change(heard, turnTo(services, status === 'paused' ? status : 'active', place)))) return;
      await settle(services, subscription, place);
      await settle(services, subscription, audience);
      return;
    case 'set back':
      await change(
        { reason: reasonOf(finding, subscription), missingSince: null },
        turnTo(services, 'pending', audience),
      );
      return;
    case 'missing':
      await change({ missingSince: table.clock().toISOString() });
      return;
    case 'found':
      await change({ missingSince: null });
      return;
    case 'left': {
      // It has heard nothing since it was missing, not since this was noted.
      const turn = { ...turnTo(services, 'left', audience), ...(missingSince !== null && { at: missingSince }) };
      await change({ reason: reasonOf(finding, subscription) }, turn);
      return;
    }
    case 'back':
      // Who paused before it left pauses still.
      await change(
        { ...heard, filter, rhythm },
        turnTo(services, turns.at(-2)?.status === 'paused' ? 'paused' : 'active', audience),
      );
      return;
    case 'outlived':
      await end(services, subscription, WORDS.subscriptions.reasons.erased(subscription.reason));
      return;
    case 'lapsed':
      await lapse(services, subscription);
      return;
    case 'unlisted':
      if (await putIn(services, topicArn, subscription)) await settle(services, subscription, place);
      return;
    case 'stopped':
      await end(services, subscription, reasonOf(finding, subscription));
  }
};
