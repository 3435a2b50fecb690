import { type NamedWeekday, WEEKDAYS } from '../time/weekdays.js';
import type { Token } from './tagger.js';

interface WeekdayMention {
  readonly from: number;
  readonly to: number;
  readonly told: { readonly form: 'weekday' } & NamedWeekday;
}

/** So many words around a weekday tell which one it is. */
const AROUND = 5;
const BEFORE_WEEK = new Set([',', 'of', 'in', 'the']);
const WHICH_WEEK = new Set(['last', 'previous', 'next', 'coming', 'this']);
const BEHIND_WEEK = new Set(["'s", '\u2019s', ',', 'on']);
/** So many of these words stand between a week and its day. */
const BETWEEN = 2;

/** Whether a word names a day of the week. */
export const isWeekday = (token: Token | undefined): boolean => token !== undefined && WEEKDAYS.includes(token.lower);
const namesWeek = (tokens: readonly Token[], at: number): boolean =>
  WHICH_WEEK.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'week';

/** Where the next word is that is none of these, at most two words on. */
const past = (words: ReadonlySet<string>, tokens: readonly Token[], from: number): number => {
  let at = from;
  while (at < from + BETWEEN && words.has(tokens[at]?.lower ?? '')) at++;
  return at;
};

/** Words as they stand in their sentence, up to the one behind them. */
const written = (tokens: readonly Token[], from: number, to: number): string => {
  const begin = Math.max(0, from);
  return tokens
    .slice(begin, to)
    .map(({ text, end }, at) => text + ' '.repeat(Math.max(0, (tokens[begin + at + 1]?.at ?? end) - end)))
    .join('');
};

/** A weekday as far as the words go that say of which week it is: "Thursday of last week". */
const mention = (tokens: readonly Token[], from: number, at: number): WeekdayMention => {
  const name = (tokens[at] as Token).lower;
  const week = past(BEFORE_WEEK, tokens, at + 1);
  const before = written(tokens, at - AROUND, at);
  const after = written(tokens, at, at + 1 + AROUND).slice(name.length);
  return { from, to: namesWeek(tokens, week) ? week + 2 : at + 1, told: { form: 'weekday', name, before, after } };
};

/** The weekday that a word names or begins to name, with the week before it: "last week's Friday meeting". */
export const weekdayAt = (tokens: readonly Token[], at: number): WeekdayMention | null => {
  if (isWeekday(tokens[at])) return mention(tokens, at, at);
  if (!namesWeek(tokens, at)) return null;
  const day = past(BEHIND_WEEK, tokens, at + 2);
  return isWeekday(tokens[day]) ? mention(tokens, at, day) : null;
};
