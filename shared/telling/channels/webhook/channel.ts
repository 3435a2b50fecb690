import { postOnce } from '../../../http/post.js';
import type { DeliveryChannel } from '../channel.js';
import { joinByChallenge, lifeOneByOne } from '../one-by-one.js';
import { publicAddress } from '../public-host.js';
import { bodyOf } from './payload.js';
import { activeSecrets, newSecret, rotateSecret } from './secrets.js';
import { signedHeaders } from './sign.js';
import { words } from './words.js';

const HEADERS = { 'content-type': 'application/json', 'user-agent': 'council-watch-webhooks/1' };

/** Signed posts by Standard Webhooks 1.0, to systems. */
export const webhook: DeliveryChannel = {
  id: 'webhook',
  letter: 'w',
  carrier: 'delivery',
  words,
  isOn: () => true,

  async endpointOf(given, { settings }) {
    const url = URL.canParse(given) ? new URL(given) : null;
    const secure = url?.protocol === 'https:' || (settings.allowLoopback && url?.protocol === 'http:');
    return publicAddress(url && secure && url.username === '' && url.password === '' ? url.href : null, settings);
  },

  ...lifeOneByOne,

  async join(services, draft) {
    const secret = newSecret();
    const secrets = [{ sealed: await services.vault.seal(secret), until: null }];
    return joinByChallenge(services, draft, { parts: { secrets }, secret });
  },

  render: (message, at) => bodyOf(message, at),

  async send(services, subscription, { id, at, body }) {
    const signed = signedHeaders(await activeSecrets(services, subscription, at), id, at, body);
    const post = { url: subscription.endpoint, headers: { ...HEADERS, ...signed }, body };
    return postOnce(services.webhooks.dispatcher, post);
  },

  rotate: rotateSecret,
};
