import { latinWords, wordLikeness } from '../../shared/names/alike.js';

/**
 * The definition of a watched name that is met, as it reads: every word of it is alike a word of one of the names, or both are alike in one
 * piece. Slow, and what the prepared names must agree with.
 */
export const meetsPlainly = (watched: string, names: readonly string[]): boolean => {
  const wanted = latinWords(watched);
  return names.map(latinWords).some((words) => {
    if (wanted.length === 0 || words.length === 0) return false;
    if (wanted.every((word) => words.some((each) => wordLikeness(word, each) > 0))) return true;
    return wordLikeness(wanted.join(''), words.join('')) > 0;
  });
};
