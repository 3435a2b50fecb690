import { html } from 'hono/html';
import type { SourceHealth } from '../../../shared/pipeline/health.js';
import { type Markup, when } from './layout.js';

/** Whether each source is read, and what the last looks at it found. */
export const sourcesPage = (sources: readonly SourceHealth[]): Markup => html`<h1>Sources</h1>
  ${sources.length === 0 ? html`<p class="quiet">No source was read yet.</p>` : ''}
  ${sources.map(
    ({ id, last, lastSuccess, lagMinutes, hold, checks }) => html`<section class="card">
      <h2>${id}</h2>
      <p><span class="tag ${last?.outcome === 'failed' ? 'bad' : 'ok'}">${last?.outcome ?? 'never looked at'}</span>
        read ${when(lastSuccess)}${lagMinutes === null ? '' : ` · the newest event came ${lagMinutes} minutes after its publication`}
        ${hold === null ? '' : html` · <strong>held by the guard</strong>: a person decides`}</p>
      ${last?.detail ? html`<p class="quiet">${last.detail.slice(0, 300)}</p>` : ''}
      <details><summary>The last ${checks.length} looks</summary><ul class="plain">${checks.map(
        ({ at, outcome, sha256 }) =>
          html`<li>${when(at)} · ${outcome}${sha256 ? html` · <a href="/v1/documents/${sha256}"><code>${sha256.slice(0, 12)}…</code></a>` : ''}</li>`,
      )}</ul></details>
    </section>`,
  )}`;
