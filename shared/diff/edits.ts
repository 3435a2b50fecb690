import { commonEnds } from '../text/common-ends.js';

const words = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** The two texts without the words they begin and end with in common: what an editor would have typed. */
export const editedWords = (before: string, after: string): [before: string, after: string] => {
  const was = words(before);
  const is = words(after);
  const { start, end } = commonEnds(was, is);
  const between = (text: readonly string[]): string =>
    text
      .slice(start, text.length - end)
      .join('')
      .trim();
  return [between(was), between(is)];
};

/**
 * One rewritten web address differs from the next in its number alone: `…/search/un/5774683` → `…/search/un/#`. Numbers elsewhere are
 * facts (a ship's IMO number, a date) and stay.
 */
export const masked = (text: string): string =>
  text.replace(/\bhttps?:\/\/\S+/gi, (address) => address.replace(/\d{2,}/g, '#'));
