import { html } from 'hono/html';
import type { Expiry } from '../../shared/reading/expiry.js';
import { type Markup, when } from './layout.js';

/** What an end is of, in words. */
export const whatEnds = ({ what, measures }: Pick<Expiry, 'what' | 'measures'>): string => {
  if (measures.length > 0) return measures.join(', ');
  return { measures: 'all measures', inspection: 'inspection of ships', mandate: 'mandate' }[what];
};

const source = ({ event, document, resolution }: Expiry): Markup => {
  const address = event === null ? document : `/events/${event}`;
  return html`<a href="${address}">${resolution ?? 'the event'}</a>`;
};

export const calendarTable = (expiries: readonly Expiry[]): Markup =>
  expiries.length === 0
    ? html`<p class="quiet">Nothing with an end is known.</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="What ends when"><table>
        <thead><tr><th scope="col">Ends</th><th scope="col">Regime</th><th scope="col">What</th><th scope="col">Resolution</th><th scope="col">Renewed</th></tr></thead>
        <tbody>${expiries.map(
          (expiry) => html`<tr>
            <th scope="row">${when(expiry.expiresOn)}</th><td><a href="/regimes/${expiry.regime}">${expiry.regimeName}</a></td>
            <td>${whatEnds(expiry)}</td><td>${source(expiry)}</td><td>${when(expiry.renewedOn)}</td></tr>`,
        )}</tbody></table></div>`;

/** Mandates, measures and exemptions that end unless the Council renews them. */
export const calendarPage = (expiries: readonly Expiry[]): Markup => html`<h1>What ends when</h1>
  <p>Mandates, measures and exemptions that end unless the Council renews them, as the renewals read so far and the
    register of resolutions have it.
    <a href="/feeds/calendar.ics">Subscribe to it as a calendar</a>.</p>
  ${calendarTable(expiries)}`;
