import { type Facts, NO_FACTS } from '../model/facts.js';
import { linksIn } from '../text/links.js';
import { wholeDay } from '../time/dates.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date that words say, as exact as they say it. */
const partialDate = (words: string): string | null => {
  const day = wholeDay(words);
  if (day !== null) return day;
  const month = /\b([A-Z][a-z]{2})[a-z]*\.? (\d{4})\b/.exec(words);
  const number = MONTHS.indexOf(month?.[1]?.toLowerCase() ?? '') + 1;
  if (month && number > 0) return `${month[2]}-${String(number).padStart(2, '0')}`;
  return /\b(?:19|20)\d\d\b/.exec(words)?.[0] ?? null;
};

const REVIEW =
  /\bReview pursuant to (?:Security Council )?resolution (\d{3,4} \(\d{4}\)) (?:was )?(?:concluded|completed|finali[sz]ed)(?: on ([^;,]{4,24}?\d{4}))?/gi;

const reviewsIn = (text: string): Facts['reviews'] => {
  if (!/review/i.test(text)) return [];
  return [...text.matchAll(REVIEW)].map(([, resolution = '', date = '']) => ({ resolution, date: partialDate(date) }));
};

const DEAD = '(?:deceased|dead|died|killed)';
const REPORTED = '(?:reportedly|reported|believed|presumed|confirmed|allegedly|said)(?: to (?:be|have(?: been)?))?';
/** The rest of a sentence; the full stop of an abbreviated month ends none. */
const REST = '(?:[^.;]|(?<=\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec))\\.)*';
const START = '(?:^|[.;:)] ?|, )';
/** A sentence that begins with the death of the person the entry is about; "(deceased)" behind a name is about another. */
const DEATHS: readonly RegExp[] = [
  new RegExp(`${START}(?:as (?:of|at) [^,.;]{3,30}, )?((?:(?:he|she) (?:is|was) )?${REPORTED} ${DEAD}\\b${REST})`, 'i'),
  new RegExp(`(?:^|[.;:)] ?)(${DEAD}(?: (?:in|on|at|as of|as at|by|during|near)\\b${REST})?(?=[.;]|$))`, 'i'),
  new RegExp(`\\b((?:is|was) ${REPORTED} ${DEAD}\\b${REST})`, 'i'),
];
/** What comes after the words on the death. */
const AFTER_DEATH = /,? (?:INTERPOL|Review pursuant|Mother|Father|Photo|and buried)\b.*$/;
const PLACE =
  /\b(?:in|near|at)\s+((?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|early|late)\b)\p{Lu}[^.;]{0,200}?)(?=,? (?:on|in|as of|as at|during|by)\b|,? (?:19|20)\d\d|$)/u;

const deathIn = (text: string): Facts['death'] => {
  if (!/deceased|dead\b|died|killed/i.test(text)) return null;
  for (const pattern of DEATHS) {
    const words = pattern.exec(text)?.[1]?.replace(AFTER_DEATH, '').trim();
    // A bracket that closes here was opened before: its words are about whoever stands before it.
    const aside = words?.includes(')') === true && !words.includes('(');
    if (words && !aside) return { words, date: partialDate(words), place: PLACE.exec(words)?.[1]?.trim() ?? null };
  }
  return null;
};

const REFERENCE = /\b[A-Z]{2}[ie]\.\d{3,}\b/g;
const IMO = /\bIMO\b(?: (?:number|no\.?))?[: ]{0,3}(\d{7})\b/gi;
const EMAIL = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/g;
const PHONE = /\b(?:tel(?:ephone)?|phone|mobile|fax)(?: (?:number|no))?s?\.?:? ?(\+?\(?\d[\d ()/-]{5,20}\d)/gi;

/** Most comments hold none; this is cheaper to ask than the rest. */
const MAY_HOLD_CONTACTS = /@|\b(?:tel(?:ephone)?|phone|mobile|fax)[ .:]/i;

const contactsIn = (text: string): Facts['contacts'] => [
  ...(text.includes('@') ? [...text.matchAll(EMAIL)] : []).map(([value]) => ({ kind: 'email' as const, value })),
  ...[...text.matchAll(PHONE)].map(([whole, value = '']) => ({
    kind: /^fax/i.test(whole) ? ('fax' as const) : ('phone' as const),
    value: value.trim(),
  })),
];

const INTERPOL = /^https?:\/\/(?:www\.)?interpol\.int\//i;

/**
 * What the other information of an entry says, as fields.
 * @param own the entry's own reference, which relates to nothing
 */
export const factsIn = (comments: string | null, own: string | null): Facts => {
  if (comments === null) return NO_FACTS;
  const links = linksIn(comments);
  const others = links.filter((link) => !INTERPOL.test(link));
  return {
    reviews: reviewsIn(comments),
    death: deathIn(comments),
    related: [...new Set(comments.match(REFERENCE) ?? [])].filter((reference) => reference !== own).sort(),
    interpolLink: links.find((link) => INTERPOL.test(link)) ?? null,
    imoNumbers: comments.includes('IMO')
      ? [...new Set([...comments.matchAll(IMO)].map(([, number = '']) => number))]
      : [],
    contacts: [
      ...(MAY_HOLD_CONTACTS.test(comments) ? contactsIn(comments) : []),
      ...others.map((value) => ({ kind: 'website' as const, value })),
    ],
  };
};
