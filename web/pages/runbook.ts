import { Marked } from 'marked';

/** The name that a heading is linked to by, as the forges of code make it. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const markdown = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    // Other documents are not served; what they are called is enough to find them.
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return /^(?:https:|#)/.test(href) ? `<a href="${href}">${text}</a>` : text;
    },
  },
});

/** The runbook as a page. Its text is our own and comes with the code: it is trusted. */
export const runbookHtml = (text: string): string => markdown.parse(text, { async: false });
