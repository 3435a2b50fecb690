import { html } from 'hono/html';
import type { SourceHealth } from '../../shared/reading/health.js';
import type { Held } from '../../shared/reading/list-status.js';
import { type Markup, when } from './layout.js';
import { waits } from './strip.js';

const STATES: Record<SourceHealth['state'], string> = {
  read: 'read',
  held: 'held by the guard',
  failed: 'the last look failed',
  overdue: 'not looked at as often as it should be',
  silent: 'never answered',
  unseen: 'no look was noted',
};

const heldNote = ({ changes, listed, amended, delisted, reasons, since }: Held): Markup => html`<p>Since ${when(since)}
    ${changes === 0 ? 'a document that can’t be read is held; the next good one ends that' : html`<strong>a person’s decision or a later fetch is waited for</strong>: ${listed} listed, ${amended} amended, ${delisted} delisted of ${changes} changes`}</p>
  ${reasons.map((reason) => html`<p class="quiet">${reason}</p>`)}`;

const looksAt = ({ last, lastSuccess, lagMinutes }: SourceHealth): Markup =>
  html`last looked at ${
    last === null ? 'on a day not noted' : html`${when(last.at)} (${last.outcome})`
  } · ${lastSuccess === null ? 'no reading was noted' : html`last read ${when(lastSuccess)}`}${
    lagMinutes === null ? '' : ` · the newest event came ${lagMinutes} minutes after its publication`
  }`;

const card = (source: SourceHealth): Markup => {
  const { id, state, last, unread, held, checks } = source;
  return html`<section class="card" id="${id}">
    <h2>${id}</h2>
    <p><span class="tag ${state === 'read' ? 'ok' : 'bad'}">${STATES[state]}</span> ${held === null ? '' : html`<strong>${waits(held)}</strong> · `}${looksAt(source)}</p>
    ${held === null ? '' : heldNote(held)}
    ${unread === 0 ? '' : html`<p><strong>${unread === 1 ? 'one document' : `${unread} documents`}</strong> could not be had as they should be, and ${unread === 1 ? 'is' : 'are'} tried again</p>`}
    ${last?.detail && last.outcome !== 'held' ? html`<p class="quiet">${last.detail.slice(0, 300)}</p>` : ''}
    <details><summary>${checks.length === 1 ? 'The only look' : `The last ${checks.length} looks`}</summary><ul class="plain">${checks.map(
      ({ at, outcome, sha256 }) =>
        html`<li>${when(at)} · ${outcome}${sha256 ? html` · <a href="/v1/documents/${sha256}"><code>${sha256.slice(0, 12)}…</code></a>` : ''}</li>`,
    )}</ul></details>
  </section>`;
};

/** Whether each source is read, when it was last looked at and what the looks found. */
export const sourcesPage = (sources: readonly SourceHealth[]): Markup => html`<h1>Sources</h1>
  ${sources.length === 0 ? html`<p class="quiet">No source was looked at yet.</p>` : ''}
  ${sources.map(card)}`;
