import type { Subscription } from '../../model/subscription.js';
import { alarm, type Services } from '../../services/services.js';
import type { TopicSubscriber } from '../../services/topics.js';
import type { Audience } from '../../store/subscriptions.js';
import { collect, takeOut } from './collect.js';
import { type Finding, findingOf } from './findings.js';
import { note, reasonOf } from './note.js';
import { listedName, placeName, settle } from './places.js';
import { rebuild } from './rebuild.js';

/** Of so many subscriptions a message to the operator names the reasons. */
const NAMED = 50;

interface Found {
  readonly subscription: Subscription;
  readonly finding: Finding;
}

const byPlace = <T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> => {
  const places = new Map<string, T[]>();
  for (const item of items) places.set(nameOf(item), [...(places.get(nameOf(item)) ?? []), item]);
  return places;
};

/** What the operator hears of before it is noted: what makes a subscription mute that its subscriber did not ask for here. */
const isTold = ({ finding }: Found): boolean => finding === 'left' || finding === 'set back' || finding === 'stopped';

const tell = (services: Services, found: readonly Found[]): Promise<boolean> => {
  const [first] = found;
  const subject = found.length === 1 ? `${first?.subscription.id} hears nothing` : `${found.length} hear nothing`;
  const lines = found
    .slice(0, NAMED)
    .map(({ subscription, finding }) => `${subscription.id} hears nothing: ${reasonOf(finding, subscription)}.`);
  const more = found.length > NAMED ? [`… and ${found.length - NAMED} more.`] : [];
  return alarm(services, subject, [...lines, ...more].join('\n'));
};

/** Whether it pauses, or did so before its last turn: SNS's policy may be one step behind. */
const touchedPause = ({ turns }: Subscription): boolean => turns.slice(-2).some(({ status }) => status === 'paused');

/**
 * Makes the topic of one audience agree with the table, and the table with what SNS says of its people.
 * @param wanted everyone who is in it, moves to it or has left it
 */
export const agree = async (
  services: Services,
  audience: Audience,
  wanted: readonly Subscription[],
  optedOut: ReadonlySet<string>,
): Promise<void> => {
  let listed = await services.topics.subscribers(audience.topicArn);
  if (wanted.length === 0) return collect(services, audience, listed ?? []);
  if (listed === undefined || audience.rebuildingSince !== undefined)
    listed = await rebuild(services, audience, wanted, listed ?? []);

  const places = byPlace(listed, listedName);
  const people = byPlace(wanted, placeName);
  const found: Found[] = [];
  const doubles: TopicSubscriber[] = [];
  for (const [name, sharing] of people) {
    const same = places.get(name) ?? [];
    const place = same.find(({ arn }) => arn !== null) ?? same[0];
    for (const subscription of sharing) {
      const seen = { audience: audience.id, place, sharing, optedOut, now: Date.now() };
      const finding = findingOf(subscription, seen);
      if (finding !== null) found.push({ subscription, finding });
    }
    // One address in two spellings would be told twice.
    doubles.push(...same.filter(({ arn }) => arn !== null && arn !== place?.arn));
  }
  const toTell = found.filter(isTold);
  // What the operator could not be told of is found again by the next run.
  const told = toTell.length === 0 || (await tell(services, toTell));
  for (const each of found) if (told || !isTold(each)) await note(services, audience, each.subscription, each.finding);
  for (const sharing of people.values()) {
    const [one] = sharing;
    if (one && sharing.some(touchedPause)) await settle(services, one, audience.id, listed);
  }
  for (const { arn } of doubles) if (arn) await services.topics.unsubscribe(arn);
  const strangers = listed.filter((place) => !people.has(listedName(place)));
  await takeOut(services, audience.id, strangers);
};
