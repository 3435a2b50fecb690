import { html } from 'hono/html';
import type { Expiry } from '../../shared/reading/calendar.js';
import { type Markup, when } from './layout.js';

export const calendarTable = (expiries: readonly Expiry[]): Markup =>
  expiries.length === 0
    ? html`<p class="quiet">No renewal with an end was read yet.</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="What ends when"><table>
        <thead><tr><th scope="col">Ends</th><th scope="col">Regime</th><th scope="col">What</th><th scope="col">Resolution</th><th scope="col">Renewed</th></tr></thead>
        <tbody>${expiries.map(
          ({ expiresOn, regime, regimeName, measures, resolution, renewedOn, event }) => html`<tr>
            <th scope="row">${when(expiresOn)}</th><td><a href="/regimes/${regime}">${regimeName}</a></td>
            <td>${measures.join(', ') || 'mandate'}</td><td><a href="/events/${event}">${resolution ?? 'the event'}</a></td><td>${when(renewedOn)}</td></tr>`,
        )}</tbody></table></div>`;

/** Mandates, measures and exemptions that end unless the Council renews them. */
export const calendarPage = (expiries: readonly Expiry[]): Markup => html`<h1>What ends when</h1>
  <p>Mandates, measures and exemptions that end unless the Council renews them, as the renewals read so far have it.
    <a href="/feeds/calendar.ics">Subscribe to it as a calendar</a>.</p>
  ${calendarTable(expiries)}`;
