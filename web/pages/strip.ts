import { html } from 'hono/html';
import type { Held, ListStatus } from '../../shared/reading/list-status.js';
import { type Markup, when } from './layout.js';

/** What waits, in words. */
export const waits = ({ changes }: Held): string => {
  if (changes === 0) return 'a document that can’t be read waits';
  return changes === 1 ? '1 change waits' : `${changes} changes wait`;
};

const looked = ({ lastLook, outcome, lastRead }: ListStatus): Markup => {
  if (lastLook === null) return html`no look at it was noted`;
  if (outcome !== 'failed' && outcome !== 'stale') return html`last looked at ${when(lastLook)}`;
  const since = lastRead === null ? '' : html`, last read ${when(lastRead)}`;
  return html`<strong>last looked at ${when(lastLook)}: ${outcome}</strong>${since}`;
};

const dateOf = ({ date, partlyOf, lastRead, held }: ListStatus): Markup => {
  if (date === null)
    return lastRead === null && held === null ? html`<strong>never answered</strong>` : html`of a day not known`;
  return html`of ${when(date)}${partlyOf === null || partlyOf === date ? '' : html`, in part of ${when(partlyOf)}`}`;
};

const list = (status: ListStatus): Markup => {
  const { id, held } = status;
  const waiting = held === null ? 'nothing waits' : html`<strong><a href="/sources#${id}">${waits(held)}</a></strong>`;
  return html`<p><a href="/sources#${id}">${id}</a> ${dateOf(status)} · ${looked(status)} · ${waiting}</p>`;
};

/** Of when each list is, when it was last looked at and what waits. It stands on every page: what a page says of entries is as old as that. */
export const listStrip = (lists: readonly ListStatus[]): Markup =>
  lists.length === 0 ? html`<p>No list was looked at yet.</p>` : html`${lists.map(list)}`;
