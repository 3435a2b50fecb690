import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The frame of every page. Everything put into it is escaped where it is put. */
export const layout = (title: string, body: Markup): Markup => html`${raw('<!doctype html>')}
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · council-watch</title>
    <link rel="stylesheet" href="/style.css" />
    <link rel="icon" href="data:," />
  </head>
  <body>
    <header>
      <a class="brand" href="/">council-watch</a>
      <span>What the UN Security Council lists, amends, delists and decides</span>
    </header>
    <main>${body}</main>
    <script src="/live.js" defer></script>
  </body>
</html>`;
