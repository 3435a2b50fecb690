import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Services } from '../shared/services/services.js';
import { type ApiKey, isValid, listApiKeys } from '../shared/store/api-keys.js';
import { endSession, isEnded } from '../shared/store/sessions.js';

const COOKIE = 'session';
/** A working day. */
const SESSION_SECONDS = 8 * 3_600;

/** Begins the session of an operator who has shown a key. The cookie goes to no other site and is read by no script. */
export const beginSession = async ({ vault, settings }: Services, context: Context, { id }: ApiKey): Promise<void> => {
  const session = `${id}/${randomBytes(12).toString('hex')}`;
  setCookie(context, COOKIE, await vault.token('sessions', session, SESSION_SECONDS), {
    httpOnly: true,
    sameSite: 'Strict',
    secure: settings.publicUrl.startsWith('https:'),
    path: '/',
    maxAge: SESSION_SECONDS,
  });
};

/** The session that the request shows; null for none, or one that has run out. */
const shown = async ({ vault }: Services, context: Context): Promise<string | null> => {
  const token = getCookie(context, COOKIE);
  return token === undefined ? null : vault.subjectOf('sessions', token);
};

/** Ends the session for good: who has kept its cookie gets in no more. */
export const signOut = async (services: Services, context: Context): Promise<void> => {
  const session = await shown(services, context);
  if (session !== null) await endSession(services.table, session, SESSION_SECONDS);
  deleteCookie(context, COOKIE, { path: '/' });
};

/** The operator whose session this is, as long as it was not ended and the key is valid; null for none. */
export const sessionOf = async (services: Services, context: Context): Promise<ApiKey | null> => {
  const { table } = services;
  const session = await shown(services, context);
  if (session === null || (await isEnded(table, session))) return null;
  const [id] = session.split('/');
  const holders = await listApiKeys(table);
  return holders.find((key) => key.id === id && key.role === 'operator' && isValid(key, table.clock())) ?? null;
};
