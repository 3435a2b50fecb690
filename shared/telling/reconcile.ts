import { doEach } from '../services/duties.js';
import type { Services } from '../services/services.js';
import { listAudiences } from '../store/subscriptions.js';
import { agree } from './audiences/agree.js';
import { peopleByAudience, repairAddresses } from './audiences/members.js';

/**
 * Makes SNS agree with the table, which is the desired state. Topics that are missing are made, with their subscribers; endpoints that
 * confirmed become active; phones that answered STOP are noted and never subscribed again; addresses that SNS lists no more are looked for
 * again, and after a day shown as left; those that SNS set back to pending are shown so; strangers are taken out; audiences that stay empty
 * are collected.
 * @throws DutiesFailed naming the audiences with which that could not be done; it was with the others
 */
export const reconcile = async (services: Services): Promise<void> => {
  const people = await peopleByAudience(services);
  const audiences = await listAudiences(services.table);
  const phones = services.settings.sms && [...people.values()].flat().some(({ channel }) => channel === 'sms');
  let optedOut: ReadonlySet<string> = new Set();
  const readStops = async (): Promise<void> => {
    optedOut = await services.topics.optedOut();
  };
  await doEach(services.log, [
    { name: 'the counts of who shares a place', run: () => repairAddresses(services, people) },
    ...(phones ? [{ name: 'phones that answered STOP', run: readStops }] : []),
    ...audiences.map((audience) => ({
      name: audience.id,
      run: () => agree(services, audience, people.get(audience.id) ?? [], optedOut),
    })),
  ]);
};
