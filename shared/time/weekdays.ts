import { addDays, type Day } from './days.js';

/** Whether a bare weekday means the last one or the coming one, the day itself included. */
export type Direction = 'past' | 'future';

/** A weekday with the words around it, as they stand in its sentence, blanks and all. */
export interface NamedWeekday {
  /** `thursday`. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** In the order of JavaScript's `getUTCDay`. */
export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
const WEEK = 7;

/** Days from a day back to the last such weekday before it: 1 to 7. */
const back = (from: number, weekday: number): number => ((from - weekday + WEEK - 1) % WEEK) + 1;
/** Days from a day on to the next such weekday after it: 1 to 7. */
const on = (from: number, weekday: number): number => ((weekday - from + WEEK - 1) % WEEK) + 1;
/** Days from a day to such a weekday in the same week, which begins on Monday (ISO 8601): -6 to 6. */
const within = (from: number, weekday: number): number => ((weekday + 6) % WEEK) - ((from + 6) % WEEK);
const bare = (from: number, weekday: number, direction: Direction): number =>
  direction === 'past' ? -(back(from, weekday) % WEEK) : on(from, weekday) % WEEK;

type Distance = (from: number, weekday: number, direction: Direction) => number | null;

/** What stands before a weekday or behind it, and how many days off it is then. The first that fits holds. */
const WORDINGS: readonly { readonly before?: RegExp; readonly after?: RegExp; readonly days: Distance }[] = [
  // Of what it follows, or goes before, the words around it tell; not the day of the page.
  { before: /\bthe (?:following|previous|preceding|same) $/i, days: () => null },
  { after: /^ before last\b/i, days: (from, weekday) => -back(from, weekday) - WEEK },
  { after: /^ after next\b/i, days: (from, weekday) => on(from, weekday) + WEEK },
  { before: /\ba week ago (?:on )?$/i, days: (from, weekday) => bare(from, weekday, 'past') - WEEK },
  { before: /\ba week from (?:on )?$/i, days: (from, weekday) => bare(from, weekday, 'future') + WEEK },
  {
    after: /^,? (?:of |in |the )?(?:last|the previous) week\b/i,
    days: (from, weekday) => within(from, weekday) - WEEK,
  },
  { before: /\blast week(?:['’]s| on|,? on)? $/i, days: (from, weekday) => within(from, weekday) - WEEK },
  { after: /^,? (?:of |in )?(?:next|the coming) week\b/i, days: (from, weekday) => within(from, weekday) + WEEK },
  { before: /\bnext week(?:['’]s|,? on)? $/i, days: (from, weekday) => within(from, weekday) + WEEK },
  { after: /^,? (?:of |in )?this week\b/i, days: within },
  { before: /\bthis week(?:['’]s|,? on)? $/i, days: within },
  { before: /\b(?:last|past) $/i, days: (from, weekday) => -back(from, weekday) },
  {
    after: /^ last\b(?! (?:week|month|year|spring|summer|autumn|fall|winter|minute|ditch))/i,
    days: (from, weekday) => -back(from, weekday),
  },
  { before: /\b(?:next|coming) $/i, days: on },
  { after: /^ next\b(?! (?:month|year|to))/i, days: on },
  { before: /\bthis $/i, days: within },
];

/**
 * The day that is meant by a weekday: "Thursday", "last Thursday", "Thursday of next week", and the like.
 * @param reference the day on which its sentence was published
 * @returns null for one that is told from another day than that of publication
 */
export const weekdayMeant = (
  { name, before, after }: NamedWeekday,
  reference: Day,
  direction: Direction,
): Day | null => {
  const weekday = WEEKDAYS.indexOf(name);
  const from = new Date(`${reference}T12:00:00Z`).getUTCDay();
  const wording = WORDINGS.find((each) => (each.before?.test(before) ?? true) && (each.after?.test(after) ?? true));
  const days = (wording?.days ?? bare)(from, weekday, direction);
  return days === null ? null : addDays(reference, days);
};
