import * as z from 'zod';

const hour = z.int().min(0).max(23);

/** Whether a name is a time zone's (IANA). */
const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** When somebody is told: each event as it comes, or what has gathered by an hour of theirs. */
export const Rhythm = z.strictObject({
  every: z.enum(['event', 'day', 'week'], 'event, day or week was expected').default('event'),
  /** Of a digest, by the clock of the zone. */
  hour: hour.default(8),
  /** Of a weekly digest: 1 for Monday to 7 for Sunday (ISO 8601). */
  weekday: z.int().min(1).max(7).default(1),
  /** Hours in which nothing is told: from the first up to the second. What happens in them is told at their end. Null for none. */
  quiet: z.strictObject({ from: hour, to: hour }).nullable().default(null),
  /** Of the hours and of the weekday. */
  zone: z.string().max(60).refine(isZone, 'a time zone such as Europe/Zurich was expected').default('UTC'),
  /** Whether a new listing of a watched name comes at once all the same. */
  urgent: z.boolean().default(true),
});
export type Rhythm = z.infer<typeof Rhythm>;

/** A rhythm in one form only, whatever was given that means nothing beside the rest; null for each event as it comes. */
export const canonicalRhythm = (rhythm: Rhythm | null | undefined): Rhythm | null => {
  if (rhythm == null) return null;
  const { every, quiet } = rhythm;
  const hours = every === 'event' && quiet !== null && quiet.from !== quiet.to ? quiet : null;
  if (every === 'event' && hours === null) return null;
  return {
    every,
    hour: every === 'event' ? 0 : rhythm.hour,
    weekday: every === 'week' ? rhythm.weekday : 1,
    quiet: hours,
    zone: rhythm.zone,
    urgent: rhythm.urgent,
  };
};
