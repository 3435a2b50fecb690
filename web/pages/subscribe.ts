import { html } from 'hono/html';
import type { Filter } from '../../shared/model/filter.js';
import type { Rhythm } from '../../shared/model/rhythm.js';
import type { Details } from '../../shared/model/subscription.js';
import type { Preview } from '../../shared/people/preview.js';
import type { NewSubscription } from '../../shared/people/subscriptions/subscribe.js';
import type { Channel } from '../../shared/telling/channels/channel.js';
import { channelOf, wordsOf } from '../../shared/telling/channels/channels.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { filterInWords } from '../../shared/wording/filters.js';
import { detailFields } from './detail-fields.js';
import { filterFields } from './filter-form.js';
import type { Markup } from './layout.js';
import { rhythmFields } from './rhythm-fields.js';

/** What a form holds when it is shown again: everything but the key. */
export interface SubscribeForm {
  readonly channel: string;
  readonly endpoint: string;
  readonly filter: Filter;
  readonly rhythm: Rhythm | null;
  /** Of the channel that was chosen. */
  readonly details: Details;
}

/** What went wrong, where the eye falls first. */
export const mistake = (message: string | null): Markup =>
  message === null ? html`` : html`<p class="mistake" role="alert">${message}</p>`;

export const previewList = ({ days, of, count, events }: Preview, filter: Filter): Markup => {
  const { title: titled, ofAll, andMore } = WORDS.pages.preview;
  return html`<section class="card" aria-labelledby="preview">
  <h2 id="preview">${titled(days)}</h2>
  <p>${filterInWords(filter)}: <strong>${count}</strong> ${ofAll(of)}</p>
  <ul class="plain">${events.map(
    ({ id, title, detectedAt }) =>
      html`<li><time datetime="${detectedAt}">${detectedAt.slice(0, 10)}</time> <a href="/events/${id}">${title}</a></li>`,
  )}</ul>
  ${count > events.length ? html`<p class="quiet">${andMore(count - events.length)}</p>` : ''}
</section>`;
};

/**
 * The form by which someone subscribes.
 * @param channels those that are offered
 */
export const subscribePage = (
  channels: readonly Channel[],
  { channel, endpoint, filter, rhythm, details }: SubscribeForm,
  { problem = null, preview = null }: { problem?: string | null; preview?: Preview | null } = {},
): Markup => {
  const words = WORDS.pages.subscribe;
  return html`<h1>${words.title}</h1>
  <p class="quiet">${words.keyNeeded}</p>
  ${mistake(problem)}
  <form method="post" action="/subscribe" class="form">
    <fieldset><legend>${words.how}</legend><div class="boxes">
      ${channels.map(
        (each) =>
          html`<label><input type="radio" name="channel" value="${each.id}" ${each.id === channel ? 'checked' : ''} /> ${wordsOf(each).name}</label>`,
      )}
    </div></fieldset>
    <label class="field">${words.endpoint(channels.map((each) => wordsOf(each).endpoint))}
      <input name="endpoint" value="${endpoint}" required maxlength="2000" autocomplete="on" /></label>
    ${channels.map((each) => detailFields(each, each.id === channel ? details : {}))}
    ${filterFields(filter)}
    ${rhythmFields(rhythm)}
    <label class="field">${words.key}
      <input name="key" type="password" autocomplete="off" /></label>
    <p class="actions"><button name="do" value="subscribe">${words.subscribe}</button>
      <button name="do" value="preview" class="second" formnovalidate>${words.preview}</button></p>
  </form>
  ${preview === null ? '' : previewList(preview, filter)}`;
};

/** Where a subscriber types in the code that came; nothing for a channel that takes none. */
export const codeForm = (channel: Channel, action: string): Markup => {
  const { code } = wordsOf(channel);
  return code === null
    ? html``
    : html`<form method="post" action="${action}" class="form">
        <label class="field">${code} <input name="code" inputmode="numeric" required maxlength="64" autocomplete="one-time-code" /></label>
        <p class="actions"><button name="do" value="confirm">${WORDS.pages.subscription.confirm}</button></p>
      </form>`;
};

/** What comes next, and what is shown only once. */
export const subscribedPage = ({ subscription, secret }: NewSubscription, manage: string): Markup => {
  const words = WORDS.pages.subscribe;
  const channel = channelOf(subscription.channel);
  return html`<h1>${words.almostDone}</h1>
  ${wordsOf(channel).next.map((paragraph) => html`<p>${paragraph}</p>`)}
  ${codeForm(channel, manage)}
  ${secret === null ? '' : html`<p>${words.secret} <code class="secret">${secret}</code></p>`}
  <p>${words.keepLink} <a href="${manage}">${subscription.id}</a></p>`;
};
