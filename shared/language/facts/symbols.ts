import { canBe } from '../../resolutions/numbers.js';
import type { ReadSentence } from '../clauses.js';
import type { Frame } from '../frames.js';
import type { Token } from '../tagger.js';

/** A resolution that a sentence names. */
export interface NamedResolution {
  readonly number: number;
  /** The year that stands with it; null for a number alone. */
  readonly year: number | null;
  readonly at: number;
}

const OF_TEXT = new Set(['resolution', 'resolutions', 'res.', 'res']);
const yearOf = (token: Token | undefined): number | null =>
  token && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : null;

/** The resolutions a sentence names, with their years: "2253 (2015)", "2253 of 2015", "2253/2015", "2253". */
export const resolutionsIn = ({ tokens }: ReadSentence): NamedResolution[] => {
  const found: NamedResolution[] = [];
  let listed = false;
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const before = (tokens[at - 1] as Token).lower.replace(/^\[|\]$/g, '');
    const skipped =
      before === 'number' || before === 'no.' || before === 'no' || before === ']'
        ? (tokens[at - 2]?.lower ?? '')
        : before;
    const number = /^(\d{3,4})(?:\/((?:19|20)\d\d))?$/.exec(token.text);
    const follows =
      OF_TEXT.has(skipped) ||
      (listed && /^(?:,|and|\))$/.test(before)) ||
      (before === '/' && tokens[at - 2]?.lower === 'res');
    if (!number || !follows) {
      if (listed && !/^[(),]$|^and$|^\d/.test(token.lower)) listed = false;
      continue;
    }
    listed = true;
    const next = tokens[at + 1]?.text;
    const year = number[2] ? Number(number[2]) : next === '(' || next === 'of' ? yearOf(tokens[at + 2]) : null;
    // Of "S/RES/2713 (2023)" and of "resolution 2713 (2023)" the year is no resolution.
    if (!(before === '(')) found.push({ number: Number(number[1]), year, at });
  }
  return found;
};

/** The symbol of a draft, `S/2015/989`. */
export const draftSymbolIn = (sentences: readonly ReadSentence[]): string | null => {
  for (const { text } of sentences) {
    const found = /\bS\/(?:19|20)\d\d\/\d{1,4}\b/.exec(text);
    if (found) return found[0];
  }
  return null;
};

const symbolOf = ({ number }: { number: number }, year: number): string => `S/RES/${number} (${year})`;

/**
 * The resolution that was adopted, as `S/RES/2253 (2015)`: the one that the frames of the act have as their object or subject, else the
 * highest of the year of the act. One that does not fit its year is none.
 * @param year the year in which the Council acted, or null when unknown: then a year must stand in the text
 */
export const adoptedResolution = (
  frames: readonly Frame[],
  sentences: readonly ReadSentence[],
  year: number | null,
): string | null => {
  for (const { act, clause, sentence, themePhrase, status } of frames) {
    if (act !== 'adopt' || (status !== 'done' && status !== 'recalled')) continue;
    for (const phrase of [themePhrase, clause.object, clause.subject]) {
      const own =
        phrase === null ? undefined : resolutionsIn(sentence).find(({ at }) => at >= phrase.from && at < phrase.to);
      const of = own?.year ?? year;
      if (own && of !== null && (year === null || of === year) && canBe(own.number, of)) return symbolOf(own, of);
    }
  }
  if (year === null) return null;
  const fitting = sentences
    .flatMap(resolutionsIn)
    .filter(({ number, year: own }) => (own === null || own === year) && canBe(number, year))
    .sort((a, b) => b.number - a.number);
  const [highest] = fitting;
  return highest ? symbolOf(highest, year) : null;
};
