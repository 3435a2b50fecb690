import { html } from 'hono/html';
import { inPlaceOf, type Register, resolutionsOn } from '../../shared/resolutions/register.js';
import {
  type Count,
  type Limited,
  type Resolution,
  releaseAddress,
  symbolOf,
} from '../../shared/resolutions/resolution.js';
import type { Standing, Term } from '../../shared/resolutions/standing.js';
import { undocsAddress } from '../../shared/text/links.js';
import type { Day } from '../../shared/time/days.js';
import { type Markup, when } from './layout.js';

const link = (resolution: Resolution): Markup =>
  html`<a href="${undocsAddress(symbolOf(resolution))}">${symbolOf(resolution)}</a>`;

const named = (of: readonly Limited[]): string =>
  of.length === 0
    ? 'all measures'
    : of.map((each) => (each === 'inspection' ? 'inspection of ships' : each)).join(', ');

const term = ({ until, by }: Term, what: string, today: Day): Markup =>
  until === null
    ? html`<li>${what}: prolonged by ${link(by)}, to a day that is not known here.</li>`
    : html`<li>${what}: until ${when(until)}, by ${link(by)}${until < today ? '. The register knows no decision since.' : '.'}</li>`;

const STATES: Record<Standing['state'], string> = {
  open: 'Measures are in force without an end.',
  limited: 'Measures are in force, each until a day.',
  ended: 'The measures have ended.',
  unknown: 'The last end known here has passed, and no decision since is known here.',
  none: 'No measures yet.',
};

const count = (vote: Count | null): string =>
  vote === null ? 'not known here' : `${vote.for} for, ${vote.against} against, ${vote.abstain} abstaining`;

const ends = ({ until, of, panelUntil }: Resolution): Markup[] => [
  ...(until ? [html`${named(of)} ${when(until)}`] : []),
  ...(panelUntil ? [html`${until ? '; ' : ''}experts ${when(panelUntil)}`] : []),
];

const row = (resolution: Resolution, register: Register): Markup => {
  const before = inPlaceOf(resolution, register);
  const release = releaseAddress(resolution);
  return html`<tr><th scope="row">${link(resolution)}${release ? html` · <a href="${release}">${resolution.release}</a>` : ''}</th>
    <td>${when(resolution.adoptedOn)}</td><td>${count(resolution.vote)}</td><td>${resolution.does.join(', ')}</td>
    <td>${ends(resolution)}</td><td>${before ? symbolOf(before) : ''}</td></tr>`;
};

/** How a regime stands today, and every resolution about it, the newest first, as the register of resolutions has them. */
export const registerSection = (regime: string, register: Register, standing: Standing, today: Day): Markup =>
  html`<section class="card"><h2>By which resolutions</h2>
    <p>${STATES[standing.state]}${standing.by ? html` ${link(standing.by)}` : ''}</p>
    <ul>${standing.terms.map((each) => term(each, named(each.of), today))}${standing.panel ? term(standing.panel, 'experts', today) : ''}</ul>
    <div class="scroll" tabindex="0" role="region" aria-label="Resolutions"><table>
      <thead><tr><th scope="col">Resolution</th><th scope="col">Adopted</th><th scope="col">Vote</th><th scope="col">It</th>
        <th scope="col">Until</th><th scope="col">In the place of</th></tr></thead>
      <tbody>${resolutionsOn(regime, register)
        .reverse()
        .map((each) => row(each, register))}</tbody></table></div></section>`;
