import { type Day, isDay } from './days.js';

const pad = (part: number, length = 2): string => String(part).padStart(length, '0');
const dayOf = (year: number, month: number, day: number): Day => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date of a UN entry or formula, such as `28 Oct. 1994`; null for anything less than a whole date. */
export const wholeDay = (text: string): Day | null => {
  const found = /\b(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(text);
  const month = MONTHS.indexOf(found?.[2]?.toLowerCase() ?? '') + 1;
  if (!found || month === 0) return null;
  const day = dayOf(Number(found[3]), month, Number(found[1]));
  return isDay(day) ? day : null;
};

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const PAGE_DATE = new RegExp(
  `(?:(?<m>${MONTH})\\.? (?<d>\\d{1,2})|(?<day>\\d{1,2}) (?<month>${MONTH})\\.?),? (?<y>\\d{4})|(?<iso>\\d{4}-\\d\\d-\\d\\d)`,
  'gi',
);
/** A date behind these is when the page itself came out. */
const CAME_OUT = /\b(?:published|posted|updated|dated?|released|issued)(?: on)?:?[ \t]*$/i;
/** A date behind a word of running text is what the text speaks of: "until April 5, 2015". */
const SPOKEN_OF = /(?:(?<!\p{L})\p{Ll}+|\b(?:On|Until|Till|By|From|Since|Before|After|Through|Between))[ \t"“‘(]+$/u;
/** As far back as either looks. */
const BEHIND = 40;

/**
 * The first date that the head of a page gives as its own: `Dec. 16, 2015`, `16 December 2015`, also glued to a byline. A date in a
 * running sentence is none: what a mandate lasts until is not when the page came out.
 */
export const pageDay = (text: string): Day | null => {
  for (const { index, groups = {} } of text.matchAll(PAGE_DATE)) {
    const before = text.slice(Math.max(0, index - BEHIND), index);
    if (!CAME_OUT.test(before) && SPOKEN_OF.test(before)) continue;
    const { m, d, day, month, y, iso } = groups;
    return iso ?? wholeDay(`${d ?? day} ${m ?? month} ${y}`);
  }
  return null;
};
