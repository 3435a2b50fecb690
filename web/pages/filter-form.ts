import { html } from 'hono/html';
import { EVENT_TYPES } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import { REGIMES } from '../../shared/model/regimes.js';
import { SIGNIFICANCES } from '../../shared/model/significance.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { kindInWords } from '../../shared/wording/filters.js';
import { regimeInFull } from '../../shared/wording/headline.js';
import type { Markup } from './layout.js';

/** What a form sends: a value, or several under one name. */
export type FormBody = Record<string, string | File | (string | File)[]>;

/** The texts that a form sent under a name. */
export const textsIn = (body: FormBody, name: string): string[] =>
  [body[name] ?? []].flat().filter((value): value is string => typeof value === 'string');

/** The first of them, trimmed; empty where there is none. */
export const textIn = (body: FormBody, name: string): string => (textsIn(body, name)[0] ?? '').trim();

/** A field of several values: one a line, or with commas between. */
const listIn = (body: FormBody, name: string): string[] =>
  textsIn(body, name)
    .flatMap((text) => text.split(/[\n,;]/))
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** A part that is not there where the form has nothing of it. */
const laterIn = (body: FormBody, name: string): Record<string, string[]> => {
  const values = listIn(body, name);
  return values.length === 0 ? {} : { [name]: values };
};

/** The filter that a form says. @throws ZodError naming the part that is wrong */
export const filterIn = (body: FormBody): Filter =>
  Filter.parse({
    types: textsIn(body, 'types'),
    regimes: textsIn(body, 'regimes'),
    kinds: textsIn(body, 'kinds'),
    significance: textsIn(body, 'significance'),
    references: listIn(body, 'references'),
    names: listIn(body, 'names'),
    countries: listIn(body, 'countries').map((code) => code.toUpperCase()),
    ...laterIn(body, 'lists'),
    ...laterIn(body, 'programmes'),
  });

const boxes = (
  name: string,
  legend: string,
  values: readonly (readonly [value: string, label: string])[],
  chosen: readonly string[],
): Markup => html`<fieldset>
  <legend>${legend}</legend>
  <div class="boxes">
    ${values.map(
      ([value, label]) => html`<label>
        <input type="checkbox" name="${name}" value="${value}" ${chosen.includes(value) ? 'checked' : ''} /> ${label}
      </label>`,
    )}
  </div>
</fieldset>`;

/** What is ticked in an empty form: what most people want to hear of. */
export const RECOMMENDED = Filter.parse({ significance: ['identity', 'status'] });

/** The fields of a filter. An empty part filters nothing. */
export const filterFields = (filter: Filter): Markup => {
  const { form, individuals, entities } = WORDS.filters;
  const { types, significances } = WORDS.events;
  return html`
  ${boxes(
    'types',
    form.types,
    EVENT_TYPES.map((type) => [type, types[type]]),
    filter.types,
  )}
  ${boxes(
    'regimes',
    form.regimes,
    REGIMES.filter(({ endedOn }) => endedOn === null).map(({ id }) => [id, regimeInFull(id)]),
    filter.regimes,
  )}
  ${boxes(
    'kinds',
    form.kinds,
    [
      ['individual', individuals],
      ['entity', entities],
      // Other lists have more kinds: what a filter has is not lost when it is edited.
      ...filter.kinds.flatMap((kind): [string, string][] =>
        kind === 'vessel' || kind === 'aircraft' ? [[kind, kindInWords(kind)]] : [],
      ),
    ],
    filter.kinds,
  )}
  ${boxes(
    'significance',
    form.significance,
    SIGNIFICANCES.map((each) => [each, significances[each]]),
    filter.significance,
  )}
  <label class="field">${form.references}
    <textarea name="references" rows="2" placeholder="QDi.001">${filter.references.join('\n')}</textarea></label>
  <label class="field">${form.names}
    <textarea name="names" rows="3">${filter.names.join('\n')}</textarea></label>
  <label class="field">${form.countries}
    <input name="countries" value="${filter.countries.join(', ')}" placeholder="SY, IQ" autocomplete="off" /></label>
  ${ofOtherLists(filter)}`;
};

/** What is asked of lists beside the United Nations', where a filter asks it: nobody else sees it, and it is not lost when it is edited. */
const ofOtherLists = ({ lists = [], programmes = [] }: Filter): Markup | '' => {
  if (lists.length === 0 && programmes.length === 0) return '';
  const { form } = WORDS.filters;
  return html`<label class="field">${form.lists}
    <input name="lists" value="${lists.join(', ')}" placeholder="un" autocomplete="off" /></label>
  <label class="field">${form.programmes}
    <textarea name="programmes" rows="2">${programmes.join('\n')}</textarea></label>`;
};
