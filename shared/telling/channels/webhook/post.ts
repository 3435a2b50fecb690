import type { Dispatcher } from 'undici';
import { secondsOf } from '../../../http/fetch.js';
import { undici } from '../../../http/undici.js';

/** How an attempt ended. */
export interface Answer {
  /** Null where the receiver gave no answer at all. */
  readonly status: number | null;
  readonly ok: boolean;
  readonly durationMs: number;
  readonly error: string | null;
  /** First 1,024 characters. */
  readonly text: string | null;
  readonly retryAfter: number | null;
}

/** Success is a 2xx within this time. */
const TIMEOUT_MS = 15_000;
const MOST_READ = 1_024;

/** Posts a signed body once. Never throws: what goes wrong is part of the record. Redirects are not followed; they are failures. */
export const postWebhook = async (
  dispatcher: Dispatcher | Promise<Dispatcher>,
  url: string,
  headers: Record<string, string>,
  body: string,
  timeoutMs = TIMEOUT_MS,
): Promise<Answer> => {
  const start = performance.now();
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(new DOMException('too late', 'TimeoutError')), timeoutMs);
  const took = () => Math.round(performance.now() - start);
  try {
    const { request } = await undici();
    const response = await request(url, {
      dispatcher: await dispatcher,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'council-watch-webhooks/1', ...headers },
      body,
      signal: ending.signal,
    });
    const text = await firstOf(response.body);
    const ok = response.statusCode >= 200 && response.statusCode < 300;
    const retryAfter = response.headers['retry-after'];
    return {
      status: response.statusCode,
      ok,
      durationMs: took(),
      error: ok ? null : `answered ${response.statusCode}`,
      text,
      retryAfter: secondsOf(typeof retryAfter === 'string' ? retryAfter : null),
    };
  } catch (error) {
    return {
      status: null,
      ok: false,
      durationMs: took(),
      error: problemOf(error, timeoutMs),
      text: null,
      retryAfter: null,
    };
  } finally {
    clearTimeout(timer);
  }
};

/** The beginning of an answer; the rest is not waited for. */
const firstOf = async (body: Dispatcher.ResponseData['body']): Promise<string> => {
  let read = Buffer.alloc(0);
  for await (const part of body as AsyncIterable<Buffer>) {
    read = Buffer.concat([read, part]);
    if (read.length >= MOST_READ) break;
  }
  body.destroy();
  return read.subarray(0, MOST_READ).toString('utf8');
};

const problemOf = (error: unknown, timeoutMs: number): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  return inner instanceof Error ? inner.message || inner.name : String(inner);
};
