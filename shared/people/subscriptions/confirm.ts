import { InvalidRequest } from '../../model/errors.js';
import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { changeSubscription, claimTry, readSubscription } from '../../store/subscriptions.js';
import { ensureAudience } from '../../telling/audiences/audiences.js';
import { settle } from '../../telling/audiences/places.js';

/** A code is valid for ten minutes and three tries. */
const CODE_MS = 10 * 60_000;
const CODE_TRIES = 3;

/** The code that the challenge to a webhook carries: known to whoever reads what is posted there. */
export const challengeCode = ({ vault }: Pick<Services, 'vault'>, id: string): Promise<string> =>
  vault.fingerprint(`challenge/${id}`);

/**
 * Makes a pending subscription active; from now on its endpoint is told.
 * @returns the subscription as it is then: active, unless it was not pending any more
 */
export const activate = async (
  { table }: Pick<Services, 'table'>,
  subscription: Subscription,
): Promise<Subscription> => {
  const { id, audience } = subscription;
  const turn = { at: new Date().toISOString(), status: 'active' as const, audience };
  await changeSubscription(table, id, { code: null, reason: null }, turn, { status: 'pending', audience });
  return (await readSubscription(table, id)) ?? subscription;
};

const confirmPhone = async (services: Services, subscription: Subscription, given: string): Promise<Subscription> => {
  const { table, topics, clock, vault } = services;
  const { id, endpoint, filter, code } = subscription;
  if (!code) throw new InvalidRequest('nothing waits for a code here');
  const inTime = clock().getTime() - Date.parse(code.sentAt) <= CODE_MS;
  if (!inTime || !(await claimTry(table, id, code.hash, CODE_TRIES)))
    throw new InvalidRequest('the code is no longer valid; subscribe again');
  if ((await vault.fingerprint(`${endpoint}/${given}`)) !== code.hash) throw new InvalidRequest('the code is wrong');
  const audience = await ensureAudience(services, filter);
  const activated = await activate(services, subscription);
  if (activated.status !== 'active') throw new InvalidRequest('nothing waits for a code here');
  await topics.subscribe(audience.topicArn, 'sms', endpoint);
  await settle(services, subscription, audience.id);
  return activated;
};

/**
 * Confirms a phone by the code that was texted to it, a webhook by the code of its challenge. E-mail addresses confirm to SNS itself.
 * @throws InvalidRequest for a wrong or outdated code, or where none is waited for
 */
export const confirm = async (services: Services, id: string, code: string): Promise<Subscription> => {
  const subscription = await readSubscription(services.table, id);
  if (subscription?.status !== 'pending') throw new InvalidRequest('nothing waits for a code here');
  if (subscription.channel === 'email')
    throw new InvalidRequest('an e-mail address is confirmed by the link in the message that Amazon SNS sent to it');
  if (subscription.channel === 'sms') return confirmPhone(services, subscription, code);
  if (code !== (await challengeCode(services, id))) throw new InvalidRequest('the code is wrong');
  return activate(services, subscription);
};
