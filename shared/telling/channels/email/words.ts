import type { InEveryLanguage } from '../../../wording/catalogue.js';
import type { ChannelWords } from '../channel.js';

/** What only this channel says beside what every channel does. */
interface MailWords extends ChannelWords {
  /** Why no code is taken. */
  readonly confirmedBySns: string;
}

export const words: InEveryLanguage<MailWords> = {
  en: {
    name: 'E-mail',
    endpoint: 'e-mail address',
    expected: 'an e-mail address such as name@example.org',
    next: ['Amazon SNS sends you a message with a link. Follow it, and you hear of what happens from then on.'],
    code: null,
    confirmedBySns: 'an e-mail address is confirmed by the link in the message that Amazon SNS sent to it',
  },
};
