import { validateHeaderName, validateHeaderValue } from 'node:http';
import { InvalidRequest } from '../../../model/errors.js';
import { LANGUAGE } from '../../../wording/catalogue.js';
import { words } from './words.js';

const MOST = 20;
/** What the connection itself sets (RFC 9110, 7.6.1 and 8.6), and what would send a message elsewhere. */
const OURS = /^(?:host|content-length|connection|transfer-encoding|te|trailer|upgrade|expect|keep-alive|proxy-.*)$/;

/** Whether a header may be sent as it stands (RFC 9110, 5.1 and 5.5). */
const isSendable = (name: string, value: string): boolean => {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return value !== '' && !OURS.test(name);
  } catch {
    return false;
  }
};

/** Headers as a subscriber writes them, `Name: value` a line; their names in small letters. @throws InvalidRequest naming the line that is none */
export const headersIn = (text = ''): Record<string, string> => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > MOST) throw new InvalidRequest(words[LANGUAGE].tooManyHeaders(MOST));
  const headers = lines.map((line, at) => {
    const [name = '', value = ''] = [line.split(':', 1)[0], line.slice(line.indexOf(':') + 1)].map((each) =>
      each?.trim(),
    );
    // The line itself may hold a secret.
    if (!line.includes(':') || !isSendable(name.toLowerCase(), value))
      throw new InvalidRequest(words[LANGUAGE].headerExpected(at + 1));
    return [name.toLowerCase(), value] as const;
  });
  return Object.fromEntries(headers);
};
