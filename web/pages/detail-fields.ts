import { html } from 'hono/html';
import type { Details } from '../../shared/model/subscription.js';
import type { Channel } from '../../shared/telling/channels/channel.js';
import { wordsOf } from '../../shared/telling/channels/channels.js';
import { type FormBody, textIn } from './filter-form.js';
import type { Markup } from './layout.js';

const MOST = 20_000;

/** Under which a form sends a detail: those of every channel stand in one form, for whoever has no script. */
const fieldName = ({ id }: Channel, name: string): string => `detail-${id}-${name}`;

/** The details of one channel that a form says; those left blank are not among them. */
export const detailsIn = (body: FormBody, channel: Channel): Record<string, string> =>
  Object.fromEntries(
    (channel.details ?? [])
      .map(({ name }) => [name, textIn(body, fieldName(channel, name))] as const)
      .filter(([, value]) => value !== ''),
  );

/** The fields of what a channel is told beside the endpoint; nothing for one that is told no more. Secret ones are never shown again. */
export const detailFields = (channel: Channel, known: Details): Markup => {
  const { name: title, details: labels = {} } = wordsOf(channel);
  if (!channel.details) return html``;
  return html`<fieldset><legend>${title}</legend>${channel.details.map(({ name, long, secret }) => {
    const field = fieldName(channel, name);
    const value = secret ? '' : (known[name] ?? '');
    return html`<label class="field">${labels[name] ?? name}
      ${
        long
          ? html`<textarea name="${field}" rows="4" maxlength="${MOST}" spellcheck="false" autocomplete="off">${value}</textarea>`
          : html`<input name="${field}" value="${value}" type="${secret ? 'password' : 'text'}" maxlength="2000" autocomplete="off" />`
      }</label>`;
  })}</fieldset>`;
};
