import { html } from 'hono/html';
import { describeValue } from '../../../shared/diff/describe.js';
import type { Entry } from '../../../shared/model/entry.js';
import { regimeById } from '../../../shared/model/regimes.js';
import type { EntryLife, Step } from '../../../shared/pipeline/history.js';
import { changeTable } from './event.js';
import { type Markup, when } from './layout.js';

/** Texts longer than this are folded. */
const LONG = 400;

const folded = (text: string): Markup =>
  text.length <= LONG
    ? html`<span dir="auto">${text}</span>`
    : html`<details><summary dir="auto">${text.slice(0, LONG)}…</summary><span dir="auto">${text}</span></details>`;

const rows = (pairs: readonly (readonly [name: string, value: Markup | null])[]): Markup => html`<table class="facts">
  <tbody>${pairs.map(([name, value]) => (value === null ? '' : html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`))}</tbody></table>`;

const many = (values: readonly unknown[]): Markup | null =>
  values.length === 0
    ? null
    : html`<ul class="plain">${values.map((value) => html`<li>${folded(describeValue(value))}</li>`)}</ul>`;

const text = (value: string | null): Markup | null => (value === null ? null : folded(value));

const QUALITIES = [
  ['good', 'Good quality a.k.a.'],
  ['low', 'Low quality a.k.a.'],
  ['aka', 'A.k.a.'],
  ['fka', 'F.k.a.'],
  [null, 'Other names'],
] as const;

const aliasRows = ({ aliases }: Entry): (readonly [string, Markup | null])[] =>
  QUALITIES.map(([quality, name]) => {
    const some = aliases.filter((alias) => alias.quality === quality);
    return [
      name,
      some.length === 0
        ? null
        : html`<ul class="plain">${some.map(
            ({ name: alias, note, dateOfBirth, placeOfBirth }) =>
              html`<li>${folded(alias)}${[note, dateOfBirth, placeOfBirth].some(Boolean) ? html` <span class="quiet">${[note, dateOfBirth, placeOfBirth].filter(Boolean).join(' · ')}</span>` : ''}</li>`,
          )}</ul>`,
    ] as const;
  });

const factRows = ({ facts }: Entry): (readonly [string, Markup | null])[] => [
  [
    'Reviews concluded',
    many(facts.reviews.map(({ resolution, date }) => `resolution ${resolution}${date ? `, ${date}` : ''}`)),
  ],
  [
    'Reported dead',
    facts.death === null ? null : html`${facts.death.words}${facts.death.date ? `, ${facts.death.date}` : ''}`,
  ],
  [
    'Related entries',
    facts.related.length === 0
      ? null
      : html`${facts.related.map((reference) => html`<a href="/entries/${reference}">${reference}</a> `)}`,
  ],
  ['IMO numbers', many(facts.imoNumbers)],
  ['Contact', many(facts.contacts.map(({ kind, value }) => `${kind} ${value}`))],
];

const step = ({ at, event, changes, status, evidence }: Step, first: boolean): Markup => html`<li>
  <p>${when(at)} · ${event ? html`<a href="/events/${event}">${status}</a>` : first ? 'first seen' : status}
    · <a href="/v1/documents/${evidence}" class="quiet">the document</a></p>
  ${changes.length > 0 ? changeTable(changes) : ''}
</li>`;

/** An entry with everything that is known of it, as it stood on any day. */
export const entryPage = (
  { entry, status, since, history }: EntryLife,
  asOf: string | null,
  announcedBy: string | null,
): Markup => html`
  <h1 dir="auto">${entry.name.length > LONG ? `${entry.name.slice(0, LONG)}…` : entry.name}</h1>
  ${entry.originalScript ? html`<p class="script" dir="auto">${folded(entry.originalScript)}</p>` : ''}
  <p><span class="tag ${status === 'delisted' ? 'entry-delisted' : 'entry-listed'}">${status}</span>
    <strong>${entry.reference}</strong> · ${entry.kind} ·
    <a href="/regimes/${entry.regime}">${regimeById(entry.regime ?? '')?.name ?? entry.listType}</a> <span class="quiet">· since ${when(since)}</span></p>
  ${asOf === null ? '' : html`<p class="said">As it stood on ${asOf}. <a href="/entries/${entry.reference}">As it stands now</a></p>`}
  ${announcedBy === null ? '' : html`<p>Announced by a press release: <a href="/events/${announcedBy}">the event</a></p>`}
  <form method="get" class="filter"><label>As of <input type="date" name="asOf" value="${asOf ?? ''}" required /></label><button>Show</button></form>
  <section class="card"><h2>Names</h2>${rows([['Name', text(entry.name)], ['Original script', text(entry.originalScript)], ...aliasRows(entry)])}</section>
  <section class="card"><h2>Facts</h2>${rows([
    ['Titles', many(entry.titles)],
    ['Designations', many(entry.designations)],
    ['Gender', text(entry.gender)],
    ['Born', many(entry.datesOfBirth)],
    ['Place of birth', many(entry.placesOfBirth)],
    ['Nationality', many(entry.nationalities)],
    ['Documents', many(entry.documents)],
    ['Addresses', many(entry.addresses)],
    ['Listed on', text(entry.listedOn)],
    ['Amended on', many(entry.updatedOn)],
    ['Submitted by', text(entry.submittedBy)],
    ...factRows(entry),
    ['Other information', text(entry.comments)],
    [
      'Links',
      entry.links.length === 0
        ? null
        : html`<ul class="plain">${entry.links.map((url) => (/^https?:\/\//i.test(url) ? html`<li><a href="${url}" rel="noreferrer">${url}</a></li>` : html`<li>${url}</li>`))}</ul>`,
    ],
  ])}</section>
  <section class="card"><h2>History</h2><ol class="timeline">${[...history].reverse().map((each, at) => step(each, at === history.length - 1))}</ol>
    ${history.length === 0 ? html`<p class="quiet">The list does not show it yet.</p>` : ''}</section>
  <p class="quiet"><a href="/v1/entries/${entry.reference}${asOf ? `?asOf=${asOf}` : ''}">The same as JSON</a></p>`;
