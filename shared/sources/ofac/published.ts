import { isDay } from '../../time/days.js';

/** The day `06/30/2025` of a Publish_Date as the instant at which it began (UTC): the list says no hour. Null for anything else. */
export const publishedOn = (text: string): string | null => {
  const [, month, date, year] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text) ?? [];
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return year !== undefined && isDay(day) ? `${day}T00:00:00.000Z` : null;
};
