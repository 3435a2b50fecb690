import { TOO_MANY } from '../../../http/post.js';
import type { DeliveryChannel } from '../channel.js';
import { hookOf, throughHook } from '../hook.js';
import { words } from './words.js';

/** Where a workflow that waits for a webhook lies (Power Automate, the public clouds of Microsoft), and the connectors that came before it. */
const HOSTS =
  /(?:^|\.)(?:logic\.azure\.(?:com|us)|api\.powerplatform\.(?:com|us)|webhook\.office(?:365)?\.(?:com|us))$/;
/** A connector answers 200 when Teams turned the message down, and says so in the text. */
const TURNED_DOWN = /^Webhook message delivery failed with error: (.*)/is;

/** Messages in a channel or chat of Microsoft Teams, by a workflow's webhook. */
export const teams: DeliveryChannel = {
  id: 'teams',
  letter: 't',
  words,
  isOn: () => true,
  ...throughHook,

  async endpointOf(given, { settings }) {
    return hookOf(given, settings, (host) => HOSTS.test(host));
  },

  async render(message, _at, addressee) {
    const { adaptiveCardOf } = await import('./adaptive-card.js');
    return adaptiveCardOf(message, addressee);
  },

  async send(services, subscription, letter) {
    const answer = await throughHook.send(services, subscription, letter);
    const [, why] = TURNED_DOWN.exec(answer.text ?? '') ?? [];
    if (!answer.ok || why === undefined) return answer;
    return { ...answer, ok: false, error: why.trim(), ...(why.includes(String(TOO_MANY)) && { status: TOO_MANY }) };
  },
};
