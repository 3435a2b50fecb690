import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveApiKey } from '../../shared/store/api-keys.js';
import type { Table } from '../../shared/store/table.js';

/**
 * Tells how this run is reached, in `run.json`: its address, the operator's key (the same at every start), the process.
 * Only the user may read the file.
 */
export const writeRunFile = async (data: string, url: string, table: Table): Promise<void> => {
  const file = join(data, 'run.json');
  const earlier = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as { operatorKey?: string })
    .catch(() => ({}) as { operatorKey?: string });
  const operatorKey = earlier.operatorKey ?? `key_${randomBytes(24).toString('base64url')}`;
  await saveApiKey(table, operatorKey, { name: 'operator', role: 'operator', createdAt: new Date().toISOString() });
  await writeFile(file, `${JSON.stringify({ url, operatorKey, pid: process.pid }, null, 2)}\n`, { mode: 0o600 });
};
