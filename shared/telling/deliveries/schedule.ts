const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waiting time before each attempt, the first included: some three days in all (Standard Webhooks' own schedule). */
export const WAITS: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** A share of the wait added by chance, so that many failed deliveries don't come back at once. */
const JITTER = 0.1;
const MOST_WAIT = 24 * HOUR;

/**
 * Milliseconds to wait before an attempt, or null when there is none left.
 * @param attempt its number, from 1
 * @param retryAfter seconds that the receiver asked to wait, or null
 */
export const waitBefore = (attempt: number, retryAfter: number | null, chance = Math.random()): number | null => {
  const wait = WAITS[attempt - 1];
  if (wait === undefined) return null;
  return Math.max(Math.round(wait * (1 + JITTER * chance)), Math.min((retryAfter ?? 0) * SECOND, MOST_WAIT));
};
