import { html } from 'hono/html';
import { formatInWords } from '../../shared/diff/list-events.js';
import { nameOfId } from '../../shared/model/entry.js';
import { REGIMES, regimeById } from '../../shared/model/regimes.js';
import { SIGNIFICANCES } from '../../shared/model/significance.js';
import type { Amended, DatesCompared, Named } from '../../shared/reading/compare-dates.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { pathInWords } from '../../shared/wording/fields.js';
import { regimeInFull } from '../../shared/wording/headline.js';
import { changeTable } from './changes.js';
import { choice } from './choice.js';
import { folded, listOf } from './facts.js';
import type { Markup } from './layout.js';

/** What is asked; empty for all. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly regime: string;
  readonly significance: string;
}

const words = WORDS.pages.compared;
/** More amendments than this make a page that nobody reads; the rest is in the answer for programs. */
const MOST_AMENDED = 200;

const form = ({
  from,
  to,
  regime,
  significance,
}: Asked): Markup => html`<form method="get" action="/changes" class="filter" role="search" aria-label="${words.title}">
  <label>${words.from} <input type="date" name="from" value="${from}" required /></label>
  <label>${words.to} <input type="date" name="to" value="${to}" required /></label>
  ${choice(
    'regime',
    words.regime,
    words.all,
    REGIMES.map(({ id }) => [id, regimeInFull(id)]),
    regime,
  )}
  ${choice(
    'significance',
    words.significance,
    words.all,
    SIGNIFICANCES.map((each) => [each, WORDS.events.significances[each]]),
    significance,
  )}
  <button>${words.show}</button></form>`;

const entryLink = ({ id, reference, name }: Named): Markup =>
  html`<a href="/entries/${nameOfId(id)}">${reference}</a> <span dir="auto">${name}</span>`;

const names = (title: string, entries: readonly Named[]): Markup =>
  entries.length === 0 ? html`` : html`<h3>${title} (${entries.length})</h3>${listOf(entries.map(entryLink))}`;

const amendment = (amended: Amended): Markup => html`<details><summary>${entryLink(amended)}
  <span class="quiet">${WORDS.events.significances[amended.significance]} · ${words.changes(amended.changes.length)}</span></summary>${changeTable(amended.changes)}</details>`;

const amendments = (all: readonly Amended[], shown: ReadonlySet<Amended>): Markup => {
  if (all.length === 0) return html``;
  const some = all.filter((each) => shown.has(each));
  const left = all.length - some.length;
  return html`<h3>${words.amended} (${all.length})</h3>${some.map(amendment)}${left === 0 ? '' : html`<p class="quiet">${words.notShown(left)}</p>`}`;
};

/** The regimes of which something is told, in the order of the table of regimes; null for entries of none. */
const regimesIn = ({ listed, delisted, amended }: DatesCompared): (string | null)[] => {
  const told = new Set([...listed, ...delisted, ...amended].map(({ regime }) => regime));
  return [...REGIMES.map(({ id }) => id), null].filter((id) => told.has(id));
};

const sections = (compared: DatesCompared): Markup[] => {
  const shown = new Set(compared.amended.slice(0, MOST_AMENDED));
  return regimesIn(compared).map((regime) => {
    const own = <T extends Named>(all: readonly T[]): T[] => all.filter((each) => each.regime === regime);
    return html`<section class="card"><h2>${regimeById(regime ?? '')?.name ?? words.noRegime}</h2>
      ${names(words.listed, own(compared.listed))}
      ${names(words.delisted, own(compared.delisted))}
      ${amendments(own(compared.amended), shown)}</section>`;
  });
};

const edits = (compared: DatesCompared): Markup =>
  compared.edits.length === 0
    ? html``
    : html`<section class="card"><h2>${words.edits}</h2>${listOf(
        compared.edits.map(
          ({ field, before, after, references }) =>
            html`${words.edit(pathInWords(field), references.length)}: <del>${folded(before || words.nothing)}</del> → <ins>${folded(after || words.nothing)}</ins>`,
        ),
      )}</section>`;

const formats = ({ formats: changes }: DatesCompared): Markup =>
  changes.length === 0
    ? html``
    : html`<section class="card"><h2>${words.formats}</h2>${listOf(changes.map((change) => html`${formatInWords(change)}`))}</section>`;

/**
 * What changed between two dates, by regime, each change open to its words.
 * @param compared null where no two dates are given yet
 */
export const comparedPage = (asked: Asked, compared: DatesCompared | null): Markup => {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  if (compared === null) return html`<h1>${words.title}</h1>${form(asked)}`;
  const { listed, delisted, amended } = compared;
  return html`<h1>${words.title}</h1>${form(asked)}
    <p role="status">${words.counts(listed.length, delisted.length, amended.length)}</p>
    ${sections(compared)}${edits(compared)}${formats(compared)}
    <p class="quiet"><a href="/v1/diff?${query}">${words.asJson}</a></p>`;
};
