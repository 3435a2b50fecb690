import { html } from 'hono/html';
import type { Entry } from '../../shared/model/entry.js';
import { EVERY_FIELD, FIELDS, type FieldName } from '../../shared/model/fields.js';
import type { EntryLife } from '../../shared/reading/history.js';
import { isSpoilt } from '../../shared/text/spoilt.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { fieldHeading } from '../../shared/wording/fields.js';
import { valueInWords, worded } from '../../shared/wording/values.js';
import { factTable, folded, link, listOf, type Row } from './facts.js';
import type { Markup } from './layout.js';

type Whole = EntryLife['whole'];

/** A text, and where its source lost letters of it, that it did and what stood there. */
export const flagged = (text: string, whole: Whole): Markup => {
  if (!isSpoilt(text)) return folded(text);
  const before = Object.entries(whole).find(([spoilt]) => text.includes(spoilt))?.[1];
  return html`${folded(text)} <span class="quiet">${before === undefined ? WORDS.lists.lostLetters : html`${WORDS.lists.lostLettersOf}: <span dir="auto">${before}</span>`}</span>`;
};

/** A value of a field, or several, a line each; null for none. */
const shown = (field: Parameters<typeof valueInWords>[0], value: unknown, whole: Whole): Markup | null => {
  if (Array.isArray(value)) return listOf(value.map((each) => flagged(valueInWords(field, each), whole)));
  const words = valueInWords(field, value);
  return words === '' ? null : flagged(words, whole);
};

const QUALITIES = [
  ['good', 'Good quality a.k.a.'],
  ['low', 'Low quality a.k.a.'],
  ['aka', 'A.k.a.'],
  ['fka', 'F.k.a.'],
  [null, 'Other names'],
] as const;

/** The other names of an entry under their quality, what is said of each name in smaller letters. */
const aliasRows = ({ aliases }: Entry, whole: Whole): Row[] =>
  QUALITIES.map(([quality, name]) => {
    const some = aliases.filter((alias) => alias.quality === quality);
    return [
      name,
      listOf(
        some.map((alias) => {
          const { main, remarks } = worded(FIELDS.aliases, { ...alias, quality: null });
          return html`${flagged(main, whole)}${remarks.length > 0 ? html` <span class="quiet" dir="auto">${remarks.join(' · ')}</span>` : ''}`;
        }),
      ),
    ];
  });

const { reviews, death, imoNumbers, contacts, linkedTo, secondarySanctions } = FIELDS.facts.parts;
const factRows = ({ facts }: Entry): Row[] => [
  ['Reviews concluded', shown(reviews, facts.reviews, {})],
  ['Reported dead', shown(death, facts.death, {})],
  ['Related entries', listOf(facts.related.map((reference) => html`<a href="/entries/${reference}">${reference}</a>`))],
  ['IMO numbers', shown(imoNumbers, facts.imoNumbers, {})],
  ['Contact', shown(contacts, facts.contacts, {})],
  ['Linked to', shown(linkedTo, facts.linkedTo ?? [], {})],
  ['Secondary sanctions', shown(secondarySanctions, facts.secondarySanctions ?? [], {})],
];

/** Said elsewhere on the page, or only of use to programs. */
const ELSEWHERE: ReadonlySet<FieldName> = new Set([
  'list',
  'reference',
  'dataId',
  'kind',
  'regime',
  'listType',
  'name',
  'nameParts',
  'originalScript',
]);

/** Rows of those fields that say more than one line of words can. */
const OWN_ROWS: Partial<Record<FieldName, (entry: Entry) => Row[]>> = {
  aliases: () => [],
  links: ({ links }) => [[fieldHeading('links'), listOf(links.map(link))]],
  facts: factRows,
};

const rowsOf = (entry: Entry, whole: Whole): Row[] =>
  EVERY_FIELD.filter(({ name }) => !ELSEWHERE.has(name)).flatMap(
    (field): Row[] =>
      OWN_ROWS[field.name]?.(entry) ?? [[fieldHeading(field.name), shown(field, entry[field.name], whole)]],
  );

/**
 * Everything that is known of an entry, field by field: on its own page, and on the page of each of its events.
 * @param whole texts of which the source lost letters, with those that it had
 */
export const recordCards = (entry: Entry, whole: Whole = {}): Markup => html`
  <section class="card"><h2>Names</h2>${factTable([
    [fieldHeading('name'), flagged(entry.name, whole)],
    [fieldHeading('originalScript'), shown(FIELDS.originalScript, entry.originalScript, whole)],
    ...aliasRows(entry, whole),
  ])}</section>
  <section class="card"><h2>Facts</h2>${factTable(rowsOf(entry, whole))}</section>`;
