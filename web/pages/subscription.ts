import { html } from 'hono/html';
import type { Subscription } from '../../shared/model/subscription.js';
import type { Preview } from '../../shared/people/preview.js';
import type { Attempt } from '../../shared/store/deliveries.js';
import { filterFields, filterInWords } from './filter-form.js';
import type { Markup } from './layout.js';
import { mistake, previewList } from './subscribe.js';

const SAID: Record<Subscription['status'], string> = {
  pending: 'not confirmed yet',
  active: 'active',
  paused: 'paused by you',
  disabled: 'disabled',
  left: 'no longer listed by Amazon SNS',
  ended: 'ended',
};

const attemptRow = ({ at, event, attempt, status, durationMs, error, answer }: Attempt): Markup => html`<tr>
  <td><time datetime="${at}">${at.slice(0, 19).replace('T', ' ')}</time></td>
  <td>${event.startsWith('evt_') ? html`<a href="/events/${event}"><code>${event}</code></a>` : html`<code>${event}</code>`}</td>
  <td>${attempt}</td>
  <td><span class="tag ${error === null ? 'ok' : 'bad'}">${status ?? 'no answer'}</span></td>
  <td>${durationMs} ms</td>
  <td>${error ?? ''}${answer ? html` <span class="quiet" dir="auto">${answer.slice(0, 120)}</span>` : ''}</td>
  <td>${event.startsWith('evt_') ? html`<button name="replay" value="${event}">Send again</button>` : ''}</td>
</tr>`;

const attemptTable = (attempts: readonly Attempt[]): Markup =>
  attempts.length === 0
    ? html`<p class="quiet">Nothing was sent yet.</p>`
    : html`<form method="post"><div class="scroll" tabindex="0" role="region" aria-label="Deliveries"><table>
        <thead><tr><th>When (UTC)</th><th>Message</th><th>Attempt</th><th>Answer</th><th>Took</th><th>Note</th><th></th></tr></thead>
        <tbody>${attempts.map(attemptRow)}</tbody></table></div></form>`;

const webhookButtons = ({ status }: Subscription): Markup => html`
  ${status === 'active' || status === 'pending' ? html`<button name="do" value="test" class="second">Send a test</button>` : ''}
  <button name="do" value="rotate" class="second">New secret</button>`;

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
  const { channel, endpoint, filter, status, reason, createdAt, joining } = subscription;
  return html`<h1>Your subscription</h1>
    ${mistake(problem)}
    ${said === null ? '' : html`<div class="said" role="status">${said}</div>`}
    <section class="card">
      <p><span class="tag ${status === 'active' ? 'ok' : 'bad'}">${SAID[status]}</span> ${channel} to <strong>${endpoint}</strong></p>
      <p class="quiet">since ${createdAt.slice(0, 10)} · hears of ${filterInWords(filter)}${reason ? ` · ${reason}` : ''}</p>
      ${joining === null ? '' : html`<p>The new filter counts when you have followed the link in the message from Amazon SNS; until then the old one does.</p>`}
      ${
        channel === 'sms' && status === 'pending'
          ? html`<form method="post" class="form"><label class="field">The code that was sent to the phone
              <input name="code" inputmode="numeric" pattern="[0-9]{6}" required autocomplete="one-time-code" /></label>
              <p class="actions"><button name="do" value="confirm">Confirm</button></p></form>`
          : ''
      }
      ${
        status === 'ended'
          ? ''
          : html`<form method="post" class="actions">
              ${status === 'active' ? html`<button name="do" value="pause" class="second">Pause</button>` : ''}
              ${status === 'paused' || status === 'disabled' || status === 'left' ? html`<button name="do" value="resume">Go on</button>` : ''}
              ${channel === 'webhook' ? webhookButtons(subscription) : ''}
              <button name="do" value="end" class="danger">End it</button>
            </form>`
      }
    </section>
    ${
      status === 'ended'
        ? ''
        : html`<section class="card"><h2>What you hear of</h2>
          <form method="post" class="form">${filterFields(filter)}
            <p class="actions"><button name="do" value="filter">Change</button>
            <button name="do" value="preview" class="second">What would it have sent?</button></p></form></section>`
    }
    ${preview === null ? '' : previewList(preview, filter)}
    ${channel === 'webhook' ? html`<section class="card"><h2>Deliveries</h2>${attemptTable(attempts)}</section>` : ''}`;
};
