import { isHtml } from '../../text/article.js';
import { canonicalAddress } from '../../text/canonical.js';
import { refuseOversize } from '../../text/page-limits.js';
import type { FeedFormat } from '../contract.js';
import { hasHeadline, hasProse, type Promised, wordsOf } from '../shown.js';
import { readNewsPage } from './page.js';

/** Why a page that was answered is not the article: another headline, no text, or less of it than the feed itself has. */
export const whyNoArticle = (text: string, { identity, title, content }: Promised): string | null => {
  if (isHtml(text)) refuseOversize(text, identity);
  const page = readNewsPage(text);
  if (!hasHeadline(page, title)) return 'the page does not have the headline';
  if (!hasProse(page)) return 'the page has no text';
  const own = wordsOf(readNewsPage(content).lines.join(' ')).length;
  return wordsOf(page.lines.join(' ')).length < own ? 'the page has less text than the feed' : null;
};

/** By what a story is known beside the address that led to it. */
export const storyOf: NonNullable<FeedFormat['storyOf']> = (text, link) => {
  const { canonical, lines } = readNewsPage(text);
  return { address: canonical ? canonicalAddress(canonical, link) : null, words: wordsOf(lines.join(' ')) };
};
