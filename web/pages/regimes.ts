import { html } from 'hono/html';
import type { CouncilEvent } from '../../shared/model/event.js';
import type { Expiry } from '../../shared/reading/expiry.js';
import type { RegimeState, YearCount } from '../../shared/reading/regime-counts.js';
import type { Register } from '../../shared/resolutions/register.js';
import { standsUntil } from '../../shared/resolutions/standing.js';
import type { Day } from '../../shared/time/days.js';
import { calendarTable } from './calendar.js';
import { entriesChart } from './chart.js';
import { eventCard } from './event.js';
import type { Markup } from './layout.js';
import { registerSection } from './register.js';

const row = ({ id, name, individuals, entities, delisted, resolutions, endedOn }: RegimeState): Markup => html`<tr>
  <th scope="row"><a href="/regimes/${id}">${name}</a></th><td>${id}</td><td class="number">${individuals}</td><td class="number">${entities}</td>
  <td class="number">${delisted}</td><td>${resolutions.join(', ')}</td><td>${endedOn === null ? 'in force' : `ended ${endedOn}`}</td></tr>`;

/** Every regime with what the list holds of it. */
export const regimesPage = (regimes: readonly RegimeState[]): Markup => html`<h1>Sanctions regimes</h1>
  <div class="scroll" tabindex="0" role="region" aria-label="Sanctions regimes"><table>
    <thead><tr><th scope="col">Regime</th><th scope="col">Committee</th><th scope="col">Individuals</th><th scope="col">Entities</th>
      <th scope="col">Delisted since the first look</th><th scope="col">Resolutions</th><th scope="col">State</th></tr></thead>
    <tbody>${regimes.map(row)}</tbody></table></div>`;

/** The newest of what happened, and the way to the rest. */
const happened = (regime: string, events: readonly CouncilEvent[], more: boolean): Markup => {
  const last = events.at(-1);
  if (last === undefined) return html`<p class="quiet">Nothing since the first look.</p>`;
  const older = new URLSearchParams({ regime, before: last.id });
  return html`${events.map((event) => eventCard(event))}${more ? html`<p><a href="/?${older}">Older</a></p>` : ''}`;
};

/**
 * One regime: its entries over time, what ends when, by which resolutions, what happened.
 * @param more whether there are older events than these
 */
export const regimePage = (
  regime: RegimeState,
  years: readonly YearCount[],
  events: readonly CouncilEvent[],
  more: boolean,
  expiries: readonly Expiry[],
  today: Day,
  register: Register,
): Markup => html`<h1>${regime.name}</h1>
  <p>The committee of resolution ${regime.resolutions.join(', ')} · ${regime.individuals} individuals and ${regime.entities} entities ·
    ${regime.endedOn === null ? 'in force' : `ended ${regime.endedOn}`}</p>
  <p class="quiet"><a href="/feeds/atom.xml?regime=${regime.id}">Atom</a> · <a href="/feeds/rss.xml?regime=${regime.id}">RSS</a> ·
    <a href="/feeds/calendar.ics?regime=${regime.id}">Calendar</a> · <a href="/v1/entries?regime=${regime.id}">Entries as JSON</a></p>
  ${years.some(({ entries }) => entries > 0) ? html`<section class="card"><h2>Entries over time</h2>${entriesChart(regime.name, years)}</section>` : ''}
  <section class="card"><h2>What ends when</h2>${calendarTable(expiries)}</section>
  ${registerSection(regime.id, register, standsUntil(regime.id, today, { ranOutOn: regime.endedOn, register }), today)}
  <section><h2>What happened</h2>${happened(regime.id, events, more)}</section>`;
