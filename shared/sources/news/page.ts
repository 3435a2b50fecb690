import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Article, articleOfText, isHtml } from '../../text/article.js';
import { spaced, squeeze } from '../../text/text.js';
import { pageDay } from '../../time/dates.js';
import { withoutFurniture } from './furniture.js';

/** Pages are cut here before they are parsed: no article is longer, and parsing must end. */
const LONGEST = 3_000_000;
/** Beyond this many elements a page is no article (Readability's own guard). */
const MOST_ELEMENTS = 20_000;

/** A news page, or its plain text, without furniture. */
export const readNewsPage = (text: string): Article => {
  if (isHtml(text)) return fromHtml(spaced(text.slice(0, LONGEST)));
  const head = text.slice(0, 400);
  return { ...articleOfText(withoutFurniture(spaced(text))), publishedAt: pageDay(head) };
};

const fromHtml = (html: string): Article => {
  const { document } = parseHTML(html);
  const meta = (selector: string, attribute: string) =>
    document.querySelector(selector)?.getAttribute(attribute) ?? null;
  const publishedAt =
    meta('meta[property="article:published_time"]', 'content') ??
    meta('meta[name="date"], meta[name="pubdate"], meta[itemprop="datePublished"]', 'content') ??
    /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(html)?.[1] ??
    meta('time[datetime]', 'datetime');
  const canonical = meta('link[rel="canonical"]', 'href');
  const headline =
    squeeze(document.querySelector('h1')?.textContent ?? '') || meta('meta[property="og:title"]', 'content');
  const paragraphs = (root: ReturnType<typeof parseHTML>['document'] | null): string[] =>
    [...(root?.querySelectorAll('p, li, h2, h3, blockquote') ?? [])]
      .map((node) => squeeze(node.textContent ?? ''))
      .filter((line) => line !== '');
  let lines: string[] = [];
  try {
    const read = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      maxElemsToParse: MOST_ELEMENTS,
    }).parse();
    if (read?.content) lines = paragraphs(parseHTML(`<html><body>${read.content}</body></html>`).document);
  } catch {
    // A page too large or too odd for Readability is read paragraph by paragraph below.
  }
  if (lines.length === 0) lines = paragraphs(parseHTML(html).document);
  const clean = withoutFurniture(lines.join('\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (clean.length === 0)
    return {
      ...articleOfText(withoutFurniture(document.body?.textContent ?? '')),
      title: headline,
      publishedAt,
      canonical,
    };
  return { title: headline, lines: clean, publishedAt, canonical };
};
