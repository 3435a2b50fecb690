import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

const PAGES = [
  ['/', 'Now'],
  ['/search', 'Search'],
  ['/regimes', 'Regimes'],
  ['/changes', 'Changes'],
  ['/calendar', 'Calendar'],
  ['/sources', 'Sources'],
  ['/subscribe', 'Subscribe'],
  ['/api', 'API'],
  ['/operator', 'Operator'],
] as const;

/**
 * The frame of every page. Everything put into it is escaped where it is put.
 * @param strip the state of the lists; null for a page that may not show it
 */
export const layout = (
  title: string,
  body: Markup,
  here: string,
  strip: Markup | null,
): Markup => html`${raw('<!doctype html>')}
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · council-watch</title>
    <link rel="stylesheet" href="/style.css" />
    <link rel="icon" href="data:," />
    <link rel="alternate" type="application/atom+xml" title="council-watch" href="/feeds/atom.xml" />
  </head>
  <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header>
      <a class="brand" href="/">council-watch</a>
      <nav aria-label="Pages">${PAGES.map(
        ([path, name]) => html`<a href="${path}"${path === here ? raw(' aria-current="page"') : ''}>${name}</a> `,
      )}</nav>
    </header>
    ${strip === null ? '' : html`<aside class="strip" aria-label="Of when the lists are"${here === '/' ? raw(' data-live="/panels/lists"') : ''}>${strip}</aside>`}
    <main id="main">${body}</main>
    <footer>What the UN Security Council lists, amends, delists and decides. Each event leads to the bytes it was read from;
      the UN’s own documents decide.</footer>
    <script src="/live.js" defer></script>
  </body>
</html>`;

/** A date or an instant for people, with itself for programs. */
export const when = (instant: string | null): Markup =>
  instant === null
    ? html`<span class="quiet">a day not given</span>`
    : html`<time datetime="${instant}">${instant.length > 10 ? `${instant.slice(0, 16).replace('T', ' ')} UTC` : instant}</time>`;
