import { postOnce } from '../../../http/post.js';
import type { DeliveryChannel, Draft } from '../channel.js';
import { hookOf } from '../hook.js';
import { joinByChallenge, lifeOneByOne } from '../one-by-one.js';
import { publicAddress } from '../public-host.js';
import { masked, seal, unseal, withoutSecrets } from '../sealed.js';
import { checkTemplate } from './check.js';
import { headersIn } from './headers.js';
import { revise } from './revise.js';
import { words } from './words.js';

const JSON_TYPE = 'application/json';

/** Posts to any HTTP endpoint, in the words of a template of the subscriber's own. */
export const custom: DeliveryChannel = {
  id: 'custom',
  letter: 'c',
  carrier: 'delivery',
  words,
  isOn: () => true,
  details: [
    { name: 'template', long: true, secret: false },
    { name: 'type', long: false, secret: false },
    { name: 'headers', long: true, secret: true },
  ],
  rotate: null,

  async endpointOf(given, { settings }) {
    return publicAddress(
      hookOf(given, settings, () => true),
      settings,
    );
  },

  ...lifeOneByOne,

  async join(services, draft: Draft) {
    const { endpoint, filter } = draft;
    const { template, type = JSON_TYPE, headers } = draft.details;
    headersIn(headers);
    const details = { type, ...(template !== undefined && { template }) };
    await checkTemplate(services.settings.publicUrl, { id: draft.id, filter, details });
    const secrets = await seal(services, { endpoint, details: headers === undefined ? {} : { headers } });
    return joinByChallenge(services, draft, { parts: { endpoint: masked(endpoint), secrets, details } });
  },

  revise,

  async render(message, at, { subscription, publicUrl }) {
    const { bodyOf } = await import('./template.js');
    return bodyOf(message, at, { subscription, publicUrl });
  },

  async send(services, subscription, { id, body }) {
    const { endpoint, details } = await unseal(services, subscription);
    const own = headersIn(details.headers);
    const headers = {
      'content-type': subscription.details?.type ?? JSON_TYPE,
      'user-agent': 'council-watch/1',
      'idempotency-key': id,
      ...own,
    };
    const answer = await postOnce(services.webhooks.dispatcher, { url: endpoint, headers, body });
    const { pathname, search } = new URL(endpoint);
    return withoutSecrets(answer, [endpoint, pathname + search, ...Object.values(own)]);
  },
};
