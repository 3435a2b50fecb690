import { keys } from './keys.js';
import type { Table } from './table.js';

/** A test message on its way through everything that a real event goes through. */
export interface Canary {
  readonly id: string;
  readonly at: string;
  /** The webhook that it goes to; null where only the way to the fan-out is tried. */
  readonly webhook: string | null;
  /** When the fan-out had it; null while it has not. */
  readonly fannedOutAt: string | null;
}

const KEPT_DAYS = 30;
const PREFIX = 'canary_';

export const isCanary = (id: string): boolean => id.startsWith(PREFIX);
export const canaryId = (unique: string): string => `${PREFIX}${unique}`;

export const saveCanary = (table: Table, canary: Canary): Promise<void> =>
  table.put(keys.canary(canary.id), {
    ...canary,
    expires: Math.floor(Date.parse(canary.at) / 1000) + KEPT_DAYS * 86_400,
  });
export const readCanary = (table: Table, id: string): Promise<Canary | undefined> => table.get<Canary>(keys.canary(id));
