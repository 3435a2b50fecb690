import { html } from 'hono/html';
import type { Subscription } from '../../shared/model/subscription.js';
import type { Preview } from '../../shared/people/preview.js';
import type { Attempt } from '../../shared/store/deliveries.js';
import { lapsesOn } from '../../shared/telling/audiences/findings.js';
import type { DeliveryChannel } from '../../shared/telling/channels/channel.js';
import { channelOf, wordsOf } from '../../shared/telling/channels/channels.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { filterInWords } from '../../shared/wording/filters.js';
import { detailFields } from './detail-fields.js';
import { filterFields } from './filter-form.js';
import type { Markup } from './layout.js';
import { rhythmFields } from './rhythm-fields.js';
import { codeForm, mistake, previewList } from './subscribe.js';

const words = WORDS.pages.subscription;

const attemptRow = ({ at, event, attempt, status, durationMs, error, answer }: Attempt): Markup => html`<tr>
  <td><time datetime="${at}">${at.slice(0, 19).replace('T', ' ')}</time></td>
  <td>${event.startsWith('evt_') ? html`<a href="/events/${event}"><code>${event}</code></a>` : html`<code>${event}</code>`}</td>
  <td>${attempt}</td>
  <td><span class="tag ${error === null ? 'ok' : 'bad'}">${status ?? words.noAnswer}</span></td>
  <td>${durationMs} ms</td>
  <td>${error ?? ''}${answer ? html` <span class="quiet" dir="auto">${answer.slice(0, 120)}</span>` : ''}</td>
  <td>${event.startsWith('evt_') ? html`<button name="replay" value="${event}">${words.sendAgain}</button>` : ''}</td>
</tr>`;

const attemptTable = (attempts: readonly Attempt[]): Markup =>
  attempts.length === 0
    ? html`<p class="quiet">${words.nothingSent}</p>`
    : html`<form method="post"><div class="scroll" tabindex="0" role="region" aria-label="${words.deliveries}"><table>
        <thead><tr>${words.columns.map((column) => html`<th>${column}</th>`)}</tr></thead>
        <tbody>${attempts.map(attemptRow)}</tbody></table></div></form>`;

/** What can be done where messages are delivered one by one. */
const deliveryButtons = ({ rotate }: DeliveryChannel, { status }: Subscription): Markup => html`
  ${
    status === 'active' || status === 'pending'
      ? html`<button name="do" value="test" class="second">${words.test}</button>
    <button name="do" value="failed" class="second">${words.failed}</button>`
      : ''
  }
  ${rotate === null ? '' : html`<button name="do" value="rotate" class="second">${words.newSecret}</button>`}`;

const buttons = (subscription: Subscription, delivers: DeliveryChannel | null): Markup => {
  const { status } = subscription;
  return html`<form method="post" class="actions">
    ${status === 'pending' && delivers === null ? html`<button name="do" value="ask">${words.askAgain}</button>` : ''}
    ${status === 'active' ? html`<button name="do" value="pause" class="second">${words.pause}</button>` : ''}
    ${status === 'paused' || status === 'disabled' || status === 'left' ? html`<button name="do" value="resume">${words.goOn}</button>` : ''}
    ${delivers === null ? '' : deliveryButtons(delivers, subscription)}
    <button name="do" value="end" class="danger">${words.end}</button>
  </form>`;
};

/** A subscriber's own page: what it hears of, how to change that, and what was sent. */
export const subscriptionPage = (
  subscription: Subscription,
  attempts: readonly Attempt[],
  {
    problem = null,
    said = null,
    preview = null,
  }: { problem?: string | null; said?: Markup | null; preview?: Preview | null } = {},
): Markup => {
  const { endpoint, filter, rhythm = null, status, reason, createdAt, joining } = subscription;
  const channel = channelOf(subscription.channel);
  const delivers = channel.carrier === 'delivery' ? channel : null;
  const facts = [
    words.since(createdAt.slice(0, 10)),
    words.hearsOf(filterInWords(filter)),
    ...(rhythm === null ? [] : [WORDS.rhythms.said(rhythm)]),
    ...(reason ? [reason] : []),
  ];
  return html`<h1>${words.title}</h1>
    ${mistake(problem)}
    ${said === null ? '' : html`<div class="said" role="status">${said}</div>`}
    <section class="card">
      <p><span class="tag ${status === 'active' ? 'ok' : 'bad'}">${words.statuses[status]}</span> ${wordsOf(channel).name} ${words.to} <strong>${endpoint}</strong></p>
      <p class="quiet">${facts.join(' · ')}</p>
      ${joining === null ? '' : html`<p>${words.joining}</p>`}
      ${status === 'pending' ? html`<p>${words.lapses(lapsesOn(subscription))}</p>${codeForm(channel, '')}` : ''}
      ${status === 'ended' ? '' : buttons(subscription, delivers)}
    </section>
    ${
      status === 'ended'
        ? ''
        : html`<section class="card"><h2>${words.whatYouHear}</h2>
          <form method="post" class="form">${filterFields(filter)}
            ${delivers === null ? rhythmFields(rhythm) : ''}
            <p class="actions"><button name="do" value="filter">${words.change}</button>
            <button name="do" value="preview" class="second">${WORDS.pages.subscribe.preview}</button></p></form></section>`
    }
    ${preview === null ? '' : previewList(preview, filter)}
    ${
      status === 'ended' || !channel.revise
        ? ''
        : html`<section class="card"><h2>${words.howYouHear}</h2>
          <form method="post" class="form">${detailFields(channel, subscription.details ?? {})}
            <p class="actions"><button name="do" value="details">${words.change}</button></p></form></section>`
    }
    ${delivers === null ? '' : html`<section class="card"><h2>${words.deliveries}</h2>${attemptTable(attempts)}</section>`}`;
};
