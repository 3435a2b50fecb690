import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newKey, saveApiKey } from '../../shared/store/api-keys.js';
import type { Table } from '../../shared/store/table.js';
import { writeWhole } from '../files.js';

/**
 * Tells how this run is reached, in `run.json`: its address, the operator's key (the same at every start), the process.
 * Only the user may read the file.
 */
export const writeRunFile = async (data: string, url: string, table: Table): Promise<void> => {
  const file = join(data, 'run.json');
  const earlier = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as { operatorKey?: string })
    .catch(() => ({}) as { operatorKey?: string });
  const operatorKey = earlier.operatorKey ?? newKey();
  const holder = { id: 'api_operator', name: 'operator', role: 'operator', until: null } as const;
  await saveApiKey(table, operatorKey, { ...holder, createdAt: new Date().toISOString() });
  await writeWhole(file, `${JSON.stringify({ url, operatorKey, pid: process.pid }, null, 2)}\n`, 0o600);
};
