import { InvalidRequest } from '../model/errors.js';
import {
  type ApiKey,
  endApiKey,
  isValid,
  listApiKeys,
  newKey,
  newKeyId,
  type Role,
  type StoredApiKey,
  saveApiKey,
} from '../store/api-keys.js';
import type { Table } from '../store/table.js';
import { WORDS } from '../wording/catalogue.js';

/** How long the older key works beside the new one. */
const BOTH_MS = 24 * 3_600_000;

export interface NewApiKey extends ApiKey {
  /** Shown here and never again. */
  readonly key: string;
}

export const createKey = async (table: Table, name: string, role: Role): Promise<NewApiKey> => {
  const key = newKey();
  const holder: ApiKey = { id: newKeyId(), name, role, createdAt: table.clock().toISOString(), until: null };
  await saveApiKey(table, key, holder);
  return { ...holder, key };
};

const validOf = async (table: Table, id: string): Promise<StoredApiKey[]> => {
  const valid = (await listApiKeys(table)).filter((key) => key.id === id && isValid(key, table.clock()));
  if (valid.length === 0) throw new InvalidRequest(WORDS.keys.notValid(id));
  return valid;
};

/**
 * Gives a holder a new key; the older one works for a day more, so that nothing stops meanwhile.
 * @throws InvalidRequest for an unknown or revoked key
 */
export const rotateKey = async (table: Table, id: string): Promise<NewApiKey & { readonly previousUntil: string }> => {
  const valid = await validOf(table, id);
  const [{ name, role }] = valid as [StoredApiKey];
  const previousUntil = new Date(table.clock().getTime() + BOTH_MS).toISOString();
  for (const { hash, until } of valid) if (until === null) await endApiKey(table, hash, previousUntil);
  const key = newKey();
  const holder: ApiKey = { id, name, role, createdAt: table.clock().toISOString(), until: null };
  await saveApiKey(table, key, holder);
  return { ...holder, key, previousUntil };
};

/**
 * Ends every key of a holder at once.
 * @throws InvalidRequest for an unknown key, and for the last operator's: nobody could make another through the API
 */
export const revokeKey = async (table: Table, id: string): Promise<void> => {
  const valid = await validOf(table, id);
  const operators = (await listApiKeys(table)).filter((key) => key.role === 'operator' && isValid(key, table.clock()));
  if (operators.length > 0 && operators.every((key) => key.id === id))
    throw new InvalidRequest(WORDS.keys.lastOperator);
  const now = table.clock().toISOString();
  for (const { hash } of valid) await endApiKey(table, hash, now);
};
