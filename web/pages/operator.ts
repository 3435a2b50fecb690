import { html } from 'hono/html';
import type { Subscription } from '../../shared/model/subscription.js';
import type { ApiKey } from '../../shared/store/api-keys.js';
import type { Hold } from '../../shared/store/holds.js';
import type { CanaryFlight } from '../../shared/telling/canary.js';
import { isDelivered } from '../../shared/telling/channels/channels.js';
import { filterInWords } from '../../shared/wording/filters.js';
import { type Markup, when } from './layout.js';
import { mistake } from './subscribe.js';

const TITLES = 30;

/** Asks for the operator's key. */
export const signInPage = (problem: string | null): Markup => html`<h1>Operator</h1>
  ${mistake(problem)}
  <form method="post" action="/operator/sign-in" class="form">
    <label class="field">The operator’s key <input name="key" type="password" required autocomplete="current-password" /></label>
    <p class="actions"><button>Sign in</button></p>
  </form>`;

const decision = ({ id, sha256, releasable }: Hold): Markup => html`<form method="post" class="actions">
  <input type="hidden" name="sha256" value="${sha256}" />
  <label>Why <input name="why" required maxlength="1000" /></label>
  ${releasable ? html`<button formaction="/operator/holds/${id}/release">Release</button>` : ''}
  <button formaction="/operator/holds/${id}/reject" class="danger">Reject</button>
</form>`;

const holdCard = (hold: Hold): Markup => {
  const { id, source, url, reasons, counts, titles, state, openedAt, sha256, releasable, decision: decided } = hold;
  return html`<article class="card" id="${id}">
    <h3>${source}</h3>
    <p><span class="tag ${state === 'open' ? 'bad' : ''}">${state}</span> since ${when(openedAt)}${url ? html` · <span class="quiet">${url}</span>` : ''}</p>
    ${reasons.map((reason) => html`<p>${reason}</p>`)}
    ${releasable ? html`<p>${counts.listed} listed, ${counts.amended} amended, ${counts.delisted} delisted</p>` : ''}
    ${titles.length > 0 ? html`<details><summary>What it would tell</summary><ul class="plain">${titles.slice(0, TITLES).map((title) => html`<li dir="auto">${title}</li>`)}</ul>${titles.length > TITLES ? html`<p class="quiet">… and ${titles.length - TITLES} more</p>` : ''}</details>` : ''}
    <p class="quiet">Evidence: <a href="/v1/documents/${sha256}">the held document</a>, sha256 <code>${sha256}</code></p>
    ${decided ? html`<p>${state} by ${decided.by}: ${decided.why}</p>` : ''}
    ${state === 'open' ? decision(hold) : ''}
  </article>`;
};

const subscriptionRow = ({
  id,
  channel,
  endpoint,
  filter,
  status,
  reason,
  failingSince,
}: Subscription): Markup => html`<tr>
  <th scope="row"><a href="/subscriptions/${id}">${id}</a></th><td>${channel}</td><td>${endpoint}</td>
  <td><span class="tag ${status === 'active' ? 'ok' : 'bad'}">${status}</span></td><td>${filterInWords(filter)}</td>
  <td>${reason ?? (failingSince ? html`failing since ${when(failingSince)}` : '')}</td></tr>`;

const keyRow = ({ id, name, role, createdAt, until }: ApiKey): Markup => html`<tr>
  <th scope="row">${name}</th><td>${role}</td><td><code>${id}</code></td><td>${when(createdAt)}</td><td>${until === null ? 'valid' : html`until ${when(until)}`}</td>
  <td><button formaction="/operator/keys/${id}/rotate" class="second" aria-label="Rotate the key of ${name}">Rotate</button>
    <button formaction="/operator/keys/${id}/revoke" class="danger" aria-label="Revoke the key of ${name}">Revoke</button></td></tr>`;

export interface OperatorState {
  readonly who: string;
  readonly holds: readonly Hold[];
  readonly subscriptions: readonly Subscription[];
  readonly keys: readonly ApiKey[];
}

/** What came of what the operator did. */
export interface OperatorNotes {
  readonly problem?: string;
  readonly key?: string;
  readonly flight?: CanaryFlight;
  readonly said?: string;
}

const flightNote = ({
  id,
  email,
  fanOutMs,
  webhookMs,
  webhookStatus,
}: CanaryFlight): Markup => html`<p>Canary ${id}: e-mail
  ${email ? 'taken by SNS' : 'refused'} · through topic and queue ${fanOutMs === null ? 'not yet' : `in ${fanOutMs} ms`}${
    webhookMs === null ? '' : ` · webhook answered ${webhookStatus ?? 'nothing'} after ${webhookMs} ms`
  }</p>`;

/** Everything that only the operator sees and does. */
export const operatorPage = (
  { who, holds, subscriptions, keys }: OperatorState,
  notes: OperatorNotes,
): Markup => html`<h1>Operator</h1>
  <form method="post" action="/operator/sign-out" class="actions"><span class="quiet">Signed in as ${who}</span><button class="second">Sign out</button></form>
  ${mistake(notes.problem ?? null)}
  ${notes.said ? html`<p class="said" role="status">${notes.said}</p>` : ''}
  ${notes.key ? html`<div class="said" role="status"><p>The new key, shown here and never again: <code class="secret">${notes.key}</code></p></div>` : ''}
  ${notes.flight ? html`<div class="said" role="status">${flightNote(notes.flight)}</div>` : ''}
  <section><h2>Held by the guard</h2>${holds.length === 0 ? html`<p class="quiet">Nothing is held.</p>` : holds.map(holdCard)}</section>
  <section class="card"><h2>Canary</h2>
    <form method="post" action="/operator/canary" class="actions">
      <label>Webhook <select name="receiver"><option value="">none</option>${subscriptions
        .filter(({ channel, status }) => isDelivered(channel) && status === 'active')
        .map(({ id, endpoint }) => html`<option value="${id}">${endpoint}</option>`)}</select></label>
      <button>Send a test through every channel</button></form></section>
  <section class="card"><h2>Subscriptions</h2>${
    subscriptions.length === 0
      ? html`<p class="quiet">Nobody has subscribed yet.</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Subscriptions"><table>
          <thead><tr><th scope="col">Id</th><th scope="col">Channel</th><th scope="col">To</th><th scope="col">State</th><th scope="col">Hears of</th><th scope="col">Note</th></tr></thead>
          <tbody>${subscriptions.map(subscriptionRow)}</tbody></table></div>`
  }</section>
  <section class="card"><h2>Keys</h2>
    <form method="post"><div class="scroll" tabindex="0" role="region" aria-label="Keys"><table>
      <thead><tr><th scope="col">Whose</th><th scope="col">Role</th><th scope="col">Id</th><th scope="col">Made</th><th scope="col">State</th><th scope="col">Do</th></tr></thead>
      <tbody>${keys.map(keyRow)}</tbody></table></div></form>
    <form method="post" action="/operator/keys" class="actions"><label>Name <input name="name" required maxlength="100" /></label>
      <label>Role <select name="role"><option>organisation</option><option>operator</option></select></label><button>Make a key</button></form></section>`;
