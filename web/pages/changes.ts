import { html } from 'hono/html';
import type { Change } from '../../shared/model/event.js';
import { type Piece, within } from '../../shared/text/difference.js';
import { squeeze } from '../../shared/text/text.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { type Side, sidesOf } from '../../shared/wording/changes.js';
import { fieldLabel } from '../../shared/wording/fields.js';
import { LONG } from './facts.js';
import type { Markup } from './layout.js';

/** As much of a difference as is shown: one with its surroundings, or some far from each other. */
const ROOM = 3 * LONG;

const marked =
  (mark: 'del' | 'ins') =>
  ({ text, differs }: Piece): Markup => {
    if (!differs) return html`${text}`;
    const words = text.trimEnd();
    const rest = text.slice(words.length);
    return mark === 'del' ? html`<del>${words}</del>${rest}` : html`<ins>${words}</ins>${rest}`;
  };

/** One side of a change: the part that differs with its surroundings, and the whole folded where that is not all of it. */
const side = (shown: Side | null, mark: 'del' | 'ins'): Markup => {
  if (shown === null) return html``;
  const pieces = within(shown.pieces, ROOM);
  const isWhole = squeeze(pieces.map(({ text }) => text).join('')) === squeeze(shown.whole);
  return html`${pieces.map(marked(mark))}${isWhole ? '' : html`<details><summary>The whole text</summary>${shown.whole}</details>`}`;
};

const changeRow = (change: Change): Markup => {
  const { before, after } = sidesOf(change);
  return html`<tr>
  <th scope="row">${fieldLabel(change.field)}</th>
  <td dir="auto" data-label="Before">${side(before, 'del')}</td>
  <td dir="auto" data-label="After">${side(after, 'ins')}</td>
  <td class="quiet">${WORDS.events.significances[change.class]}</td>
</tr>`;
};

/** Changes field by field, before and after. */
export const changeTable = (
  rows: readonly Change[],
): Markup => html`<div class="scroll" tabindex="0" role="region" aria-label="Changes"><table class="changes">
  <thead><tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Class</th></tr></thead>
  <tbody>${rows.map(changeRow)}</tbody></table></div>`;
