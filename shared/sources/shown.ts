import type { Article } from '../text/article.js';
import { plain } from '../text/text.js';

/** What a feed says of a document whose page was fetched. */
export interface Promised {
  /** Symbol of a release, or what an article is known by. */
  readonly identity: string;
  readonly title: string | null;
  /** The feed's own text of it, as HTML. */
  readonly content: string;
}

/** A line of so many words is prose; what pages say of themselves is shorter. */
const PROSE = 8;
/** So much of a headline must stand on the page. */
const SAME_HEADLINE = 0.6;

/** The words of a text, of three letters and more, in lower case. */
export const wordsOf = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Whether a page has any running text. */
export const hasProse = ({ lines }: Article): boolean => lines.some((line) => wordsOf(line).length >= PROSE);

/** Whether a page has the headline that was promised; where none was, any will do. */
export const hasHeadline = ({ title, lines }: Article, promised: string | null): boolean => {
  const wanted = [...new Set(wordsOf(promised ?? ''))];
  if (wanted.length === 0) return true;
  const there = new Set(wordsOf([title ?? '', ...lines.slice(0, 6)].join(' ')));
  return wanted.filter((word) => there.has(word)).length >= wanted.length * SAME_HEADLINE;
};
