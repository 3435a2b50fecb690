import { load } from 'cheerio/slim';
import type { AnyNode, Element } from 'domhandler';
import { type Article, articleOfText, isHtml } from '../../text/article.js';
import { deleted, inserted, unmarked } from '../../text/marked.js';
import { spaced, squeeze } from '../../text/text.js';

const FURNITURE =
  'script, style, noscript, template, nav, form, iframe, svg, button, footer, aside, [role="navigation"], [aria-hidden="true"], .visually-hidden, .breadcrumb, .region-sidebar';
/** Where press.un.org and the sites of the committees set a release's own text, most exact first. */
const BODIES = [
  '.field--name-body',
  '.field-name-body',
  'article .node__content',
  'article',
  'main',
  '[role="main"]',
  '#content',
  'body',
];
const BLOCKS = new Set(
  'address article blockquote body center dd div dl dt fieldset figcaption h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody td th tr ul'.split(
    ' ',
  ),
);
const INSERTED = new Set(['u', 'ins']);
const DELETED = new Set(['s', 'strike', 'del']);
/** A page nests some tens deep; what goes beyond is cut off, not followed. */
const MAX_DEPTH = 200;
const LINES_AT_HEAD = /^(?:SC\/\d{4,6}\S*|\d{1,2},?\d{3}(?:st|nd|rd|th) Meeting.*|\d{1,2} \w+ \d{4})$/i;

const isElement = (node: AnyNode): node is Element => node.type === 'tag';

const styleSays = (element: Element, property: string): boolean => {
  const style = element.attribs.style ?? '';
  return new RegExp(`text-decoration(?:-line)?\\s*:[^;]*${property}`, 'i').test(style);
};

/** Text of the nodes, a block a line, with what the page underlines and strikes marked. */
const blocksOf = (nodes: readonly AnyNode[], depth = 0): string => {
  if (depth > MAX_DEPTH) return '';
  return nodes
    .map((node) => {
      if (node.type === 'text') return unmarked(node.data).replace(/\s+/g, ' ');
      if (!isElement(node)) return '';
      if (node.name === 'br') return ' ';
      const inner = blocksOf(node.children, depth + 1);
      if (BLOCKS.has(node.name)) return `\n${inner}\n`;
      // A link is underlined by itself and amends nothing.
      if (DELETED.has(node.name) || styleSays(node, 'line-through')) return deleted(inner);
      if (INSERTED.has(node.name) || styleSays(node, 'underline')) return inserted(inner);
      return inner;
    })
    .join('');
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => squeeze(line))
    .filter((line) => line.replace(/[\ue000-\ue003\s]/g, '') !== '');

/** A page of press.un.org or of a committee, or its plain text: title, lines, date. Marks of amendment are kept in the lines. */
export const readPressPage = (text: string): Article => {
  if (!isHtml(text)) return articleOfText(spaced(unmarked(text)));
  const $ = load(spaced(text));
  const publishedAt =
    $('meta[property="article:published_time"]').attr('content') ??
    $('time[datetime]').first().attr('datetime') ??
    null;
  const headline =
    $('h1').first().text() || $('meta[property="og:title"]').attr('content') || $('title').text().split('|')[0];
  const title = squeeze(unmarked(headline ?? '')) || null;
  // A fragment of a page has no body.
  const page: AnyNode[] = $('body').length > 0 ? $('body').toArray() : $.root().toArray();
  // Symbol, meeting number and date stand outside the body's own text on some pages.
  const head = linesOf(blocksOf($(page).contents().toArray())).filter((line) => LINES_AT_HEAD.test(line));
  $(FURNITURE).remove();
  const body = BODIES.map((selector) => $(selector).first().toArray()).find((found) => $(found).text().trim() !== '');
  const lines = linesOf(
    blocksOf(
      $(body ?? page)
        .contents()
        .toArray(),
    ),
  ).filter((line) => line !== title);
  const canonical = $('link[rel="canonical"]').attr('href');
  return { title, lines: [...new Set([...head.slice(0, 4), ...lines])], publishedAt, canonical };
};
