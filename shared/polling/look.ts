import { asNamed, type Fetched, fetchDocument } from '../http/fetch.js';
import type { Services } from '../services/services.js';
import type { Source } from '../sources/contract.js';
import { kindOf } from '../sources/registry.js';
import type { Cursor } from '../store/cursors.js';

/** A "nothing has changed" is believed for so long; then the source is asked for the whole again, whatever it remembers of us. */
const BELIEVED_MS = 24 * 3_600_000;

/** A document as it came, and whether it was asked for without a condition. */
export interface Looked extends Fetched {
  readonly whole: boolean;
}

type Asked = Pick<Services, 'fetcher' | 'clock'>;
type Address = Pick<Source, 'kind' | 'url' | 'userAgent'>;

/** Whether an address is asked for the whole: once a day, as long as no look has succeeded, and where it was not asked before. */
export const asksForWhole = ({ clock }: Pick<Asked, 'clock'>, url: string, cursor: Cursor | undefined): boolean =>
  cursor?.wholeAt === undefined ||
  (cursor.url !== undefined && cursor.url !== url) ||
  clock().getTime() - Date.parse(cursor.wholeAt) >= BELIEVED_MS;

/** Fetches an address by the name and with the limits that its kind of source asks for. @throws FetchFailed as fetchDocument does */
export const fetchFrom = (
  { fetcher }: Pick<Asked, 'fetcher'>,
  { kind, url, userAgent }: Address,
  validators?: Pick<Cursor, 'etag' | 'lastModified'>,
): Promise<Fetched | null> => {
  const { calledBy, mostBytes } = kindOf(kind);
  const name = userAgent ?? calledBy?.(fetcher.userAgent) ?? fetcher.userAgent;
  return fetchDocument(asNamed(fetcher, name), url, validators, mostBytes === undefined ? {} : { mostBytes });
};

/**
 * Looks at an address, conditionally where an earlier look allows it. A server that answers 304 for ever is found out within a day.
 * @returns null when the server says that nothing has changed
 * @throws FetchFailed as fetchDocument does, and for a 304 that no condition asked for
 */
export const look = async (services: Asked, source: Address, cursor: Cursor | undefined): Promise<Looked | null> => {
  const whole = asksForWhole(services, source.url, cursor);
  const fetched = await fetchFrom(services, source, whole ? undefined : cursor);
  return fetched && { ...fetched, whole };
};
