import type { Dispatcher, Response } from 'undici';
import { undici } from './undici.js';

/** A source that did not give its document: the status, or what went wrong on the way. Tried again at the next poll. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  constructor(
    url: string,
    problem: string,
    readonly status: number | null = null,
    /** Seconds the server asks to wait; null where it says nothing. */
    readonly retryAfter: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`${withoutQuery(url)}: ${problem}`, options);
  }
}

/** Signed queries are secrets: an address is named without them. */
export const withoutQuery = (url: string): string => url.replace(/[?#].*$/, '');

export interface Fetcher {
  /** The guarded agent; a promise where it is made at the first use. */
  readonly dispatcher: Dispatcher | Promise<Dispatcher>;
  /** Sent with every request; the UN answers 403 to a name without a contact. */
  readonly userAgent: string;
  /** How long a whole exchange may take, in milliseconds; a minute by default. */
  readonly timeoutMs?: number | undefined;
}

/** The same agent by another name: some sources let in none that does not look like a browser's. */
export const asNamed = (fetcher: Fetcher, userAgent: string): Fetcher => ({
  userAgent,
  timeoutMs: fetcher.timeoutMs,
  get dispatcher() {
    return fetcher.dispatcher;
  },
});

export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Fetched extends Validators {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/** Largest document taken, unpacked: ten times the list. */
const MOST_BYTES = 32 * 1024 * 1024;
/** For the whole exchange, so that a slow drip ends too. */
const TIMEOUT_MS = 60_000;

/**
 * Fetches one document, conditionally where validators are given.
 * @returns null when the server says that nothing has changed (304)
 * @throws FetchFailed for any other status than 200, a 304 that no condition asked for among them, a timeout, a body cut short or too large, too many redirects
 */
export const fetchDocument = async (
  { dispatcher, userAgent, timeoutMs: usual = TIMEOUT_MS }: Fetcher,
  url: string,
  validators: Validators = { etag: null, lastModified: null },
  limits: { readonly mostBytes?: number; readonly timeoutMs?: number } = {},
): Promise<Fetched | null> => {
  const { mostBytes = MOST_BYTES, timeoutMs = usual } = limits;
  try {
    const { fetch } = await undici();
    const response = await fetch(url, {
      dispatcher: await dispatcher,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'user-agent': userAgent,
        ...(validators.etag !== null && { 'if-none-match': validators.etag }),
        ...(validators.lastModified !== null && { 'if-modified-since': validators.lastModified }),
      },
    });
    const { status, headers } = response;
    if (status !== 200) {
      await response.body?.cancel();
      const asked = validators.etag !== null || validators.lastModified !== null;
      if (status === 304 && asked) return null;
      const retryAfter = secondsOf(headers.get('retry-after'), headers.get('date'));
      throw new FetchFailed(url, `answered ${status}; 200 was expected`, status, retryAfter);
    }
    return {
      bytes: await bodyOf(response, url, mostBytes),
      contentType: headers.get('content-type') ?? 'application/octet-stream',
      etag: headers.get('etag'),
      lastModified: headers.get('last-modified'),
    };
  } catch (error) {
    if (error instanceof FetchFailed) throw error;
    throw new FetchFailed(url, reasonOf(error, timeoutMs), null, null, { cause: error });
  }
};

/** The body, unpacked, as far as it may go: a small answer can unpack to gigabytes. */
const bodyOf = async ({ body }: Response, url: string, mostBytes: number): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    // Leaving the loop cancels the body.
    if (size > mostBytes) throw new FetchFailed(url, `is larger than ${mostBytes} bytes, unpacked`);
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/**
 * Seconds of a Retry-After, given as a number or as a date (RFC 9110, 10.2.3).
 * @param answered the answer's own Date: an instant that a server names is one of its clock, which may go wrong; this machine's where it names none
 */
export const secondsOf = (retryAfter: string | null, answered: string | null = null): number | null => {
  if (retryAfter === null) return null;
  const now = Date.parse(answered ?? '') || Date.now();
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null;
};

/** fetch() wraps what went wrong on the way in a bare "fetch failed". */
const reasonOf = (error: unknown, timeoutMs: number): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `took longer than ${timeoutMs / 1000} s`;
  const inner = error.cause instanceof AggregateError ? error.cause.errors[0] : (error.cause ?? error);
  return inner instanceof Error && inner.message ? inner.message : error.message;
};
