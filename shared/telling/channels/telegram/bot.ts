import type { FunctionSettings } from '../../../services/services.js';
import { hookOf } from '../hook.js';

/** Telegram's own Bot API. */
const TELEGRAM = 'https://api.telegram.org';
/** What BotFather gives out: the number of the bot, and 35 letters. */
const TOKEN = /^\d{6,12}:[\w-]{30,50}$/;

export const isToken = (text: string): boolean => TOKEN.test(text);

/**
 * The address of the Bot API that is asked, without a slash at the end: Telegram's, or a server of one's own
 * (github.com/tdlib/telegram-bot-api); null for what is no https address.
 */
export const serverOf = (
  given: string | undefined,
  settings: Pick<FunctionSettings, 'allowLoopback'>,
): string | null => {
  if (given === undefined) return TELEGRAM;
  const url = hookOf(`${given.replace(/\/+$/, '')}/bot`, settings, () => true);
  return url === null ? null : url.replace(/\/bot$/, '');
};
