import { html } from 'hono/html';
import { nameOfId } from '../../shared/model/entry.js';
import { regimeById } from '../../shared/model/regimes.js';
import type { FoundAlike, FoundNow } from '../../shared/reading/search/as-it-stands.js';
import type { Found } from '../../shared/reading/search/index.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { type Markup, when } from './layout.js';

const WHY: Record<Found['matched']['field'], string> = {
  reference: 'reference',
  name: 'name',
  originalScript: 'original script',
  alias: 'alias',
  document: 'document',
  identifier: 'number of the party',
  comments: 'other information',
};

const result = ({
  id,
  name,
  status,
  regime,
  matched,
  score,
  removalHeldSince,
}: FoundNow): Markup => html`<li class="card">
  <h2>${id === null ? html`<span dir="auto">${name}</span>` : html`<a href="/entries/${nameOfId(id)}" dir="auto">${name}</a>`}</h2>
  <p><span class="tag ${status === 'delisted' ? 'entry-delisted' : 'entry-listed'}">${status}</span>
    ${[id === null ? null : nameOfId(id), regimeById(regime ?? '')?.name].filter(Boolean).join(' · ')}</p>
  ${removalHeldSince === null ? '' : html`<p class="held">${WORDS.pages.removalWaits} ${when(removalHeldSince)}.</p>`}
  <p class="quiet">${WHY[matched.field]}: <mark dir="auto">${matched.value.slice(0, 200)}</mark> · ${Math.round(score * 100)} % alike</p>
</li>`;

const counted = ({ results, more }: FoundAlike): string => {
  if (more) return `${results.length} of the entries that are like that`;
  return results.length === 1 ? '1 entry' : `${results.length} entries`;
};

/** Names in any script or spelling, references, numbers of documents. */
export const searchPage = (query: string, found: FoundAlike | null): Markup => html`<h1>Search</h1>
  <form method="get" action="/search" class="filter" role="search">
    <label>A name in any script or spelling, a reference, the number of a document
      <input name="q" type="search" value="${query}" required maxlength="200" size="40" dir="auto" /></label>
    <button>Search</button>
  </form>
  ${
    found === null
      ? html`<p class="quiet">The whole list: <a href="/v1/list.csv">CSV</a> · <a href="/v1/list.jsonl">JSON Lines</a></p>`
      : found.results.length === 0
        ? html`<p role="status">Nothing on the list is like that.</p>`
        : html`<p role="status">${counted(found)}, the likeliest first</p><ol class="plain">${found.results.map(result)}</ol>`
  }`;
