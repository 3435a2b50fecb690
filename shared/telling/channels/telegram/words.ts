import type { InEveryLanguage } from '../../../wording/catalogue.js';
import type { ChannelWords } from '../channel.js';

/** What only this channel says beside what every channel does. */
interface BotWords extends ChannelWords {
  readonly tokenExpected: string;
  readonly serverExpected: string;
}

export const words: InEveryLanguage<BotWords> = {
  en: {
    name: 'Telegram',
    endpoint: 'chat of Telegram',
    expected: 'a chat of Telegram, by its name such as @sanctions_desk or its number such as -1001234567890,',
    next: ['In a second the chat shows that it was subscribed; with that it is active.'],
    code: 'The code that the chat shows',
    details: {
      token: 'Token of a bot that may post there, from @BotFather',
      server: 'Bot API server (none: Telegram’s own)',
    },
    tokenExpected: 'details: token: the token of a bot was expected, such as @BotFather gives out',
    serverExpected: 'details: server: the https address of a Bot API server was expected',
  },
};
