import { asNamed, type Fetched, fetchDocument } from '../http/fetch.js';
import type { Services } from '../services/services.js';
import type { Source } from '../sources/contract.js';
import type { Cursor } from '../store/cursors.js';

/** A "nothing has changed" is believed for so long; then the source is asked for the whole again, whatever it remembers of us. */
const BELIEVED_MS = 24 * 3_600_000;

/** A document as it came, and whether it was asked for without a condition. */
export interface Looked extends Fetched {
  readonly whole: boolean;
}

/**
 * Looks at an address, conditionally where an earlier look allows it: once a day, and as long as none has succeeded, it is asked for
 * whole, as is an address that was not asked before. A server that answers 304 for ever is found out within a day.
 * @returns null when the server says that nothing has changed
 * @throws FetchFailed as fetchDocument does, and for a 304 that no condition asked for
 */
export const look = async (
  { fetcher, clock }: Pick<Services, 'fetcher' | 'clock'>,
  { url, userAgent = fetcher.userAgent }: Pick<Source, 'url' | 'userAgent'>,
  cursor: Cursor | undefined,
): Promise<Looked | null> => {
  const whole =
    cursor?.wholeAt === undefined ||
    (cursor.url !== undefined && cursor.url !== url) ||
    clock().getTime() - Date.parse(cursor.wholeAt) >= BELIEVED_MS;
  const fetched = await fetchDocument(asNamed(fetcher, userAgent), url, whole ? undefined : cursor);
  return fetched && { ...fetched, whole };
};
