import { randomInt } from 'node:crypto';
import { InvalidRequest } from '../../../model/errors.js';
import type { Subscription } from '../../../model/subscription.js';
import type { Services } from '../../../services/services.js';
import { countAgainst } from '../../../store/limits.js';
import { claimTry } from '../../../store/subscriptions.js';
import { LANGUAGE, WORDS } from '../../../wording/catalogue.js';
import { words } from './words.js';

/** A code is valid for ten minutes and three tries. */
const CODE_MS = 10 * 60_000;
const CODE_TRIES = 3;
/** Codes cost money and annoy: three an hour to one phone, and no more than these a day to all. */
const CODES_TO_PHONE = { most: 3, seconds: 3_600 };
const CODES_TO_ALL = { most: 500, seconds: 86_400 };

/** Sends a code to a phone that gets no text yet; it comes back by whoever holds the phone. @throws TooManyRequests */
export const sendCode = async (services: Services, phone: string): Promise<NonNullable<Subscription['code']>> => {
  const { table, topics, clock, vault } = services;
  const { codesToPhone, codesToAll, yourCode } = words[LANGUAGE];
  await countAgainst(table, `codes/${await vault.fingerprint(phone)}`, CODES_TO_PHONE, codesToPhone);
  await countAgainst(table, 'codes', CODES_TO_ALL, codesToAll);
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  await topics.text(phone, yourCode(code));
  return { hash: await vault.fingerprint(`${phone}/${code}`), sentAt: clock().toISOString(), tries: 0 };
};

/** Compares a code with the one that was sent, once, however many are tried at the same time. @throws InvalidRequest */
export const checkCode = async (
  { table, clock, vault }: Services,
  { id, endpoint, code }: Subscription,
  given: string,
): Promise<void> => {
  if (!code) throw new InvalidRequest(WORDS.subscriptions.noCodeAwaited);
  const inTime = clock().getTime() - Date.parse(code.sentAt) <= CODE_MS;
  if (!inTime || !(await claimTry(table, id, code.hash, CODE_TRIES)))
    throw new InvalidRequest(WORDS.subscriptions.codeOutdated);
  if ((await vault.fingerprint(`${endpoint}/${given}`)) !== code.hash)
    throw new InvalidRequest(WORDS.subscriptions.codeWrong);
};
