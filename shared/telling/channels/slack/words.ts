import type { InEveryLanguage } from '../../../wording/catalogue.js';
import type { ChannelWords } from '../channel.js';

export const words: InEveryLanguage<ChannelWords> = {
  en: {
    name: 'Slack',
    endpoint: 'incoming webhook of Slack',
    expected: 'the address of an incoming webhook of Slack, such as https://hooks.slack.com/services/T…/B…/…,',
    next: ['In a second the channel shows that it was subscribed; with that it is active.'],
    code: 'The code that the channel shows',
  },
};
