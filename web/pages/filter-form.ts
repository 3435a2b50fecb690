import { html } from 'hono/html';
import { EVENT_TYPES, SIGNIFICANCES } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import { REGIMES } from '../../shared/model/regimes.js';
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
export const filterFields = (filter: Filter): Markup => html`
  ${boxes(
    'types',
    'What happened (none: everything)',
    EVENT_TYPES.map((type) => [type, type]),
    filter.types,
  )}
  ${boxes(
    'regimes',
    'Sanctions regimes (none: all)',
    REGIMES.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => [id, `${name} (${id})`]),
    filter.regimes,
  )}
  ${boxes(
    'kinds',
    'Who (none: both)',
    [
      ['individual', 'individuals'],
      ['entity', 'entities'],
    ],
    filter.kinds,
  )}
  ${boxes(
    'significance',
    'Changes of (none: all)',
    SIGNIFICANCES.map((each) => [each, each]),
    filter.significance,
  )}
  <label class="field">Permanent reference numbers, one a line
    <textarea name="references" rows="2" placeholder="QDi.001">${filter.references.join('\n')}</textarea></label>
  <label class="field">Watched names, one a line, in any script or spelling
    <textarea name="names" rows="3">${filter.names.join('\n')}</textarea></label>
  <label class="field">Countries, by their two letters
    <input name="countries" value="${filter.countries.join(', ')}" placeholder="SY, IQ" autocomplete="off" /></label>`;

/** A filter in words, part by part. */
export const filterInWords = (filter: Filter): string => {
  const parts = Object.entries(filter).filter(([, values]) => values.length > 0);
  return parts.length === 0 ? 'everything' : parts.map(([part, values]) => `${part}: ${values.join(', ')}`).join(' · ');
};
