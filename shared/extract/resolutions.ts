import type { Measure } from '../model/event.js';

/** "2253 (2015)", "2253 of 2015", "2253/2015", "2253". */
const RESOLUTION = 'resolution (?:number |no\\.? ?)?(\\d{3,4})(?: ?\\((\\d{4})\\)| of (\\d{4})|\\/(\\d{4}))?';
const NAMED = new RegExp(`\\b${RESOLUTION}`, 'i');
const ADOPTED = [
  `\\badopt(?:s|ed|ing|ion of)?,? (?:the |its )?(?:text as )?${RESOLUTION}`,
  `\\b${RESOLUTION},? (?:which )?(?:was )?(?:unanimously )?(?:adopted|approved|passed)\\b`,
  `\\b(?:approv|pass)(?:es|ed|ing) ${RESOLUTION}`,
  `\\bvoted (?:unanimously )?(?:on|for|in favou?r of) ${RESOLUTION}`,
].map((source) => new RegExp(source, 'i'));

const yearOf = (found: RegExpMatchArray): string | undefined => found[2] ?? found[3] ?? found[4];

/**
 * The resolution a text says was adopted, as `S/RES/2253 (2015)`. A number without a year is of the year of adoption.
 * @param year the year in which the Council acted, or null when unknown: then a year must stand in the text
 */
export const adoptedResolution = (text: string, year: string | null): string | null => {
  for (const pattern of ADOPTED) {
    const found = pattern.exec(text);
    const of = (found && yearOf(found)) ?? year;
    if (found && of !== null) return `S/RES/${found[1]} (${of})`;
  }
  if (year === null) return null;
  const ofTheYear = [...text.matchAll(new RegExp(NAMED.source, 'gi'))]
    .filter((match) => yearOf(match) === year)
    .map((match) => Number(match[1]));
  return ofTheYear.length > 0 ? `S/RES/${Math.max(...ofTheYear)} (${year})` : null;
};

const MEASURES: readonly [Measure, RegExp][] = [
  ['asset-freeze', /\b(?:assets?[- ]freez\w*|freez\w+ (?:of |their |the )?(?:financial )?assets)/i],
  ['travel-ban', /\btravel[- ](?:bans?|restrictions?|measures)|\bban on travel/i],
  ['arms-embargo', /\b(?:arms|weapons) embargo|\bembargo on (?:arms|weapons)|\barms measures|measures on arms/i],
  [
    'oil-measures',
    /\b(?:illicit (?:exports? of )?(?:crude )?(?:oil|petroleum)|(?:oil|petroleum) (?:measures|sanctions|exports?))/i,
  ],
  ['charcoal-ban', /\bcharcoal (?:ban|embargo)|\bban on (?:the )?(?:export of )?charcoal/i],
  ['luxury-goods-ban', /\bluxury goods/i],
  ['diamond-measures', /\b(?:rough )?diamond (?:ban|embargo|sanctions|measures)/i],
];

/** The measures a text speaks of, in a fixed order. */
export const measuresIn = (text: string): Measure[] =>
  MEASURES.flatMap(([measure, pattern]) => (pattern.test(text) ? [measure] : []));
