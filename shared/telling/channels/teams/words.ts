import type { InEveryLanguage } from '../../../wording/catalogue.js';
import type { ChannelWords } from '../channel.js';

export const words: InEveryLanguage<ChannelWords> = {
  en: {
    name: 'Microsoft Teams',
    endpoint: 'webhook of a Teams workflow',
    expected:
      'the address of a workflow that waits for a Teams webhook, such as https://prod-00.westeurope.logic.azure.com/workflows/…,',
    next: ['In a second the channel shows that it was subscribed; with that it is active.'],
    code: 'The code that the channel shows',
  },
};
