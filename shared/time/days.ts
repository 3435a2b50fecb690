/** A calendar date, `YYYY-MM-DD`. */
export type Day = string;

/** The date `days` after (before, if negative) a date. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/**
 * The New York date of an instant: the Council's calendar. A bare date, or an instant of midnight sharp (UTC), which is how
 * feeds write a date without a time, is taken as that date.
 */
export const councilDay = (instant: string): Day => {
  if (/^\d{4}-\d\d-\d\d(?:T00:00(?::00(?:\.0+)?)?Z?)?$/.test(instant)) return instant.slice(0, 10);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' }).format(
    new Date(instant),
  );
};

/** Whether a text is a day that there is: `2024-02-29`, and not `2023-02-29`. */
export const isDay = (text: string): text is Day => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};
