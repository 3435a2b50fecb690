import { html } from 'hono/html';
import type { Filter } from '../../shared/model/filter.js';
import type { CHANNELS, Channel } from '../../shared/model/subscription.js';
import type { Preview } from '../../shared/people/preview.js';
import { filterFields, filterInWords } from './filter-form.js';
import type { Markup } from './layout.js';

/** What a form holds when it is shown again: everything but the key. */
export interface SubscribeForm {
  readonly channel: Channel;
  readonly endpoint: string;
  readonly filter: Filter;
}

const NAMES: Record<Channel, string> = { email: 'E-mail', sms: 'SMS', webhook: 'Webhook' };

/** What went wrong, where the eye falls first. */
export const mistake = (message: string | null): Markup =>
  message === null ? html`` : html`<p class="mistake" role="alert">${message}</p>`;

export const previewList = (
  { days, of, count, events }: Preview,
  filter: Filter,
): Markup => html`<section class="card" aria-labelledby="preview">
  <h2 id="preview">The last ${days} days with this filter</h2>
  <p>${filterInWords(filter)}: <strong>${count}</strong> of ${of} events would have been sent.</p>
  <ul class="plain">${events.map(
    ({ id, title, detectedAt }) =>
      html`<li><time datetime="${detectedAt}">${detectedAt.slice(0, 10)}</time> <a href="/events/${id}">${title}</a></li>`,
  )}</ul>
  ${count > events.length ? html`<p class="quiet">… and ${count - events.length} more</p>` : ''}
</section>`;

/** The form by which someone subscribes. */
export const subscribePage = (
  { channel, endpoint, filter }: SubscribeForm,
  { problem = null, preview = null }: { problem?: string | null; preview?: Preview | null } = {},
): Markup => html`<h1>Subscribe</h1>
  ${mistake(problem)}
  <form method="post" action="/subscribe" class="form">
    <fieldset><legend>How</legend><div class="boxes">
      ${(['email', 'sms', 'webhook'] satisfies (typeof CHANNELS)[number][]).map(
        (each) =>
          html`<label><input type="radio" name="channel" value="${each}" ${each === channel ? 'checked' : ''} /> ${NAMES[each]}</label>`,
      )}
    </div></fieldset>
    <label class="field">E-mail address, phone number with its country code, or https address
      <input name="endpoint" value="${endpoint}" required maxlength="2000" autocomplete="email" /></label>
    ${filterFields(filter)}
    <label class="field">Your organisation’s key
      <input name="key" type="password" autocomplete="off" /></label>
    <p class="actions"><button name="do" value="subscribe">Subscribe</button>
      <button name="do" value="preview" class="second" formnovalidate>What would it have sent?</button></p>
  </form>
  ${preview === null ? '' : previewList(preview, filter)}`;

/** What comes next, and what is shown only once. */
export const subscribedPage = (
  channel: Channel,
  id: string,
  manage: string,
  secret: string | null,
): Markup => html`<h1>Almost done</h1>
  ${
    channel === 'email'
      ? html`<p>Amazon SNS sends you a message with a link. Follow it, and you hear of what happens from then on.</p>`
      : channel === 'sms'
        ? html`<p>A code is on its way to the phone. It is valid for ten minutes.</p>
          <form method="post" action="${manage}" class="form">
            <label class="field">The code <input name="code" inputmode="numeric" pattern="[0-9]{6}" required autocomplete="one-time-code" /></label>
            <p class="actions"><button name="do" value="confirm">Confirm</button></p>
          </form>`
        : html`<p>In a second the address gets a signed challenge; answer it with 2xx and the webhook is active.</p>
          <p>Its signing secret, shown here and never again: <code class="secret">${secret ?? ''}</code></p>`
  }
  <p>Keep this link, by which you change or end the subscription: <a href="${manage}">${id}</a></p>`;
