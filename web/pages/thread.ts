import { html } from 'hono/html';
import type { Matter } from '../../shared/matters/thread.js';
import type { CouncilEvent } from '../../shared/model/event.js';
import type { Joining } from '../../shared/store/joinings.js';
import { daysBetween } from '../../shared/time/days.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { tag } from './event.js';
import { link } from './facts.js';
import { type Markup, when } from './layout.js';

const DAY_LENGTH = 10;

/** Which sources told it, each once, with the address of the first document of each. */
const sources = ({ evidence }: CouncilEvent): Markup[] =>
  [...new Map([...evidence].reverse().map((each) => [each.source, each])).values()]
    .reverse()
    .map(({ source, url }) => html`${source}${url ? html` ${link(url)}` : ''}`);

/** How our knowing lies to the day of the act. */
const early = (event: CouncilEvent): string => {
  if (event.occurredOn === null) return '';
  const days = daysBetween(event.detectedAt.slice(0, DAY_LENGTH), event.occurredOn);
  return WORDS.events.knownBeside(days);
};

const step = (event: CouncilEvent): Markup => html`<li id="${event.id}">
  <p>${event.occurredOn ?? html`<span class="quiet">day not given</span>`} ${tag(event)} <span class="quiet">${WORDS.events.statuses[event.status]}</span></p>
  <p><a href="/events/${event.id}">${event.title}</a></p>
  <p class="quiet">known ${when(event.detectedAt)}${early(event)}; ${sources(event).map((each, at) => html`${at > 0 ? ' · ' : ''}${each}`)}</p>
</li>`;

const doubts = ({ unsure, events }: Matter): Markup => {
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  return unsure.length === 0
    ? html``
    : html`<section class="card"><h2>May be one</h2><ul>${unsure.map(
        ([one, other]) => html`<li>“${titles.get(one)}” and “${titles.get(other)}”</li>`,
      )}</ul><p class="quiet">An operator can join them: <code>POST /v1/threads/…/join</code>.</p></section>`;
};

const decisions = (joinings: readonly Joining[]): Markup =>
  joinings.length === 0
    ? html``
    : html`<section class="card"><h2>Decided by hand</h2><ul>${joinings.map(
        ({ kind, by, why, at }) => html`<li>${when(at)} ${kind === 'join' ? 'joined' : 'parted'} by ${by}: ${why}</li>`,
      )}</ul></section>`;

/** The page of one matter: what happened in order, who told it, and how soon it was known. */
export const threadPage = (matter: Matter, joinings: readonly Joining[]): Markup => html`
  <h1>${matter.events[0]?.title}</h1>
  <p class="quiet">One matter in ${matter.events.length} ${matter.events.length === 1 ? 'event' : 'events'}, in the order in which they happened.
    <a href="/feeds/atom.xml?thread=${matter.thread}">A feed of it</a> · <a href="/v1/threads/${matter.thread}">the same as JSON</a></p>
  <section class="card"><ol class="timeline">${matter.events.map(step)}</ol></section>
  ${doubts(matter)}
  ${decisions(joinings)}`;
