import { html } from 'hono/html';
import { type Entry, entryId, nameOfId, UN_LIST } from '../../shared/model/entry.js';
import { regimeById } from '../../shared/model/regimes.js';
import type { EntryLife, Step } from '../../shared/reading/history.js';
import { listKind } from '../../shared/sources/registry.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { changeTable } from './changes.js';
import { LONG } from './facts.js';
import { type Markup, when } from './layout.js';
import { flagged, recordCards } from './record.js';

const step = ({ at, happened, event, changes, evidence }: Step): Markup => html`<li>
  <p>${when(at)} · ${event ? html`<a href="/events/${event}">${WORDS.events.steps[happened]}</a>` : WORDS.events.steps[happened]}
    · <a href="/v1/documents/${evidence}" class="quiet">the document</a></p>
  ${changes.length > 0 ? changeTable(changes) : ''}
</li>`;

/** What the list itself says: when it was listed, and last amended. */
const ownDates = ({ listedOn, updatedOn }: Entry): Markup => {
  const amendedOn = [...updatedOn].sort().at(-1);
  return html`Listed on ${when(listedOn)}${amendedOn === undefined ? '' : html` · last amended ${when(amendedOn)}`}`;
};

/** Its own dates, and apart from them since when this program has seen it in the file: the ones may be years before the other. */
const dates = ({ entry, status, since, firstSeenAt, history }: EntryLife): Markup => {
  const own = ownDates(entry);
  if (firstSeenAt === null) return html`${own} · announced ${when(since)}, the file does not show it yet`;
  const atFirstLook = history[0]?.event === null ? ', at the first look at it' : '';
  const turn =
    since === firstSeenAt
      ? ''
      : html` · ${status === 'delisted' ? 'gone from it' : 'in it again'} since ${when(since)}`;
  return html`${own} · first seen in the file ${when(firstSeenAt)}${atFirstLook}${turn}`;
};

/** What it is listed under: a regime, or what a list that has none calls itself. */
const listedUnder = ({ list, regime, listType, programmes }: Entry): Markup => {
  if (list !== UN_LIST)
    return html`${[listKind(list).name, ...(listType === null ? [] : [listType]), ...programmes].join(' · ')}`;
  const known = regimeById(regime ?? '');
  return known ? html`<a href="/regimes/${known.id}">${known.name}</a>` : html`${listType ?? 'no regime known'}`;
};

/**
 * An entry with everything that is known of it, as it stood on any day.
 * @param announcedBy id of the event by which a release told of it first
 * @param removalHeldSince since when its removal waits for a decision
 */
export const entryPage = (
  life: EntryLife,
  asOf: string | null,
  announcedBy: string | null,
  removalHeldSince: string | null,
): Markup => {
  const { entry, status, history } = life;
  const name = nameOfId(entryId(entry) ?? '');
  return html`
  <h1 dir="auto">${entry.name.length > LONG ? `${entry.name.slice(0, LONG)}…` : entry.name}</h1>
  ${entry.originalScript ? html`<p class="script" dir="auto">${flagged(entry.originalScript, life.whole)}</p>` : ''}
  <p><span class="tag ${status === 'delisted' ? 'entry-delisted' : 'entry-listed'}">${status}</span>
    <strong>${entry.reference}</strong> · ${entry.kind} · ${listedUnder(entry)}</p>
  <p class="quiet">${dates(life)}</p>
  ${removalHeldSince === null ? '' : html`<p class="held">${WORDS.pages.removalWaits} ${when(removalHeldSince)}.</p>`}
  ${asOf === null ? '' : html`<p class="said">As it stood on ${asOf}. <a href="/entries/${name}">As it stands now</a></p>`}
  ${announcedBy === null ? '' : html`<p>Announced by a press release: <a href="/events/${announcedBy}">the event</a></p>`}
  <form method="get" class="filter"><label>As of <input type="date" name="asOf" value="${asOf ?? ''}" required /></label><button>Show</button></form>
  ${recordCards(entry, life.whole)}
  <section class="card"><h2>History</h2><ol class="timeline">${[...history].reverse().map(step)}</ol>
    ${history.length === 0 ? html`<p class="quiet">The list does not show it yet.</p>` : ''}</section>
  <p class="quiet"><a href="/v1/entries/${name}${asOf ? `?asOf=${asOf}` : ''}">The same as JSON</a></p>`;
};
