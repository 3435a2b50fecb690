import { plain } from './text.js';

/** Longest sentence that rules are run on; what is longer is no sentence. */
const LONGEST = 2_000;
/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|Maj|Brig|Capt|Adm|Sgt|No|Nos|Art|para|paras|Gen|Lt|Col|Sen|Rep|Gov|Amb|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|approx|vs|etc|al|a\.k\.a|f\.k\.a|[A-Z])|\b(?:[A-Za-z]\.)+[A-Za-z])$/;

/** The sentences of a paragraph. Sentences glued together by a page's furniture ("…often flouted.The draft…") are parted. */
export const sentencesOf = (paragraph: string): string[] => {
  const text = plain(paragraph)
    .replace(/\s+/g, ' ')
    .replace(/(\p{Ll}[.!?]["')]?)(?=["']?\p{Lu}\p{Ll})/gu, '$1 ')
    .trim();
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["')\]]{0,2} (?=["'(]?[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].length - 1;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(start, match.index - 20), match.index)))
      continue;
    // "1. Ferdo Marlik": the number of an item is no sentence.
    if (/^\(?\d{1,2}$/.test(text.slice(start, match.index).trim())) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '' && sentence.length <= LONGEST);
};

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
/** `UNITED NATIONS, March 26 (Agency) —`, `NEW YORK (Agency / Agency - 12th February, 2020)`: where and by whom an article was sent. */
const DATELINE = new RegExp(
  `^(?:date \\d{4}-\\d\\d-\\d\\d\\s+)?\\p{Lu}[\\p{Lu} .,'/-]{2,40}(?:,? ${MONTH} \\d{1,2}(?:, \\d{4})?| \\d{1,2} ${MONTH}(?: \\d{4})?)?,?\\s*(?:(?:\\([^)]{2,70}\\)|/[^/]{2,40}/)\\s*(?:[\\u2014\\u2013:-]{1,2}\\s+)?|[\\u2014\\u2013:-]{1,2}\\s+)(?=\\S)`,
  'u',
);

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+';
const FULL_DATE = `(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH},? \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{4})`;
/** `June 8, 2018The Council …`, `8 June 2018 14:05 GMT | The Council …`, `June 8 (Agency) — …`: when an article was sent, glued to its first sentence. */
const STAMP = new RegExp(
  `^(?:(?:Published|Updated|Posted)(?: on| at)?:?\\s*)?(?:${WEEKDAY})?(?:${FULL_DATE}(?:[ ,|-]*\\d{1,2}[:.]\\d\\d(?:\\s*[ap]\\.?m\\.?)?(?:\\s*\\p{Lu}{2,4}\\b)?)?\\s*(?:[|\\u2014\\u2013\\u00b7-]\\s*)?(?=["'\\u201c]?\\p{Lu})|${MONTH} \\d{1,2} \\(\\p{Lu}[^)]{1,40}\\)\\s*[\\u2014\\u2013-]+\\s*)`,
  'u',
);

/** `New York, Jan 30 (Agency) The Council …`: in small letters only with the agency's name. */
const SMALL_DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M} .'/-]{2,30},? (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?,? \\(\\p{Lu}[^)]{1,40}\\)[ :.\\u2014\\u2013-]*(?=["\u201c]?\\p{Lu})`,
  'u',
);

/** A paragraph without the dateline or the stamp that opens it; a date in it is that of sending, and no fact of the story. */
export const withoutDateline = (paragraph: string): string =>
  plain(paragraph).trim().replace(STAMP, '').replace(DATELINE, '').replace(SMALL_DATELINE, '');

/** A paragraph is no longer, and an article has no more lines. */
const LONGEST_LINE = 10_000;
const MOST_LINES = 1_000;

/** As much of a text as is read for what it tells: the rest of a page that has more is no article. */
export const boundedLines = (lines: readonly string[]): string[] =>
  lines.slice(0, MOST_LINES).map((line) => line.slice(0, LONGEST_LINE));
