import type { Dispatcher } from 'undici';
import { WORDS } from '../wording/catalogue.js';
import { secondsOf } from './fetch.js';
import { undici } from './undici.js';

/** How a post ended. */
export interface Answer {
  /** Null where the receiver gave no answer at all. */
  readonly status: number | null;
  readonly ok: boolean;
  /** Whether the receiver says that nothing is there any more. */
  readonly gone: boolean;
  readonly durationMs: number;
  readonly error: string | null;
  /** First 1,024 characters. */
  readonly text: string | null;
  /** Seconds that the receiver asks to wait; null where it asks nothing. */
  readonly retryAfter: number | null;
}

/** What is posted. */
export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Success is a 2xx within this time. */
const TIMEOUT_MS = 15_000;
const MOST_READ = 1_024;
const GONE = 410;
/** The receiver asks for a slower pace (RFC 6585, 4). */
export const TOO_MANY = 429;

/** What is noted where nobody answered. */
export const unsent = (error: string): Answer => ({
  status: null,
  ok: false,
  gone: false,
  durationMs: 0,
  error,
  text: null,
  retryAfter: null,
});

/** Posts once. Never throws: what goes wrong is part of the answer. Redirects are not followed; they are failures. */
export const postOnce = async (
  dispatcher: Dispatcher | Promise<Dispatcher>,
  { url, headers, body }: Post,
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
      headers,
      body,
      signal: ending.signal,
    });
    const text = await firstOf(response.body);
    const { statusCode: status } = response;
    const ok = status >= 200 && status < 300;
    const retryAfter = response.headers['retry-after'];
    return {
      status,
      ok,
      gone: status === GONE,
      durationMs: took(),
      error: ok ? null : WORDS.deliveries.answered(status),
      text,
      retryAfter: secondsOf(typeof retryAfter === 'string' ? retryAfter : null),
    };
  } catch (error) {
    return { ...unsent(problemOf(error, timeoutMs)), durationMs: took() };
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
  if (error.name === 'TimeoutError') return WORDS.deliveries.noAnswer(timeoutMs / 1000);
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  return inner instanceof Error ? inner.message || inner.name : String(inner);
};
