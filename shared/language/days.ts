import { addDays, type Day, daysBetween } from '../time/days.js';
import type { Token } from './tagger.js';

/** A day, or less than a day, that a text names. */
export interface TimeMention {
  readonly from: number;
  readonly to: number;
  /** `weekday` 0 (Sunday) to 6; `today` with an offset in days; `date` with what is told of it; `span` for "last month". */
  readonly told:
    | { readonly form: 'weekday'; readonly weekday: number; readonly last: boolean; readonly next: boolean }
    | { readonly form: 'offset'; readonly days: number }
    | { readonly form: 'date'; readonly year: number | null; readonly month: number; readonly day: number | null }
    | { readonly form: 'year'; readonly year: number }
    | { readonly form: 'span'; readonly past: boolean };
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const OFFSETS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const OF_TODAY = new Set(['morning', 'afternoon', 'evening', 'noon']);
const SPANS = new Set(['week', 'month', 'year', 'decade', 'summer', 'winter', 'autumn', 'spring', 'fall']);

const weekdayOf = ({ lower }: Token): number => WEEKDAYS.indexOf(lower);

/** The month a word names, 1 to 12; 0 for none. "May" and "March" in small letters are a modal and a walk. */
export const monthOf = ({ text, lower }: Token): number => {
  if (!/^\p{Lu}/u.test(text)) return 0;
  const bare = lower.replace(/\.$/, '');
  const long = MONTH_NAMES.indexOf(bare);
  if (long >= 0) return long + 1;
  const short = bare === 'sept' ? 8 : MONTHS.indexOf(bare);
  return short + 1;
};

const numberOf = (token: Token | undefined, least: number, most: number): number | null => {
  const found = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(token?.lower ?? '');
  const value = found ? Number(found[1]) : Number.NaN;
  return value >= least && value <= most ? value : null;
};
const yearOf = (token: Token | undefined): number | null =>
  token && /^\d{4}$/.test(token.text) ? numberOf(token, 1945, 2099) : null;

/** The time that begins at a word, if one does. */
export const timeAt = (tokens: readonly Token[], at: number): TimeMention | null => {
  const token = tokens[at];
  if (!token) return null;
  const weekday = weekdayOf(token);
  if (weekday >= 0) {
    const before = tokens[at - 1]?.lower;
    return {
      from: at,
      to: at + 1,
      told: { form: 'weekday', weekday, last: before === 'last', next: before === 'next' },
    };
  }
  const offset = OFFSETS[token.lower];
  if (offset !== undefined) return { from: at, to: at + 1, told: { form: 'offset', days: offset } };
  return spanAt(tokens, at) ?? dateAt(tokens, at);
};

const spanAt = (tokens: readonly Token[], at: number): TimeMention | null => {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || !second) return null;
  if (first.lower === 'this' && OF_TODAY.has(second.lower))
    return { from: at, to: at + 2, told: { form: 'offset', days: 0 } };
  if ((first.lower === 'last' || first.lower === 'previous') && (SPANS.has(second.lower) || monthOf(second) > 0))
    return { from: at, to: at + 2, told: { form: 'span', past: true } };
  if (first.lower === 'this' && SPANS.has(second.lower))
    return { from: at, to: at + 2, told: { form: 'span', past: false } };
  if (first.lower === 'next' && (SPANS.has(second.lower) || monthOf(second) > 0))
    return { from: at, to: at + 2, told: { form: 'span', past: false } };
  if (third?.lower === 'ago' && SPANS.has(second.lemma))
    return { from: at, to: at + 3, told: { form: 'span', past: true } };
  return null;
};

