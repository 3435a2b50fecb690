const words = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** How many words two texts both begin with, and how many of the rest they both end with. */
export const commonEnds = (was: readonly string[], is: readonly string[]): { start: number; end: number } => {
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start++;
  let end = 0;
  while (end < shorter - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end++;
  return { start, end };
};

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
