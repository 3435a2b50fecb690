import * as english from 'chrono-node/en';

/** RFC 3339 with its zone, to any fraction of a second. */
const EXACT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i;
/** Longest text that is a date. */
const LONGEST = 80;

/**
 * The instant (UTC) that a feed or a page writes in whichever form: RFC 3339, RFC 822 with its zones by name, and what looks like either. A
 * date without a time is its midnight, a time without a zone is UTC. Null for what is no whole date, a day that no calendar has, and a zone
 * that is not known: no date is better than a wrong one.
 */
export const instantIn = (text: string | null | undefined): string | null => {
  const written = text?.trim() ?? '';
  if (written === '' || written.length > LONGEST) return null;
  if (EXACT.test(written)) return isoOf(new Date(written.replace(' ', 'T')));
  // A day and a year: "yesterday" is neither, to whoever does not know when it was written.
  if ((written.match(/\d+/g) ?? []).length < 2) return null;
  const reference = { instant: new Date(0), timezone: 'UTC' };
  const [found, ...others] = english.parse(written, reference);
  if (!found || others.length > 0) return null;
  const { start } = found;
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null;
  // What is left of it may be the zone.
  if (/\p{L}/u.test(written.replace(found.text, ''))) return null;
  return start.isCertain('hour') ? isoOf(start.date()) : `${isoOf(start.date())?.slice(0, 10)}T00:00:00.000Z`;
};

const isoOf = (date: Date): string | null => (Number.isNaN(date.getTime()) ? null : date.toISOString());
