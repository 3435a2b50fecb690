import { html } from 'hono/html';
import { type CouncilEvent, EVENT_TYPES } from '../../shared/model/event.js';
import { REGIMES } from '../../shared/model/regimes.js';
import { SIGNIFICANCES } from '../../shared/model/significance.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { regimeInFull } from '../../shared/wording/headline.js';
import { choice } from './choice.js';
import { eventCard } from './event.js';
import type { Markup } from './layout.js';

/** What the first page is filtered by; empty for all. */
export interface NowFilter {
  readonly type: string;
  readonly regime: string;
  readonly significance: string;
}

/** The form that filters, and the feeds of what it shows. */
export const nowFilter = (filter: NowFilter): Markup => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();
  const feed = (file: string): string => `/feeds/${file}${query ? `?${query}` : ''}`;
  return html`<form method="get" action="/" class="filter" role="search" aria-label="Filter">
    ${choice(
      'regime',
      'Regime',
      'all',
      REGIMES.filter(({ endedOn }) => endedOn === null).map(({ id }) => [id, regimeInFull(id)]),
      filter.regime,
    )}
    ${choice(
      'type',
      'What',
      'everything',
      EVENT_TYPES.map((type) => [type, WORDS.events.types[type]]),
      filter.type,
    )}
    ${choice(
      'significance',
      'Changes of',
      'all',
      SIGNIFICANCES.map((each) => [each, WORDS.events.significances[each]]),
      filter.significance,
    )}
    <button>Show</button>
    <span class="quiet">As a feed: <a href="${feed('atom.xml')}">Atom</a> · <a href="${feed('rss.xml')}">RSS</a> · <a href="${feed('feed.json')}">JSON</a></span>
  </form>`;
};

const dayOf = ({ detectedAt }: CouncilEvent): string => detectedAt.slice(0, 10);

/** Why no event is shown: none is known, none older, or none that the filter lets through. */
const nothing = (filter: NowFilter, before: string | undefined): Markup => {
  if (before !== undefined) return html`<p class="quiet">Nothing older. <a href="/">The newest</a></p>`;
  if (Object.values(filter).every((value) => value === '')) return html`<p class="quiet">Nothing has happened yet.</p>`;
  return html`<p class="quiet">Of what has happened nothing matches this filter. <a href="/">Everything</a></p>`;
};

/**
 * Events under the day on which they were noticed.
 * @param before the event before which the page ends; nothing for the newest
 */
export const eventsByDay = (
  events: readonly CouncilEvent[],
  older: string | null,
  filter: NowFilter,
  before: string | undefined,
): Markup => {
  if (events.length === 0) return nothing(filter, before);
  const days = [...new Set(events.map(dayOf))];
  return html`${days.map(
    (day) => html`<h3 class="day"><time datetime="${day}">${day}</time></h3>
      ${events.filter((event) => dayOf(event) === day).map((event) => eventCard(event))}`,
  )}${older === null ? '' : html`<p><a href="${older}">Older</a></p>`}`;
};
