import { html } from 'hono/html';
import { Rhythm } from '../../shared/model/rhythm.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { type FormBody, textIn } from './filter-form.js';
import type { Markup } from './layout.js';

const NAME = 'rhythm';
const HOURS = Array.from({ length: 24 }, (_, hour) => [String(hour), `${String(hour).padStart(2, '0')}:00`] as const);
const zones = (): string[] => Intl.supportedValuesOf('timeZone');

/** The rhythm that a form says; null where it says nothing of it. @throws ZodError naming the part that is wrong */
export const rhythmIn = (body: FormBody): Rhythm | null => {
  const said = (part: string): string => textIn(body, `${NAME}-${part}`);
  if (said('every') === '') return null;
  const [from, to] = [said('from'), said('to')];
  return Rhythm.parse({
    every: said('every'),
    hour: Number(said('hour')),
    weekday: Number(said('weekday')),
    quiet: from === '' || to === '' ? null : { from: Number(from), to: Number(to) },
    zone: said('zone') || 'UTC',
    urgent: said('urgent') !== '',
  });
};

const options = (values: readonly (readonly [string, string])[], chosen: string): Markup =>
  html`${values.map(([value, label]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`)}`;

const select = (part: string, label: string, values: readonly (readonly [string, string])[], chosen: string): Markup =>
  html`<label>${label} <select name="${NAME}-${part}">${options(values, chosen)}</select></label>`;

/** The fields of a rhythm: how often, at which hour of which zone, the quiet hours. */
export const rhythmFields = (rhythm: Rhythm | null): Markup => {
  const { form, every, weekdays } = WORDS.rhythms;
  const { every: often, hour, weekday, quiet, zone, urgent } = rhythm ?? Rhythm.parse({});
  const noHour = ['', form.never] as const;
  return html`<fieldset><legend>${form.when}</legend><div class="boxes">
    ${select(
      'every',
      form.every,
      [
        ['event', every.event],
        ['day', every.day],
        ['week', every.week],
      ],
      often,
    )}
    ${select('hour', form.hour, HOURS, String(hour))}
    ${select(
      'weekday',
      form.weekday,
      weekdays.map((name, at) => [String(at + 1), name]),
      String(weekday),
    )}
    ${select('from', form.quietFrom, [noHour, ...HOURS], String(quiet?.from ?? ''))}
    ${select('to', form.quietTo, [noHour, ...HOURS], String(quiet?.to ?? ''))}
    <label>${form.zone} <input name="${NAME}-zone" list="zones" value="${zone}" maxlength="60" autocomplete="off" /></label>
    <datalist id="zones">${zones().map((name) => html`<option value="${name}"></option>`)}</datalist>
    <label><input type="checkbox" name="${NAME}-urgent" value="yes" ${urgent ? 'checked' : ''} /> ${form.urgent}</label>
  </div></fieldset>`;
};
