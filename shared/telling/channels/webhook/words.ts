import type { InEveryLanguage } from '../../../wording/catalogue.js';
import type { ChannelWords } from '../channel.js';

export const words: InEveryLanguage<ChannelWords> = {
  en: {
    name: 'Webhook',
    endpoint: 'https address',
    expected: 'an https address without a user name or password',
    next: ['In a second the address gets a signed challenge; answer it with 2xx and the webhook is active.'],
    code: null,
  },
};
