import { randomBytes } from 'node:crypto';
import { sha256 } from '../model/ids.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

export type Role = 'operator' | 'organisation';

/** Who may do what with the API. Only a hash of the key is stored; during a rotation an id has two. */
export interface ApiKey {
  /** Stays the same when the key is rotated: subscriptions name it as their owner. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  /** When this key stops to be valid; null while nothing is set. */
  readonly until: string | null;
}

/** What is stored of one key. */
export interface StoredApiKey extends ApiKey {
  readonly hash: string;
}

export const newKey = (): string => `key_${randomBytes(24).toString('base64url')}`;
export const newKeyId = (): string => `api_${randomBytes(9).toString('hex')}`;

export const saveApiKey = (table: Table, key: string, holder: ApiKey): Promise<void> =>
  table.put(keys.apiKey(sha256(key)), { ...holder, hash: sha256(key) });

/** Whose key this is; undefined for one that is unknown or valid no more. */
export const holderOf = async (table: Table, key: string): Promise<ApiKey | undefined> => {
  const holder = await table.get<StoredApiKey>(keys.apiKey(sha256(key)));
  return holder && isValid(holder, table.clock()) ? holder : undefined;
};

export const isValid = ({ until }: ApiKey, now: Date): boolean => until === null || Date.parse(until) > now.getTime();

/** Every key ever made, those valid no more included. */
export const listApiKeys = async (table: Table): Promise<StoredApiKey[]> => {
  const found: StoredApiKey[] = [];
  for await (const key of table.all<StoredApiKey>({ pk: 'KEYS' })) found.push(key);
  return found;
};

/** Sets when a key stops to be valid. */
export const endApiKey = async (table: Table, hash: string, until: string): Promise<void> => {
  await table.update(keys.apiKey(hash), {
    UpdateExpression: 'SET #until = :until',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':until': until },
  });
};
