import { keys } from './keys.js';
import type { Table } from './table.js';

/** That a subscription is of an address. */
export interface AddressNote {
  /** Keyed hash of the address. */
  readonly fingerprint: string;
  readonly subscription: string;
}

/** Sorts after every id. */
const LAST = '~';

/** Notes a subscription under its address; noted once, however often. */
export const noteAddress = async (table: Table, note: AddressNote): Promise<void> => {
  await table.putNew(keys.address(note.fingerprint, note.subscription), note);
};
export const forgetAddress = (table: Table, { fingerprint, subscription }: AddressNote): Promise<void> =>
  table.remove(keys.address(fingerprint, subscription));

/** Everything that is noted, or what is noted under one address. */
export const addressNotes = (table: Table, fingerprint?: string): AsyncGenerator<AddressNote> =>
  table.all<AddressNote>({
    pk: 'ADDRESSES',
    ...(fingerprint !== undefined && { after: `${fingerprint}#`, before: `${fingerprint}#${LAST}` }),
  });
