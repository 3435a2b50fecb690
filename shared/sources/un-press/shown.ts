import { isHtml } from '../../text/article.js';
import { refuseOversize } from '../../text/page-limits.js';
import { hasHeadline, hasProse, type Promised } from '../shown.js';
import { readPressPage } from './page.js';
import { releaseSymbol } from './symbol.js';

/**
 * Why a page that was answered is not the release: it has neither its symbol nor its headline, or nothing beside them. Null for one that shows
 * itself. A page of maintenance, of consent or of a challenge answers 200, too.
 */
export const whyNoRelease = (text: string, { identity, title }: Promised): string | null => {
  if (isHtml(text)) refuseOversize(text, identity);
  const page = readPressPage(text);
  const named = page.lines.some((line) => releaseSymbol([line], null) === identity) || hasHeadline(page, title);
  if (!named) return `the page has neither the symbol ${identity} nor its headline`;
  return hasProse(page) ? null : 'the page has no text';
};

/** With these words every release ends. */
const CLOSING = /for information media\b[^<]{0,20}not an official record/i;

/** Why a page is only the beginning of a release: it has neither the closing words nor its own end. */
export const whyCutRelease = (text: string): string | null =>
  /<html\b/i.test(text) && !/<\/html\s*>/i.test(text) && !CLOSING.test(text) ? 'the page breaks off' : null;
