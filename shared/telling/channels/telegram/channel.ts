import { InvalidRequest } from '../../../model/errors.js';
import { LANGUAGE } from '../../../wording/catalogue.js';
import type { DeliveryChannel } from '../channel.js';
import { joinByChallenge, lifeOneByOne } from '../one-by-one.js';
import { publicAddress } from '../public-host.js';
import { seal } from '../sealed.js';
import { isToken, serverOf } from './bot.js';
import { words } from './words.js';

/** A public channel or group by its name, or any chat by its number (core.telegram.org, sendMessage). */
const CHAT = /^(?:@[a-z][a-z0-9_]{3,31}|-?\d{1,20})$/i;

/** Messages in a chat of Telegram, by a bot of the subscriber's own. */
export const telegram: DeliveryChannel = {
  id: 'telegram',
  letter: 'g',
  carrier: 'delivery',
  words,
  isOn: () => true,
  details: [
    { name: 'token', long: false, secret: true },
    { name: 'server', long: false, secret: false },
  ],

  async endpointOf(given) {
    const chat = given.trim();
    return CHAT.test(chat) ? chat.toLowerCase() : null;
  },

  ...lifeOneByOne,

  async join(services, draft) {
    const { token = '', server: given } = draft.details;
    const { tokenExpected, serverExpected } = words[LANGUAGE];
    if (!isToken(token)) throw new InvalidRequest(tokenExpected);
    const server = await publicAddress(serverOf(given, services.settings), services.settings);
    if (server === null) throw new InvalidRequest(serverExpected);
    const secrets = await seal(services, { endpoint: draft.endpoint, details: { token } });
    return joinByChallenge(services, draft, { parts: { secrets, details: { server } } });
  },

  async render(message, _at, addressee) {
    const { textOf } = await import('./text.js');
    return textOf(message, addressee);
  },

  async send(services, subscription, { body }) {
    const { sendMessage } = await import('./send.js');
    return sendMessage(services, subscription, body);
  },

  rotate: null,
};
