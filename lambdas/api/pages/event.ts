import { html } from 'hono/html';
import { describeValue, FIELD_NAMES } from '../../../shared/diff/describe.js';
import { stateName } from '../../../shared/extract/states.js';
import {
  type Change,
  type CouncilAction,
  type CouncilEvent,
  isCouncilAction,
  isEntryEvent,
  isListEvent,
} from '../../../shared/model/event.js';
import { regimeById } from '../../../shared/model/regimes.js';
import { type Markup, when } from './layout.js';

const tagClass = (type: string): string => (type.startsWith('entry.') ? type.replace('.', '-') : 'council');

/** A web address that a reader may follow; anything else a source calls one stays text. */
const link = (url: string): Markup =>
  /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : html`${url}`;

/** An event as a card in a list. */
export const eventCard = (event: CouncilEvent): Markup => html`<article class="card">
  <p><span class="tag ${tagClass(event.type)}">${event.type}</span><span class="quiet">${event.status}${event.occurredOn ? ` · ${event.occurredOn}` : ''}</span></p>
  <h3><a href="/events/${event.id}">${event.title}</a></h3>
  <p class="quiet">${event.summary}</p>
</article>`;

const changeRow = ({ field, before, after, class: significance }: Change): Markup => html`<tr>
  <th scope="row">${FIELD_NAMES[field] ?? field}</th>
  <td>${before === undefined ? '' : html`<del>${describeValue(before)}</del>`}</td>
  <td>${after === undefined ? '' : html`<ins>${describeValue(after)}</ins>`}</td>
  <td class="quiet">${significance}</td>
</tr>`;

/** Changes field by field, before and after. */
export const changeTable = (
  rows: readonly Change[],
): Markup => html`<div class="scroll" tabindex="0" role="region" aria-label="Changes"><table>
  <thead><tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Class</th></tr></thead>
  <tbody>${rows.map(changeRow)}</tbody></table></div>`;

const changes = (rows: readonly Change[]): Markup =>
  rows.length === 0 ? html`` : html`<section class="card"><h2>What changed</h2>${changeTable(rows)}</section>`;

/** The events of one matter, as they came: news, draft, adoption. */
const timeline = (event: CouncilEvent, thread: readonly CouncilEvent[]): Markup =>
  thread.length < 2
    ? html``
    : html`<section class="card"><h2>The whole matter</h2><ol class="timeline">${thread.map(
        ({ id, type, title, detectedAt }) =>
          html`<li>${when(detectedAt)} <span class="tag ${tagClass(type)}">${type}</span> ${id === event.id ? html`<strong>${title}</strong>` : html`<a href="/events/${id}">${title}</a>`}</li>`,
      )}</ol></section>`;

const facts = (rows: readonly (readonly [string, unknown])[]): Markup => {
  const known = rows.flatMap(([name, value]) => {
    const text = Array.isArray(value)
      ? value.map(describeValue).join(' · ')
      : value === null || value === undefined
        ? ''
        : describeValue(value);
    return text === '' ? [] : [html`<tr><th scope="row">${name}</th><td dir="auto">${text}</td></tr>`];
  });
  return known.length === 0 ? html`` : html`<section class="card"><h2>Facts</h2><table>${known}</table></section>`;
};

const voteInWords = ({ for: yes, against, abstain, vetoedBy }: NonNullable<CouncilAction['action']['vote']>): string =>
  [
    `${yes ?? '?'} in favour, ${against ?? '?'} against, ${abstain ?? '?'} abstaining`,
    ...(vetoedBy.length > 0 ? [`vetoed by ${vetoedBy.map(stateName).join(', ')}`] : []),
  ].join('; ');

const actionFacts = ({ action }: CouncilAction): (readonly [string, unknown])[] => [
  ['Resolution', action.resolution],
  ['Document', action.document],
  ['Meeting', action.meeting],
  ['Vote', action.vote && voteInWords(action.vote)],
  ['Sponsors', action.sponsors.map(stateName)],
  ['Vote expected on', action.expectedOn],
  ['In force until', action.expiresOn],
  ['Measures', action.measures],
];

const factsOf = (event: CouncilEvent): Markup => {
  if (isEntryEvent(event))
    return facts(
      Object.entries(event.entry.record ?? {}).map(([field, value]) => [FIELD_NAMES[field] ?? field, value]),
    );
  if (isCouncilAction(event)) return facts(actionFacts(event));
  if (isListEvent(event)) return facts(Object.entries(event.list));
  return html``;
};

/** The page of one event: what happened, what changed, and what proves it. */
export const eventPage = (event: CouncilEvent, thread: readonly CouncilEvent[] = []): Markup => html`
  <h1>${event.title}</h1>
  <p><span class="tag ${tagClass(event.type)}">${event.type}</span> <span class="quiet">${event.status} · regime
    ${event.regimes.map((id) => `${regimeById(id)?.name ?? id} (${id})`).join(', ') || 'none'} ·
    acted on ${event.occurredOn ?? 'a day not given'} · noticed ${event.detectedAt}</span></p>
  <p>${event.summary}</p>
  ${isEntryEvent(event) && event.entry.reference !== null ? html`<p><a href="/entries/${event.entry.reference}">The entry ${event.entry.reference}, with its history</a></p>` : ''}
  ${isEntryEvent(event) ? changes(event.entry.changes) : html``}
  ${timeline(event, thread)}
  <section class="card"><h2>Evidence</h2>
    ${event.evidence.map(
      ({ source, url, publishedAt, locator, quote, sha256 }) => html`
      <p>${source}${locator ? ` · ${locator}` : ''}${publishedAt ? ` · published ${publishedAt}` : ''}<br />${url ? link(url) : ''}</p>
      ${quote ? html`<blockquote dir="auto">${quote}</blockquote>` : ''}
      <p class="quiet">sha256 <code>${sha256}</code> · <a href="/v1/documents/${sha256}">the archived bytes</a></p>`,
    )}
  </section>
  ${factsOf(event)}
  <p class="quiet"><a href="/v1/events/${event.id}">The same as JSON</a> · thread <code>${event.thread}</code></p>`;
