import type { DeliveryChannel } from '../channel.js';
import { hookOf, throughHook } from '../hook.js';
import { words } from './words.js';

/** Where incoming webhooks of Slack lie (docs.slack.dev, sending messages using incoming webhooks). */
const HOSTS = ['hooks.slack.com', 'hooks.slack-gov.com'];
/** What Slack answers for a hook that will not come back, beside the 410 of a channel that was archived. */
const GONE = ['no_service', 'no_active_hooks', 'no_team', 'team_disabled', 'channel_not_found', 'invalid_token'];

/** Messages in a channel of Slack, by an incoming webhook. */
export const slack: DeliveryChannel = {
  id: 'slack',
  letter: 'k',
  words,
  isOn: () => true,
  ...throughHook,

  async endpointOf(given, { settings }) {
    return hookOf(given, settings, (host) => HOSTS.includes(host));
  },

  async render(message, _at, addressee) {
    const { blocksOf } = await import('./blocks.js');
    return blocksOf(message, addressee);
  },

  async send(services, subscription, letter) {
    const answer = await throughHook.send(services, subscription, letter);
    return { ...answer, gone: answer.gone || (!answer.ok && GONE.includes(answer.text?.trim() ?? '')) };
  },
};
