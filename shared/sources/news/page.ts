import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Article, articleOfText, isHtml } from '../../text/article.js';
import { spaced, squeeze } from '../../text/text.js';
import { pageDay } from '../../time/dates.js';
import { councilDay, type Day } from '../../time/days.js';
import { instantIn } from '../../time/instants.js';
import { wordsOf } from '../shown.js';
import { withoutFurniture } from './furniture.js';
import { articlesIn, type JsonLdArticle } from './json-ld.js';
import { articleRoot, withoutOtherStories } from './root.js';

/** Pages are cut here before they are parsed: no article is longer, and parsing must end. */
const LONGEST = 3_000_000;
/** Beyond this many elements a page is no article (Readability's own guard). */
const MOST_ELEMENTS = 20_000;
/** So much of a headline must stand in its story. */
const OF_THE_STORY = 0.4;

/** An article of a newspaper. */
export interface NewsArticle extends Article {
  /** The one day (New York) on which a page was written while things happened; null for one of several days, and for any other page. */
  readonly liveOn: Day | null;
}

type Page = ReturnType<typeof parseHTML>['document'];
type Node = Parameters<typeof articleRoot>[0];

/** A news page, or its plain text, without furniture and without the boxes of other stories. */
export const readNewsPage = (text: string): NewsArticle => {
  if (isHtml(text)) return fromHtml(spaced(text.slice(0, LONGEST)));
  const head = text.slice(0, 400);
  return { ...articleOfText(withoutFurniture(spaced(text))), publishedAt: pageDay(head), liveOn: null };
};

const fromHtml = (html: string): NewsArticle => {
  const { document } = parseHTML(html);
  const meta = (selector: string, attribute = 'content') =>
    document.querySelector(selector)?.getAttribute(attribute) ?? null;
  const heading = squeeze(document.querySelector('h1')?.textContent ?? '');
  const own = ownJsonLd(html, heading);
  const published = [
    meta('meta[property="article:published_time"]'),
    meta('meta[name="date"], meta[name="pubdate"], meta[itemprop="datePublished"]'),
    own?.datePublished,
    meta('time[datetime]', 'datetime'),
  ];
  const headlines = [heading, own?.headline, meta('meta[property="og:title"]')];
  const facts = {
    publishedAt: published.map((date) => instantIn(date)).find((date) => date !== null) ?? null,
    canonical: meta('link[rel="canonical"]', 'href'),
    liveOn: own?.live ? oneDay(own) : null,
  };
  const lines = withoutFurniture(linesOf(document, html).join('\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > 0) return { title: titleOf(headlines, lines), lines, ...facts };
  return { ...articleOfText(withoutFurniture(document.body?.textContent ?? '')), title: heading || null, ...facts };
};

const oneDay = ({ datePublished, dateModified }: JsonLdArticle): Day | null => {
  const [from, until] = [instantIn(datePublished), instantIn(dateModified ?? datePublished)];
  if (from === null || until === null) return null;
  const day = councilDay(from);
  return day === councilDay(until) ? day : null;
};

/** What the page says of itself for machines: not of the other stories that it lists. */
const ownJsonLd = (html: string, heading: string): JsonLdArticle | undefined => {
  const articles = articlesIn(html);
  const wanted = new Set(wordsOf(heading));
  const isOwn = ({ headline }: JsonLdArticle) => {
    const words = wordsOf(headline ?? '');
    return words.length > 0 && words.filter((word) => wanted.has(word)).length >= words.length / 2;
  };
  return articles.find(isOwn) ?? (articles.length === 1 ? articles[0] : undefined);
};

/** The first headline that the story bears out; a site's name or a time of day is none. */
const titleOf = (headlines: readonly (string | null | undefined)[], lines: readonly string[]): string | null => {
  const story = new Set(wordsOf(lines.join(' ')));
  const isBorneOut = (headline: string): boolean => {
    const words = wordsOf(headline);
    return words.filter((word) => story.has(word)).length >= words.length * OF_THE_STORY;
  };
  const given = headlines.map((headline) => squeeze(headline ?? '')).filter((headline) => headline !== '');
  return given.find(isBorneOut) ?? given[0] ?? null;
};

const linesOf = (document: Page, html: string): string[] => {
  const root = articleRoot(document as unknown as Node);
  if (root !== null) {
    withoutOtherStories(root);
    const lines = paragraphs(root);
    if (lines.length > 0) return lines;
  }
  const read = readable(document);
  return read.length > 0 ? read : paragraphs(parseHTML(html).document as unknown as Node);
};

const paragraphs = (root: Node): string[] =>
  [...root.querySelectorAll('p, li, h2, h3, blockquote')]
    .map((node) => squeeze(node.textContent ?? ''))
    .filter((line) => line !== '');

/** A page that does not say where its article is: as browsers find it for their readers. */
const readable = (document: Page): string[] => {
  try {
    const read = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      maxElemsToParse: MOST_ELEMENTS,
    }).parse();
    if (!read?.content) return [];
    const found = parseHTML(`<html><body>${read.content}</body></html>`).document as unknown as Node;
    withoutOtherStories(found);
    return paragraphs(found);
  } catch {
    // A page too large or too odd for it is read paragraph by paragraph.
    return [];
  }
};
