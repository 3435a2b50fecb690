import type { InEveryLanguage } from '../../../wording/catalogue.js';
import type { ChannelWords } from '../channel.js';

/** What only this channel says beside what every channel does. */
interface TextWords extends ChannelWords {
  /** The text that carries a code. */
  readonly yourCode: (code: string) => string;
  readonly stopped: string;
  /** What is counted against a limit. */
  readonly codesToPhone: string;
  readonly codesToAll: string;
}

export const words: InEveryLanguage<TextWords> = {
  en: {
    name: 'SMS',
    endpoint: 'phone number with its country code',
    expected: 'a phone number with its country code, such as +12125550123',
    next: ['A code is on its way to the phone. It is valid for ten minutes.'],
    code: 'The code that was sent to the phone',
    yourCode: (code) => `council-watch: your code is ${code}. Reply STOP to end.`,
    stopped:
      'endpoint: this phone has answered STOP, and Amazon SNS sends nothing to it; the operator can opt it in again when its owner asks for that',
    codesToPhone: 'codes to this phone',
    codesToAll: 'codes to all phones',
  },
};
