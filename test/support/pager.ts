import { postOnce } from '../../shared/http/post.js';
import type { DeliveryChannel, Message } from '../../shared/telling/channels/channel.js';
import { lifeOneByOne } from '../../shared/telling/channels/one-by-one.js';
import { headlineOf } from '../../shared/wording/headline.js';

const shown = (message: Message): string => {
  switch (message.kind) {
    case 'event':
      return headlineOf(message.event);
    case 'challenge':
      return `code ${message.code}`;
    case 'canary':
    case 'test':
      return message.kind;
  }
};

/** A channel that nobody has: pagers behind a server on this machine, which is posted what they show. */
export const pager: DeliveryChannel = {
  id: 'pager',
  letter: 'p',
  carrier: 'delivery',
  words: {
    en: {
      name: 'Pager',
      endpoint: 'pager on its server',
      expected: 'the address of a pager, such as http://127.0.0.1/pagers/12',
      next: ['Look at your pager: it shows a code.'],
      code: 'The code that the pager shows',
    },
  },
  isOn: () => true,
  endpointOf: async (given) => (/^http:\/\/127\.0\.0\.1:\d+\/pagers\/\d+$/.test(given) ? given : null),
  ...lifeOneByOne,
  render: (message) => JSON.stringify({ show: shown(message) }),
  send: ({ webhooks }, { endpoint }, { id, body }) =>
    postOnce(webhooks.dispatcher, { url: endpoint, headers: { 'pager-message': id }, body }),
  rotate: null,
};