const dateAt = (tokens: readonly Token[], at: number): TimeMention | null => {
  const token = tokens[at] as Token;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(token.text);
  if (iso)
    return {
      from: at,
      to: at + 1,
      told: { form: 'date', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) },
    };
  // 16 December 2015; 16 Dec.
  const first = numberOf(token, 1, 31);
  let next = at + 1;
  if (tokens[next]?.lower === 'of') next++;
  const after = tokens[next];
  if (first !== null && after && monthOf(after) > 0) return withYear(tokens, at, next + 1, monthOf(after), first);
  const month = monthOf(token);
  if (month > 0) {
    // Dec. 16, 2015; December 2015; December.
    const day = numberOf(tokens[at + 1], 1, 31);
    if (day !== null) return withYear(tokens, at, at + 2, month, day);
    if (token.pos === 'AUX' || token.pos === 'VERB' || isFirstName(tokens, at)) return null;
    return withYear(tokens, at, at + 1, month, null);
  }
  const year = yearOf(token);
  const before = tokens[at - 1]?.lower;
  if (year !== null && before !== undefined && IN_A_YEAR.has(before))
    return { from: at, to: at + 1, told: { form: 'year', year } };
  return null;
};
/** "Jan Segond", "April Brankin": a month before a name, and behind no preposition, is the name of a person. */
const isFirstName = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    next.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    weekdayOf(next) < 0 &&
    !IN_A_YEAR.has(tokens[at - 1]?.lower ?? '')
  );
};
const IN_A_YEAR = new Set(['in', 'since', 'of', 'from', 'by', 'until', 'during', 'early', 'late', 'mid', 'and']);

const withYear = (
  tokens: readonly Token[],
  from: number,
  at: number,
  month: number,
  day: number | null,
): TimeMention => {
  const comma = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? 1 : 0;
  const year = yearOf(tokens[at + comma]);
  const next = tokens[at]?.lower === 'next' && tokens[at + 1]?.lower === 'year';
  return {
    from,
    to: year === null ? (next ? at + 2 : at) : at + comma + 1,
    told: { form: 'date', year: year ?? (next ? Number.NaN : null), month, day },
  };
};

const dayOf = (year: number, month: number, day: number): Day | null => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).getUTCDate() !== day ? null : text;
};
const weekdayOfDay = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/**
 * The day that a mention means; null for less than a day, or where nothing tells from which day it is reckoned.
 * @param published the day (New York) of the text
 * @param direction whether a bare weekday or a date without a year means the last one or the coming one
 */
export const dayMeant = ({ told }: TimeMention, published: Day | null, direction: 'past' | 'future'): Day | null => {
  if (told.form === 'offset') return published === null ? null : addDays(published, told.days);
  if (told.form === 'weekday') {
    if (published === null) return null;
    const from = weekdayOfDay(published);
    if (direction === 'past') return addDays(published, -((from - told.weekday + 7) % 7));
    return addDays(published, (told.weekday - from + 7) % 7);
  }
  if (told.form !== 'date' || told.day === null) return null;
  if (told.year !== null && !Number.isNaN(told.year)) return dayOf(told.year, told.month, told.day);
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  if (Number.isNaN(told.year as number) && told.year !== null) return dayOf(year + 1, told.month, told.day);
  const same = dayOf(year, told.month, told.day);
  if (same === null) return null;
  // A day of December told in January, and the other way round.
  if (direction === 'past' && daysBetween(published, same) > 60) return dayOf(year - 1, told.month, told.day);
  if (direction === 'future' && daysBetween(same, published) > 10) return dayOf(year + 1, told.month, told.day);
  return same;
};

/** So many days before it is published a text may tell news of. */
export const NEWS_DAYS = 10;

/** Whether a mention lies clearly before what is news: another year, another month, a day more than ten days back. */
export const isPast = (mention: TimeMention, published: Day | null): boolean => {
  const { told } = mention;
  if (told.form === 'span') return told.past;
  if (published === null || told.form === 'offset' || told.form === 'weekday') return false;
  const newsFrom = addDays(published, -NEWS_DAYS);
  if (told.form === 'year') return told.year < Number(newsFrom.slice(0, 4));
  if (told.day !== null) {
    const day = dayMeant(mention, published, 'past');
    return day !== null && day < newsFrom;
  }
  const [year, month] = published.split('-').map(Number) as [number, number];
  const [fromYear, fromMonth] = newsFrom.split('-').map(Number) as [number, number];
  const of = told.year ?? (told.month > month ? year - 1 : year);
  return of * 12 + told.month < fromYear * 12 + fromMonth;
};
