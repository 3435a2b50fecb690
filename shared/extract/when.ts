import { daysIn } from '../time/dates.js';
import { type Day, daysBetween } from '../time/days.js';

/** When a text was published, and whether the United Nations itself speaks in it. */
export interface Published {
  readonly publishedOn: Day | null;
  readonly official: boolean;
}

export const DAY_WORD = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow)\b/i;

export const AHEAD =
  /\b(?:expected|could|may|might|will|would|scheduled|set|due|slated|likely|possible|plans?|planned|comes? to|goes? to|put to|to (?:be )?(?:vote|voted|adopt|adopted)|ahead of|tomorrow|prepares?|(?:began|begun|begins|started) voting|circulated|tabled|in blue|co-?sponsor|to draft|draft calls|negotiat)/i;
export const VOTE_AHEAD = /\b(?:vote[ds]?|voting|adopt(?:ed|ion)?|session|meeting|put to|comes? to|goes? to)\b/i;

/** A sentence that tells of another time: it dates its verb more than ten days before the page. */
export const recallsPast = (sentence: string, publishedOn: Day | null): boolean => {
  if (publishedOn === null) return false;
  // "resolution 1988" is a number, no year; what stands in quotation marks is somebody's recollection, and in brackets an aside.
  const bare = sentence
    .replace(/\bresolutions? (?:number |no\.? ?)?\d{3,4}(?: of \d{4})?/gi, '')
    .replace(/\((?:on [^()]*|\d{4})\)/gi, '')
    .replace(/"[^"]*"/g, '');
  if (/^\W*(?:unanimously )?adopting (?:the )?resolution\b/i.test(sentence)) return false;
  if (/\b(?:today|this (?:morning|afternoon|evening))\b/i.test(bare)) return false;
  const year = publishedOn.slice(0, 4);
  // A resolution of the year is news, whatever else the sentence recalls.
  if (new RegExp(`\\bresolutions? \\d{3,4} \\(${year}\\)`, 'i').test(sentence)) return false;
  const years = [...bare.matchAll(/\b(?:in|since|of|from) (?:\w+ )?((?:19|20)\d\d)\b/gi)].map(
    ([, found]) => found ?? year,
  );
  if (years.some((found) => found < year) && !DAY_WORD.test(bare)) return true;
  // What a draft would have done belongs to its vote, whatever resolution it would have gone on with.
  const ofThisVote = /\b(?:draft|text)\b[^.]{0,120}\bwould have\b/i.test(bare);
  const cited = [...sentence.matchAll(/\bresolutions? [\d, and()]*?\((\d{4})\)/gi)].map(([, found]) => Number(found));
  const recent = Number(year) - (publishedOn.slice(5, 7) === '01' ? 1 : 0);
  if (
    !ofThisVote &&
    cited.length > 0 &&
    cited.every((found) => found < recent) &&
    /\b(?:by|in|under|since|with) (?:its |the )?resolution/i.test(sentence) &&
    !DAY_WORD.test(bare)
  )
    return true;
  const dated = daysIn(bare, publishedOn, 'past').filter(
    (found) => found.absolute && !/\b(?:until|by|to|through|than)\s*(?:the\s*)?$/i.test(bare.slice(0, found.index)),
  );
  return (
    dated.some((found) => daysBetween(found.day, publishedOn) > 10) &&
    !dated.some((found) => Math.abs(daysBetween(found.day, publishedOn)) <= 10)
  );
};

const DEADLINE =
  /\b(?:until|till|through|by|no later than|to|expir\w+ on)\s+(?:the\s+)?(?:\d{1,2}\s+\p{Lu}\p{L}+|\p{Lu}\p{L}{2,8}\.?\s+\d{1,2}\b),?(?:\s+\d{4})?/giu;

export const dayOfAction = (
  words: readonly string[],
  lines: readonly string[],
  { publishedOn, official }: Published,
): Day | null => {
  const near = (sentence: string): Day | null => {
    const told = sentence.replace(DEADLINE, '');
    const found = daysIn(told, publishedOn, 'past').find(({ day, index }) =>
      publishedOn === null
        ? // Nothing tells how near it is: only a day on which something was done, not the day of a document that is named.
          /\bon $/i.test(told.slice(0, index))
        : daysBetween(day, publishedOn) >= 0 && daysBetween(day, publishedOn) <= 10,
    );
    return found?.day ?? null;
  };
  for (const sentence of words) {
    const day = near(sentence);
    if (day) return day;
  }
  if (official) return publishedOn;
  for (const sentence of lines) {
    const day = /\b(?:vot|adopt|agreed|approved|resolution|Council|session|meeting)/i.test(sentence)
      ? near(sentence)
      : null;
    if (day) return day;
  }
  return null;
};

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b';
/** A day on which somebody spoke, or a vote began that ends later. */
const NOT_OF_THE_VOTE = new RegExp(
  `\\b(?:said|told \\w+|announced) (?:late )?(?:on )?${WEEKDAY}(?!'s| (?:vote|morning|afternoon|evening|session|meeting))|\\bin an? (?:tweet|post|statement|letter|speech|message) on ${WEEKDAY}|\\bon ${WEEKDAY}(?= (?:began|started))`,
  'gi',
);

export const expectedDay = (
  words: readonly string[],
  lines: readonly string[],
  publishedOn: Day | null,
): Day | null => {
  const ahead = (sentence: string): Day | null =>
    daysIn(sentence.replace(NOT_OF_THE_VOTE, ''), publishedOn, 'future').find(
      ({ day, text }) =>
        !/ago|yesterday|last/i.test(text) &&
        (publishedOn === null || (daysBetween(publishedOn, day) >= 0 && daysBetween(publishedOn, day) <= 60)),
    )?.day ?? null;
  for (const sentence of [...words, ...lines]) {
    const day = VOTE_AHEAD.test(sentence) && AHEAD.test(sentence) ? ahead(sentence) : null;
    if (day) return day;
  }
  return null;
};

const UNTIL =
  /\b(?:until|through|till|to|expir\w+ on|ending on|up to)\s+(?:the\s+)?((?:\d{1,2} \p{Lu}\p{L}+ \d{4})|(?:\p{Lu}\p{L}+\.? \d{1,2},? \d{4}))/gu;

/** "Until November 15": the year is the one that comes. */
const UNTIL_COMING =
  /\b(?:until|through|till)\s+(?:the\s+)?((?:\d{1,2} \p{Lu}\p{L}+)|(?:\p{Lu}\p{L}+\.? \d{1,2}))(?![\d\p{L}])(?!,? \d{4})/gu;

export const expiryDay = (words: readonly string[], lines: readonly string[], publishedOn: Day | null): Day | null => {
  const inOrder = lines.filter((line) => words.includes(line));
  const ends = (sentence: string, until: RegExp): Day | null => {
    for (const [, text = ''] of sentence.replace(/\bUntil\b/g, 'until').matchAll(until)) {
      const day = daysIn(text, publishedOn, 'future').find((found) => found.absolute || until === UNTIL_COMING)?.day;
      if (day && (publishedOn === null || daysBetween(publishedOn, day) > 0)) return day;
    }
    return null;
  };
  for (const sentence of inOrder) {
    const day = ends(sentence, UNTIL) ?? ends(sentence, UNTIL_COMING);
    if (day) return day;
  }
  for (const sentence of lines) {
    const day = ends(sentence, UNTIL);
    if (day) return day;
  }
  return null;
};
