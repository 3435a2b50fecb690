import { postOnce } from '../../http/post.js';
import type { FunctionSettings } from '../../services/services.js';
import type { DeliveryChannel } from './channel.js';
import { joinByChallenge, lifeOneByOne } from './one-by-one.js';
import { masked, seal, unseal, withoutSecrets } from './sealed.js';

const HEADERS = { 'content-type': 'application/json', 'user-agent': 'council-watch/1' };

const isLoopback = (host: string): boolean => host === '127.0.0.1' || host === 'localhost' || host === '[::1]';

/**
 * An https address without a user name or password in one spelling; null for what is none.
 * @param isKnown whether an incoming webhook may lie at this host. On this machine, where that is allowed, it always may
 */
export const hookOf = (
  given: string,
  { allowLoopback }: Pick<FunctionSettings, 'allowLoopback'>,
  isKnown: (host: string) => boolean,
): string | null => {
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null;
  if (url === null || url.username !== '' || url.password !== '' || url.pathname.length < 2) return null;
  if (allowLoopback && isLoopback(url.hostname)) return url.href;
  return url.protocol === 'https:' && isKnown(url.hostname) ? url.href : null;
};

/** What the incoming webhooks of chat rooms have in common: whoever has the address may post, so it is sealed, and shown to nobody. */
export const throughHook: Pick<DeliveryChannel, 'carrier' | 'rotate' | 'send'> & typeof lifeOneByOne = {
  carrier: 'delivery',
  rotate: null,
  ...lifeOneByOne,

  async join(services, draft) {
    const { endpoint } = draft;
    const secrets = await seal(services, { endpoint, details: {} });
    return joinByChallenge(services, draft, { parts: { endpoint: masked(endpoint), secrets } });
  },

  async send(services, subscription, { body }) {
    const { endpoint } = await unseal(services, subscription);
    const answer = await postOnce(services.webhooks.dispatcher, { url: endpoint, headers: HEADERS, body });
    const { pathname, search } = new URL(endpoint);
    return withoutSecrets(answer, [endpoint, pathname + search, pathname]);
  },
};
