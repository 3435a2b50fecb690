import { sha256 } from '../model/ids.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** Who may do what with the API. Only a hash of the key is stored. */
export interface ApiKey {
  readonly name: string;
  readonly role: 'operator' | 'organisation';
  readonly createdAt: string;
}

export const saveApiKey = (table: Table, key: string, holder: ApiKey): Promise<void> =>
  table.put(keys.apiKey(sha256(key)), holder);
export const holderOf = (table: Table, key: string): Promise<ApiKey | undefined> =>
  table.get<ApiKey>(keys.apiKey(sha256(key)));
