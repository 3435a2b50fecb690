import * as chrono from 'chrono-node';
import { addDays, type Day } from './days.js';

/** Longest text given to the date parser; a sentence is shorter. */
const LONGEST = 2_000;

const pad = (part: number, length = 2): string => String(part).padStart(length, '0');
const dayOf = (year: number, month: number, day: number): Day => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
/** Noon, so that no time zone moves the date. */
const noon = (day: Day): Date => new Date(`${day}T12:00:00`);
const toDay = (date: Date): Day => dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());

export interface FoundDay {
  readonly day: Day;
  readonly text: string;
  readonly index: number;
  /** Whether year, month and day all stand in the text; false for "Thursday" or "5 June". */
  readonly absolute: boolean;
}

/**
 * The dates in a sentence. A bare weekday, "tomorrow" or a date without a year is resolved against `reference`.
 * @param direction whether a bare weekday means the coming one (today included) or the last one
 */
export const daysIn = (sentence: string, reference: Day | null, direction: 'past' | 'future'): FoundDay[] => {
  const results = chrono.en.casual.parse(sentence.slice(0, LONGEST), noon(reference ?? '2000-01-01'), {
    forwardDate: direction === 'future',
  });
  return results.flatMap((result) => {
    const { start } = result;
    const absolute = start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
    if (!absolute && reference === null) return [];
    if (
      /^\d+$|\bnow\b|^(?:an?|the|this|last|next|past)?\s*(?:\w+ )?(?:year|month|week|decade|hour|minute|second)s?/i.test(
        result.text,
      )
    )
      return [];
    const weekday = start.get('weekday');
    if (start.isCertain('weekday') && !start.isCertain('day') && weekday !== null && reference !== null) {
      return [
        { day: nearestWeekday(weekday, reference, direction), text: result.text, index: result.index, absolute: false },
      ];
    }
    if (!start.isCertain('day')) return [];
    return [{ day: toDay(start.date()), text: result.text, index: result.index, absolute }];
  });
};

const nearestWeekday = (weekday: number, reference: Day, direction: 'past' | 'future'): Day => {
  const from = noon(reference).getDay();
  const distance = direction === 'future' ? (weekday - from + 7) % 7 : -((from - weekday + 7) % 7);
  return addDays(reference, distance);
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date of a UN entry or formula, such as `28 Oct. 1994`; null for anything less than a whole date. */
export const wholeDay = (text: string): Day | null => {
  const found = /\b(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(text);
  const month = MONTHS.indexOf(found?.[2]?.toLowerCase() ?? '') + 1;
  if (!found || month === 0) return null;
  const day = dayOf(Number(found[3]), month, Number(found[1]));
  return Number.isNaN(Date.parse(day)) ? null : day;
};

/** The first date that the head of a page gives as its own: `Dec. 16, 2015`, `16 December 2015`, also glued to a byline. */
export const pageDay = (text: string): Day | null => {
  const months =
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
  const american = new RegExp(`(${months})\\.? (\\d{1,2}), (\\d{4})`, 'i').exec(text);
  const british = new RegExp(`(\\d{1,2}) (${months})\\.? (\\d{4})`, 'i').exec(text);
  const iso = /(\d{4})-(\d\d)-(\d\d)/.exec(text);
  const first = [american, british, iso].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0];
  if (!first) return null;
  if (first === iso) return first[0];
  const [, a = '', b = '', year] = first;
  return first === american ? wholeDay(`${b} ${a} ${year}`) : wholeDay(`${a} ${b} ${year}`);
};
