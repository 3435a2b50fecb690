import type { Subscription } from '../model/subscription.js';
import { type Duty, doEach } from '../services/duties.js';
import type { Services } from '../services/services.js';
import { listAudiences } from '../store/subscriptions.js';
import { agree } from './audiences/agree.js';
import { type Strangers, takeOut } from './audiences/collect.js';
import { hasLapsed } from './audiences/findings.js';
import type { Circumstances } from './audiences/look.js';
import { byAudience, livingSubscriptions } from './audiences/members.js';
import { lapse } from './audiences/note.js';
import { repairAddresses } from './audiences/repair.js';
import { keepRound, lastOfRound, nextOfRound } from './audiences/round.js';
import { audienceChannels } from './channels/channels.js';

/** Reads, channel by channel, the endpoints that told SNS to stop, where somebody hears by it. */
const readStops = (services: Services, living: readonly Subscription[], stopped: Set<string>): Duty[] =>
  audienceChannels().flatMap(({ id, isOn, stopped: readStopped }) =>
    readStopped !== null && isOn(services.settings) && living.some(({ channel }) => channel === id)
      ? [
          {
            name: `who told SNS to stop ${id}`,
            async run() {
              for (const endpoint of await readStopped(services)) stopped.add(endpoint);
            },
          },
        ]
      : [],
  );

/** Receivers that took no challenge for long. Who is in an audience is looked for at SNS first. */
const lapseOneByOne = async (services: Services, living: readonly Subscription[]): Promise<void> => {
  const now = services.table.clock().getTime();
  for (const each of living) if (each.audience === null && hasLapsed(each, now)) await lapse(services, each);
};

/** Looks at the topics whose turn it is; strangers are taken out at last, by one more reading of the table for all of them. */
const lookAround = async (
  services: Services,
  members: ReadonlyMap<string, readonly Subscription[]>,
  circumstances: Pick<Circumstances, 'stopped' | 'mayLeave'>,
): Promise<void> => {
  const { table } = services;
  const audiences = await listAudiences(table);
  const { looked, last } = nextOfRound(audiences, members, circumstances.stopped, await lastOfRound(table));
  const strangers: Strangers = new Map();
  await doEach(services.log, [
    ...looked.map((audience) => ({
      name: audience.id,
      async run() {
        const found = await agree(services, audience, members.get(audience.id) ?? [], circumstances);
        if (found.length > 0) strangers.set(audience.id, found);
      },
    })),
    { name: 'strangers', run: () => takeOut(services, strangers) },
    ...(looked.length < audiences.length ? [{ name: 'the round', run: () => keepRound(table, last) }] : []),
  ]);
};

/**
 * Makes SNS agree with the table, which is the desired state. Topics that are missing are made, with their subscribers; endpoints that
 * confirmed become active; those whose owner told SNS to stop are noted and never subscribed again; those that SNS lists no more are looked for
 * again, and after a day shown as left; those that SNS set back to pending are shown so; strangers are taken out; what was not confirmed for 30 days is erased; audiences that stay empty
 * are collected. Of many audiences one run looks at some: those where something is awaited, and a part of the rest in turn.
 * @throws DutiesFailed naming the audiences with which that could not be done; it was with the others
 */
export const reconcile = async (services: Services): Promise<void> => {
  const living = await livingSubscriptions(services);
  const members = byAudience(living);
  const stopped = new Set<string>();
  const leaving = new Set(audienceChannels().flatMap(({ id, leavesBySns }) => (leavesBySns ? [id] : [])));
  const circumstances = { stopped, mayLeave: (channel: string) => leaving.has(channel) };
  await doEach(services.log, [
    { name: 'the counts of who shares a place', run: () => repairAddresses(services, living) },
    ...readStops(services, living, stopped),
    { name: 'what was never confirmed', run: () => lapseOneByOne(services, living) },
    { name: 'the topics of audiences', run: () => lookAround(services, members, circumstances) },
  ]);
};
