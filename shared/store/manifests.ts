import { keys } from './keys.js';
import type { Table } from './table.js';

/** A day that is sealed, and the sha256 of its manifest in the archive. */
export interface SealedDay {
  readonly day: string;
  readonly sha256: string;
  readonly sealedAt: string;
}

/** False when the day was sealed before. */
export const saveSealedDay = (table: Table, sealed: SealedDay): Promise<boolean> =>
  table.putNew(keys.manifest(sealed.day), sealed);

export const newestSealedDay = async (table: Table): Promise<SealedDay | undefined> =>
  (await table.first<SealedDay>({ pk: 'MANIFESTS', newestFirst: true }, 1)).found[0];

export const listSealedDays = async (table: Table): Promise<SealedDay[]> => {
  const days: SealedDay[] = [];
  for await (const day of table.all<SealedDay>({ pk: 'MANIFESTS' })) days.push(day);
  return days;
};
