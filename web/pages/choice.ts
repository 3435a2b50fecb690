import { html } from 'hono/html';
import type { Markup } from './layout.js';

/** A list of which one is chosen, or all. */
export const choice = (
  name: string,
  label: string,
  all: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
): Markup => html`<label>${label}
  <select name="${name}"><option value="">${all}</option>${options.map(
    ([value, text]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`,
  )}</select></label>`;
