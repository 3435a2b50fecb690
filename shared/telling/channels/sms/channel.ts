import { InvalidRequest } from '../../../model/errors.js';
import { beginHearing } from '../../../store/subscriptions.js';
import { LANGUAGE, WORDS } from '../../../wording/catalogue.js';
import { ensureAudience } from '../../audiences/audiences.js';
import { settle } from '../../audiences/places.js';
import { activate, change, turnTo } from '../../turns.js';
import type { AudienceChannel } from '../channel.js';
import { lifeThroughSns } from '../through-sns.js';
import { checkCode, sendCode } from './code.js';
import { words } from './words.js';

/** Texts through SNS. A phone joins by a code of ours, before its first text, and leaves by answering STOP, which SNS honours. */
export const sms: AudienceChannel = {
  id: 'sms',
  letter: 's',
  carrier: 'audience',
  words,
  isOn: ({ sms: isOn }) => isOn,
  leavesBySns: false,
  stopped: ({ topics }) => topics.optedOut(),

  async endpointOf(given) {
    const { phoneOf } = await import('./phone.js');
    return phoneOf(given);
  },

  ...lifeThroughSns(false),

  async join(services, { endpoint, filter, rhythm }) {
    if (await services.topics.hasOptedOut(endpoint)) throw new InvalidRequest(words[LANGUAGE].stopped);
    const code = await sendCode(services, endpoint);
    const { id: audience } = await ensureAudience(services, { filter, rhythm }, true);
    return { parts: { audience, code }, secret: null, ask: async () => {} };
  },

  async askAgain(services, subscription) {
    const { endpoint, audience } = subscription;
    const code = await sendCode(services, endpoint);
    await change(services, subscription, { code }, turnTo(services, 'pending', audience));
  },

  async confirm(services, subscription, given) {
    await checkCode(services, subscription, given);
    const { channel, endpoint, filter, rhythm } = subscription;
    const audience = await ensureAudience(services, { filter, rhythm }, true);
    const listed = (await services.topics.subscribers(audience.topicArn)) ?? [];
    if (listed.every(({ arn }) => arn === null)) await beginHearing(services.table, audience.id);
    const activated = await activate(services, subscription);
    if (activated.status !== 'active') throw new InvalidRequest(WORDS.subscriptions.noCodeAwaited);
    await services.topics.subscribe(audience.topicArn, channel, endpoint);
    await settle(services, subscription, audience.id);
    return activated;
  },

  async render(told, why) {
    const { textOf } = await import('./text.js');
    return textOf(told, why);
  },
};
