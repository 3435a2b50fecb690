import { html, raw } from 'hono/html';
import type { YearCount } from '../../shared/reading/regime-counts.js';
import type { Markup } from './layout.js';

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 40;
const BOTTOM = 24;
const TOP = 12;
const GRIDLINES = 4;

/** A round number of the scale, so that the lines fall on numbers that people count in. */
const roundUp = (most: number): number => {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return Math.ceil(Math.max(1, most) / step) * step;
};

/** How many entries stood at the end of each year, drawn here: no script, no request. The table below says the same in words. */
export const entriesChart = (name: string, years: readonly YearCount[]): Markup => {
  const most = roundUp(Math.max(1, ...years.map(({ entries }) => entries)));
  const step = (WIDTH - LEFT) / Math.max(1, years.length);
  const y = (count: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / most);
  const every = Math.ceil(years.length / 10);
  const last = years.at(-1);
  const described = last ? `${name}: ${last.entries} entries in ${last.year}, from ${years[0]?.year} on` : name;
  const lines = Math.min(GRIDLINES, most);
  const grid = Array.from({ length: lines + 1 }, (_, at) => (most * at) / lines);
  return html`<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${described}" class="chart">
      ${grid.map((count) => raw(`<line x1="${LEFT}" x2="${WIDTH}" y1="${y(count)}" y2="${y(count)}" class="grid"/><text x="${LEFT - 6}" y="${y(count) + 4}" text-anchor="end">${Math.round(count)}</text>`))}
      ${years.map(({ year, entries }, at) =>
        raw(
          `<rect x="${(LEFT + at * step + step * 0.15).toFixed(1)}" y="${y(entries).toFixed(1)}" width="${(step * 0.7).toFixed(1)}" height="${(HEIGHT - BOTTOM - y(entries)).toFixed(1)}"><title>${year}: ${entries}</title></rect>${at % every === 0 ? `<text x="${(LEFT + at * step + step / 2).toFixed(1)}" y="${HEIGHT - 6}" text-anchor="middle">${year}</text>` : ''}`,
        ),
      )}
    </svg>
    <figcaption class="quiet">Entries at the end of each year, of those known here: entries that left before the first look at the list are not counted.</figcaption>
    <details><summary>The same as a table</summary>
      <table><thead><tr><th scope="col">Year</th><th scope="col">Listed</th><th scope="col">Delisted</th><th scope="col">Entries</th></tr></thead>
      <tbody>${years.map(({ year, listed, delisted, entries }) => html`<tr><th scope="row">${year}</th><td>${listed}</td><td>${delisted}</td><td>${entries}</td></tr>`)}</tbody></table>
    </details>
  </figure>`;
};
