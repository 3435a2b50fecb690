import { html } from 'hono/html';
import type { Entry } from '../../shared/model/entry.js';
import { valueInWords, worded } from '../../shared/wording/values.js';
import { factTable, folded, link, listOf, type Row } from './facts.js';
import type { Markup } from './layout.js';

const one = (value: string | null): Markup | null => (value === null ? null : folded(value));
const many = (field: string, values: readonly unknown[]): Markup | null =>
  listOf(values.map((value) => folded(valueInWords(field, value))));

const QUALITIES = [
  ['good', 'Good quality a.k.a.'],
  ['low', 'Low quality a.k.a.'],
  ['aka', 'A.k.a.'],
  ['fka', 'F.k.a.'],
  [null, 'Other names'],
] as const;

/** The other names of an entry under their quality, what is said of each name in smaller letters. */
const aliasRows = ({ aliases }: Entry): Row[] =>
  QUALITIES.map(([quality, name]) => {
    const some = aliases.filter((alias) => alias.quality === quality);
    return [
      name,
      listOf(
        some.map((alias) => {
          const { main, remarks } = worded('aliases', { ...alias, quality: null });
          return html`${folded(main)}${remarks.length > 0 ? html` <span class="quiet" dir="auto">${remarks.join(' · ')}</span>` : ''}`;
        }),
      ),
    ];
  });

const factRows = ({ facts }: Entry): Row[] => [
  ['Reviews concluded', many('reviews', facts.reviews)],
  ['Reported dead', facts.death && folded(valueInWords('death', facts.death))],
  ['Related entries', listOf(facts.related.map((reference) => html`<a href="/entries/${reference}">${reference}</a>`))],
  ['IMO numbers', many('imoNumbers', facts.imoNumbers)],
  ['Contact', many('contacts', facts.contacts)],
];

/** Everything that is known of an entry, field by field: on its own page, and on the page of each of its events. */
export const recordCards = (entry: Entry): Markup => html`
  <section class="card"><h2>Names</h2>${factTable([['Name', one(entry.name)], ['Original script', one(entry.originalScript)], ...aliasRows(entry)])}</section>
  <section class="card"><h2>Facts</h2>${factTable([
    ['Titles', many('titles', entry.titles)],
    ['Designations', many('designations', entry.designations)],
    ['Gender', one(entry.gender)],
    ['Born', many('datesOfBirth', entry.datesOfBirth)],
    ['Place of birth', many('placesOfBirth', entry.placesOfBirth)],
    ['Nationality', many('nationalities', entry.nationalities)],
    ['Documents', many('documents', entry.documents)],
    ['Addresses', many('addresses', entry.addresses)],
    ['Listed on', one(entry.listedOn)],
    ['Amended on', many('updatedOn', entry.updatedOn)],
    ['Submitted by', one(entry.submittedBy)],
    ...factRows(entry),
    ['Other information', one(entry.comments)],
    ['Links', listOf(entry.links.map(link))],
  ])}</section>`;
