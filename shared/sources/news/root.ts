import { squeeze } from '../../text/text.js';

/** What is read of an element here: linkedom's, which is the browser's. */
export interface PageNode {
  readonly textContent: string | null;
  readonly parentElement: PageNode | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode>;
  closest(selector: string): PageNode | null;
  contains(other: PageNode | null): boolean;
  matches?(selector: string): boolean;
  remove(): void;
}

/** Where a page may say that its article is, most exact first. */
const ROOTS = '[itemprop="articleBody"], [role="main"] article, main article, article, main, [role="main"]';
/** What is never the article's own text. */
const BESIDE =
  'script, style, noscript, template, nav, aside, footer, form, button, iframe, svg, dialog, figure, figcaption, [role="dialog"], [role="navigation"], [role="complementary"], [aria-hidden="true"], [hidden]';
/** What a site calls what it sets beside an article; the words of the trade, not of one newspaper. */
const CALLED =
  /(?:^|[-_\s])(?:related|recirc\w*|more-?stories|more-?on|read-?(?:next|more|also)|recommend\w*|promo\w*|newsletter\w*|sign-?up|subscri\w*|paywall|cookie\w*|consent\w*|gdpr|advert\w*|ad-?slot|sponsor\w*|share|social|comments?|breadcrumbs?|tags?|trending|most-?(?:read|popular))(?:$|[-_\s])/i;
/** A block whose words are links for so much is a list of other stories. */
const LINKED = 0.6;
/** A box beside the story has less than this share of the words. */
const BESIDE_AT_MOST = 0.4;
/** A text of so many words is a story; less is a caption. */
const LEAST_WORDS = 12;

const wordsIn = (node: PageNode): number => squeeze(node.textContent ?? '').split(' ').length;
const hasText = (node: PageNode): boolean =>
  [...node.querySelectorAll('p')].some((paragraph) => wordsIn(paragraph) >= LEAST_WORDS);

/**
 * The element that holds the article, where a page says which: with its headline in it, or the only one; null where it does not say. A
 * text about cookies that stands before the story, and is longer, is so never taken for it.
 */
export const articleRoot = (document: PageNode): PageNode | null => {
  const heading = document.querySelector('h1');
  const roots = [...document.querySelectorAll(ROOTS)].filter(hasText);
  const around = roots.filter((root) => root.contains(heading));
  // The smallest that holds the headline and a text.
  const [smallest] = around.sort((a, b) => (a.contains(b) ? 1 : b.contains(a) ? -1 : 0));
  if (heading !== null && smallest) return smallest;
  const outermost = roots.filter((root) => !roots.some((other) => other !== root && other.contains(root)));
  return outermost.length === 1 ? (outermost[0] ?? null) : null;
};

const lettersOf = (nodes: Iterable<PageNode>): number =>
  [...nodes].reduce((sum, node) => sum + squeeze(node.textContent ?? '').length, 0);

/** Whether a block leads to other stories: most of its words are links, or its heading is one. */
const leadsElsewhere = (block: PageNode): boolean => {
  const all = squeeze(block.textContent ?? '').length;
  if (all === 0) return false;
  const links = [...block.querySelectorAll('a')];
  if (links.length > 0 && lettersOf(links) >= all * LINKED) return true;
  const heading = block.querySelector('h2, h3, h4, h5');
  const link = heading?.querySelector('a') ?? (heading?.closest('a') && heading);
  return Boolean(heading && link && lettersOf([link]) >= lettersOf([heading]) * LINKED);
};

const calledSo = (node: PageNode): boolean => {
  const { id = '', className = '' } = node as unknown as { id?: string; className?: string };
  return CALLED.test(`${id} ${className}`);
};

/** Takes out of an article's element what is not of the article: furniture, and whatever leads to other stories. */
export const withoutOtherStories = (root: PageNode): void => {
  for (const node of root.querySelectorAll(BESIDE)) node.remove();
  const heading = root.querySelector('h1');
  const most = lettersOf([root]) * BESIDE_AT_MOST;
  for (const block of root.querySelectorAll('ul, ol, div, section, article, li, table')) {
    if (heading !== null && block.contains(heading)) continue;
    // A wrapper around the story may be called "paywall" too.
    if (leadsElsewhere(block) || (calledSo(block) && lettersOf([block]) < most)) block.remove();
  }
};
