import { releaseSymbol } from '../extract/resolutions.js';
import { type Article, isHtml } from '../text/article.js';
import { refuseOversize } from '../text/page-limits.js';
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

const wordsOf = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
const hasProse = ({ lines }: Article): boolean => lines.some((line) => wordsOf(line).length >= PROSE);

/** Whether a page has the headline that was promised; where none was, any will do. */
const hasHeadline = ({ title, lines }: Article, promised: string | null): boolean => {
  const wanted = [...new Set(wordsOf(promised ?? ''))];
  if (wanted.length === 0) return true;
  const there = new Set(wordsOf([title ?? '', ...lines.slice(0, 6)].join(' ')));
  return wanted.filter((word) => there.has(word)).length >= wanted.length * SAME_HEADLINE;
};

/**
 * Why a page that was answered is not the release: it has neither its symbol nor its headline, or nothing beside them. Null for one that shows
 * itself. A page of maintenance, of consent or of a challenge answers 200, too.
 */
export const whyNoRelease = async (text: string, { identity, title }: Promised): Promise<string | null> => {
  if (isHtml(text)) refuseOversize(text, identity);
  const page = (await import('./un-press/page.js')).readPressPage(text);
  const named = page.lines.some((line) => releaseSymbol([line], null) === identity) || hasHeadline(page, title);
  if (!named) return `the page has neither the symbol ${identity} nor its headline`;
  return hasProse(page) ? null : 'the page has no text';
};

/** Why a page that was answered is not the article: another headline, no text, or less of it than the feed itself has. */
export const whyNoArticle = async (text: string, { identity, title, content }: Promised): Promise<string | null> => {
  if (isHtml(text)) refuseOversize(text, identity);
  const { readNewsPage } = await import('./news/page.js');
  const page = readNewsPage(text);
  if (!hasHeadline(page, title)) return 'the page does not have the headline';
  if (!hasProse(page)) return 'the page has no text';
  const own = wordsOf(readNewsPage(content).lines.join(' ')).length;
  return wordsOf(page.lines.join(' ')).length < own ? 'the page has less text than the feed' : null;
};
