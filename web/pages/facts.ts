import { html } from 'hono/html';
import type { Markup } from './layout.js';

/** Texts longer than this are folded. */
export const LONG = 400;

/** A text of a source, folded where it is long: nothing is lost, and the page stays readable. */
export const folded = (text: string): Markup =>
  text.length <= LONG
    ? html`<span dir="auto">${text}</span>`
    : html`<details><summary dir="auto">${text.slice(0, LONG)}…</summary><span dir="auto">${text}</span></details>`;

/** A web address that a reader may follow; anything else a source calls one stays text. */
export const link = (url: string): Markup =>
  /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : html`${url}`;

/** Several values, one a line; null for none. */
export const listOf = (values: readonly Markup[]): Markup | null =>
  values.length === 0 ? null : html`<ul class="plain">${values.map((value) => html`<li>${value}</li>`)}</ul>`;

export type Row = readonly [name: string, value: Markup | null];

/** What is known, name and value; what is not known has no row. */
export const factTable = (rows: readonly Row[]): Markup => html`<table class="facts">
  <tbody>${rows.map(([name, value]) => (value === null ? '' : html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`))}</tbody></table>`;
