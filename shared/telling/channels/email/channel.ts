import * as z from 'zod';
import { InvalidRequest } from '../../../model/errors.js';
import { LANGUAGE } from '../../../wording/catalogue.js';
import { ensureAudience } from '../../audiences/audiences.js';
import type { AudienceChannel } from '../channel.js';
import { comeBack, lifeThroughSns } from '../through-sns.js';
import { words } from './words.js';

/** E-mails through SNS, which asks each address to confirm every topic and puts a link to leave it at the foot. */
export const email: AudienceChannel = {
  id: 'email',
  letter: 'e',
  carrier: 'audience',
  words,
  isOn: () => true,
  leavesBySns: true,
  stopped: null,

  async endpointOf(given) {
    const address = z.email().safeParse(given.trim());
    // No mail system tells capitals apart any more; SNS might, and one person would be told twice.
    return address.success ? address.data.toLowerCase() : null;
  },

  ...lifeThroughSns(true),

  askAgain(services, subscription) {
    const { filter, rhythm = null } = subscription;
    return comeBack(services, subscription, { filter, rhythm });
  },

  async join(services, { channel, endpoint, filter, rhythm }) {
    const { id: audience, topicArn } = await ensureAudience(services, { filter, rhythm }, true);
    return { parts: { audience }, secret: null, ask: () => services.topics.subscribe(topicArn, channel, endpoint) };
  },

  async confirm() {
    throw new InvalidRequest(words[LANGUAGE].confirmedBySns);
  },

  async render(told, why) {
    const { mailOf } = await import('./mail.js');
    return mailOf(told, why);
  },
};
