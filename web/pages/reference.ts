import { html } from 'hono/html';
import { routesForPeople } from '../openapi/document.js';
import type { Markup } from './layout.js';

const WHO = {
  anyone: 'anyone',
  organisation: 'an organisation’s or the operator’s key',
  operator: 'the operator’s key',
  subscriber: 'a key, or the subscriber’s own link',
} as const;

const typeOf = (schema: { type?: string; enum?: readonly string[] }): string =>
  schema.enum ? schema.enum.join(' | ') : (schema.type ?? 'string');

/** The API for people, made of the same schemas as the document for programs. */
export const referencePage = (): Markup => html`<h1>API</h1>
  <p>Reading is open; the rest asks for <code>Authorization: Bearer KEY</code>. Errors are <code>application/problem+json</code>. For programs:
    <a href="/v1/openapi.json">OpenAPI 3.1</a>. Unchanged answers are 304 with their <code>ETag</code>.</p>
  ${routesForPeople().map(
    ({ method, path, id, summary, who, parameters, bodySchema }) => html`<section class="card" id="${id}">
      <h2><code>${method.toUpperCase()} ${path}</code></h2>
      <p>${summary}. <span class="quiet">For ${WHO[who]}.</span></p>
      ${
        parameters.length === 0
          ? ''
          : html`<table class="facts"><tbody>${parameters.map(
              (each) =>
                html`<tr><th scope="row"><code>${each.name}</code></th><td>${typeOf(each.schema)}${each.required ? ' · required' : ''}</td></tr>`,
            )}</tbody></table>`
      }
      ${bodySchema === null ? '' : html`<details><summary>The body</summary><pre tabindex="0">${JSON.stringify(bodySchema, null, 2)}</pre></details>`}
    </section>`,
  )}`;
