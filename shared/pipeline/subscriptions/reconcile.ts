import { listAudiences } from '../../store/subscriptions.js';
import type { Services } from '../services.js';
import { agree } from './agree.js';
import { peopleByAudience, repairAddresses } from './people.js';

/**
 * Makes SNS agree with the table, which is the desired state. Topics that are missing are made, with their subscribers; endpoints that
 * confirmed become active; phones that answered STOP are noted and never subscribed again; addresses that SNS lists no more are looked for
 * again, and after a day shown as left; those that SNS set back to pending are shown so; strangers are taken out; audiences that stay empty
 * are collected.
 */
export const reconcile = async (services: Services): Promise<void> => {
  const people = await peopleByAudience(services);
  await repairAddresses(services, people);
  const optedOut = people.size > 0 ? await services.topics.optedOut() : new Set<string>();
  for (const audience of await listAudiences(services.table))
    await agree(services, audience, people.get(audience.id) ?? [], optedOut);
};
