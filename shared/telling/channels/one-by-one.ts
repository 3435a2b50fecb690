import { InvalidRequest } from '../../model/errors.js';
import type { Services } from '../../services/services.js';
import { addDelivery, CHALLENGE } from '../../store/deliveries.js';
import { WORDS } from '../../wording/catalogue.js';
import { queueFirst } from '../deliveries/queueing.js';
import { activate, change, turnTo } from '../turns.js';
import type { Draft, Joining, Life } from './channel.js';

/** So that whoever subscribes has what the answer shows before the first message comes. */
const CHALLENGE_DELAY_SECONDS = 1;

/** The code that the challenge to a receiver carries: known to whoever reads what is sent there. */
export const challengeCode = ({ vault }: Pick<Services, 'vault'>, id: string): Promise<string> =>
  vault.fingerprint(`challenge/${id}`);

/** Joins by a challenge, tried as every delivery is: the first success, of it or of any message, confirms the receiver. */
export const joinByChallenge = (
  { table, queue }: Services,
  { id: subscription }: Draft,
  { parts = {}, secret = null }: Partial<Omit<Joining, 'ask'>> = {},
): Joining => ({
  parts,
  secret,
  async ask() {
    const name = { subscription, event: CHALLENGE, revision: 1 };
    await addDelivery(table, name, table.clock());
    await queueFirst(queue, [name], CHALLENGE_DELAY_SECONDS);
  },
});

/** What becomes of a subscription whose messages are delivered to it by itself. */
export const lifeOneByOne: Life = {
  async join(services, draft) {
    return joinByChallenge(services, draft);
  },

  async confirm(services, subscription, code) {
    if (code !== (await challengeCode(services, subscription.id)))
      throw new InvalidRequest(WORDS.subscriptions.codeWrong);
    return activate(services, subscription);
  },

  async move(services, subscription, { filter }) {
    await change(services, subscription, { filter });
  },

  async pause(services, subscription) {
    const { status, audience, failingSince } = subscription;
    if (status !== 'active') return;
    const turn = turnTo(services, 'paused', audience);
    await change(services, subscription, { quietSince: failingSince ?? turn.at }, turn);
  },

  /** Goes on, with what happened meanwhile. */
  async resume(services, subscription) {
    const { status, audience, quietSince } = subscription;
    if (status !== 'paused' && status !== 'disabled') return;
    const turn = turnTo(services, 'active', audience);
    await change(services, subscription, { quietSince: null, failingSince: null, reason: null }, turn);
    const { catchUp } = await import('../deliveries/catch-up.js');
    await catchUp(services, { ...subscription, status: 'active' }, quietSince ?? turn.at);
  },

  async leave() {},
};
