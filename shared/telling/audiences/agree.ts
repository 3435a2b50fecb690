import type { Subscription } from '../../model/subscription.js';
import { alarm, type Services } from '../../services/services.js';
import type { TopicSubscriber } from '../../services/topics.js';
import type { Audience } from '../../store/subscriptions.js';
import { WORDS } from '../../wording/catalogue.js';
import { collect } from './collect.js';
import { type Circumstances, type Found, lookAt } from './look.js';
import { note, reasonOf } from './note.js';
import { settle } from './places.js';
import { rebuild } from './rebuild.js';

/** Of so many subscriptions a message to the operator names the reasons. */
const NAMED = 50;

/** What the operator hears of before it is noted: what makes a subscription mute that its subscriber did not ask for here. */
const isTold = ({ finding }: Found): boolean => finding === 'left' || finding === 'set back' || finding === 'stopped';

/** Tells the operator who hears nothing. @returns whether that could be told; true where there is nothing to tell */
const tell = async (services: Services, found: readonly Found[]): Promise<boolean> => {
  const [first] = found;
  if (first === undefined) return true;
  const { hearsNothing, hearNothing, hearsNothingBecause, andMore } = WORDS.subscriptions;
  const subject = found.length === 1 ? hearsNothing(first.subscription.id) : hearNothing(found.length);
  const lines = found
    .slice(0, NAMED)
    .map(({ subscription, finding }) => hearsNothingBecause(subscription.id, reasonOf(finding, subscription)));
  const more = found.length > NAMED ? [andMore(found.length - NAMED)] : [];
  return alarm(services, subject, [...lines, ...more].join('\n'));
};

/** Notes what was found. What the operator could not be told of is found again by the next run. */
const noteAll = async (services: Services, audience: Audience, found: readonly Found[]): Promise<void> => {
  const told = await tell(services, found.filter(isTold));
  for (const each of found) if (told || !isTold(each)) await note(services, audience, each.subscription, each.finding);
};

/** A place that was not confirmed has no name by which SNS could be told to end it. */
const confirmedOf = (places: readonly TopicSubscriber[]) => places.filter(({ arn }) => arn !== null);

/** Whether it pauses, or did so before its last turn: SNS's policy may be one step behind. */
const touchedPause = ({ turns }: Subscription): boolean => turns.slice(-2).some(({ status }) => status === 'paused');

/**
 * Makes the topic of one audience agree with the table, and the table with what SNS says of its people.
 * @param wanted everyone who is in it, moves to it or has left it
 * @returns who has a place in the topic that nobody subscribed
 */
export const agree = async (
  services: Services,
  audience: Audience,
  wanted: readonly Subscription[],
  circumstances: Pick<Circumstances, 'stopped' | 'mayLeave'>,
): Promise<readonly TopicSubscriber[]> => {
  const { topics } = services;
  let listed = await topics.subscribers(audience.topicArn);
  if (wanted.length === 0) {
    await collect(services, audience);
    return confirmedOf(listed ?? []);
  }
  if (listed === undefined || audience.rebuildingSince !== undefined)
    listed = await rebuild(services, audience, wanted, listed ?? []);
  const look = lookAt(wanted, listed, {
    ...circumstances,
    audience: audience.id,
    now: services.table.clock().getTime(),
  });
  await noteAll(services, audience, look.found);
  for (const sharing of look.sharing) {
    const [one] = sharing;
    if (one && sharing.some(touchedPause)) await settle(services, one, audience.id, listed);
  }
  for (const { arn } of look.doubles) if (arn) await topics.unsubscribe(arn);
  return confirmedOf(look.strangers);
};
