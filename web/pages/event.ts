import { html } from 'hono/html';
import type { Matter } from '../../shared/matters/thread.js';
import { nameOfId } from '../../shared/model/entry.js';
import {
  type Change,
  type CouncilAction,
  type CouncilEvent,
  isCouncilAction,
  isEntryEvent,
  isListEvent,
  type ListEvent,
} from '../../shared/model/event.js';
import { stateName } from '../../shared/places/states.js';
import { daysBetween } from '../../shared/time/days.js';
import { voteInWords } from '../../shared/wording/actions.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { happeningOf } from '../../shared/wording/happening.js';
import { regimeInFull } from '../../shared/wording/headline.js';
import { changeTable } from './changes.js';
import { factTable, folded, link, listOf, type Row } from './facts.js';
import { type Markup, when } from './layout.js';
import { recordCards } from './record.js';

const tagClass = (type: string): string => (type.startsWith('entry.') ? type.replace('.', '-') : 'council');

/** What became of whom, as a reader says it. */
export const tag = (event: CouncilEvent): Markup =>
  html`<span class="tag ${tagClass(event.type)}">${isEntryEvent(event) ? WORDS.events.happened[happeningOf(event)] : WORDS.events.types[event.type]}</span>`;

/** An event as a card in a list. */
export const eventCard = (event: CouncilEvent): Markup => html`<article class="card">
  <p>${tag(event)}<span class="quiet">${WORDS.events.statuses[event.status]}${event.occurredOn ? ` · ${event.occurredOn}` : ''}</span></p>
  <h3><a href="/events/${event.id}">${event.title}</a></h3>
  <p class="quiet">${event.summary}</p>
</article>`;

const changes = (rows: readonly Change[]): Markup =>
  rows.length === 0 ? html`` : html`<section class="card"><h2>What changed</h2>${changeTable(rows)}</section>`;

/** The events of one matter, as they came: news, draft, adoption. */
const timeline = (event: CouncilEvent, { thread, events }: Matter): Markup =>
  events.length < 2
    ? html``
    : html`<section class="card"><h2>The whole matter</h2><ol class="timeline">${events.map(
        (each) =>
          html`<li>${when(each.detectedAt)} ${tag(each)} ${each.id === event.id ? html`<strong>${each.title}</strong>` : html`<a href="/events/${each.id}">${each.title}</a>`}</li>`,
      )}</ol><p><a href="/threads/${thread}">With sources and days</a></p></section>`;

const text = (value: string | number | null): Markup | null => (value === null ? null : folded(String(value)));
const row = (values: readonly string[]): Markup | null => (values.length === 0 ? null : folded(values.join(' · ')));

const actionRows = ({ action }: CouncilAction): Row[] => [
  ['Resolution', text(action.resolution)],
  ['Document', text(action.document)],
  ['Meeting', text(action.meeting)],
  ['Vote', action.vote && folded(voteInWords(action.vote))],
  ['Sponsors', row(action.sponsors.map(stateName))],
  ['Vote expected on', text(action.expectedOn)],
  ['In force until', text(action.expiresOn)],
  ['Measures', row(action.measures)],
];

/** More entries than this are folded. */
const MANY_ENTRIES = 30;
const entryLinks = (references: readonly string[]): Markup | null => {
  const links = listOf(references.map((reference) => html`<a href="/entries/${reference}">${reference}</a>`));
  return references.length <= MANY_ENTRIES
    ? links
    : html`<details><summary>${references.length} entries</summary>${links}</details>`;
};

const listRows = ({ list }: ListEvent): Row[] => [
  ['Elements', row(list.elements)],
  ['Words before', list.edit && folded(list.edit.before || 'none')],
  ['Words after', list.edit && folded(list.edit.after || 'none')],
  ['Entries', entryLinks(list.references)],
];

const factsOf = (event: CouncilEvent): Markup => {
  if (isEntryEvent(event)) return event.entry.record === null ? html`` : recordCards(event.entry.record);
  const rows = isCouncilAction(event) ? actionRows(event) : isListEvent(event) ? listRows(event) : [];
  return rows.every(([, value]) => value === null)
    ? html``
    : html`<section class="card"><h2>Facts</h2>${factTable(rows)}</section>`;
};

/** After so many days without a release or the list, a report of the press is called unconfirmed. */
const UNCONFIRMED_DAYS = 30;
const DAY_LENGTH = 10;

/** On whose word it stands; a report that nothing has borne out in a month says so. */
const statusOf = (event: CouncilEvent, now: Date): string => {
  const days = daysBetween(event.detectedAt.slice(0, DAY_LENGTH), now.toISOString().slice(0, DAY_LENGTH));
  const waits = isEntryEvent(event) && event.status === 'reported' && days >= UNCONFIRMED_DAYS;
  return waits ? WORDS.events.unconfirmed(days) : WORDS.events.statuses[event.status];
};

/** The page of one event: what happened, what changed, and what proves it. */
export const eventPage = (event: CouncilEvent, matter: Matter, now: Date): Markup => html`
  <h1>${event.title}</h1>
  <p>${tag(event)} <span class="quiet">${statusOf(event, now)} · regime
    ${event.regimes.map(regimeInFull).join(', ') || 'none'} ·
    acted on ${event.occurredOn ?? 'a day not given'} · noticed ${event.detectedAt}</span></p>
  <p>${event.summary}</p>
  ${isEntryEvent(event) && event.entry.id !== null ? html`<p><a href="/entries/${nameOfId(event.entry.id)}">The entry ${event.entry.reference}, with its history</a></p>` : ''}
  ${isEntryEvent(event) ? changes(event.entry.changes) : html``}
  ${timeline(event, matter)}
  <section class="card"><h2>Evidence</h2>
    ${event.evidence.map(
      ({ source, url, publishedAt, locator, quote, sha256 }) => html`
      <p>${source}${locator ? ` · ${locator}` : ''}${publishedAt ? ` · published ${publishedAt}` : ''}<br />${url ? link(url) : ''}</p>
      ${quote ? html`<blockquote dir="auto">${quote}</blockquote>` : ''}
      <p class="quiet">sha256 <code>${sha256}</code> · <a href="/v1/documents/${sha256}">the archived bytes</a></p>`,
    )}
  </section>
  ${factsOf(event)}
  <p class="quiet"><a href="/v1/events/${event.id}">The same as JSON</a> · <a href="/threads/${matter.thread}">the matter</a></p>`;
