import { html } from 'hono/html';
import type { Services } from '../../shared/services/services.js';
import { type Attempt, listAttempts } from '../../shared/store/deliveries.js';
import { type Hold, listHolds } from '../../shared/store/holds.js';
import { listSubscriptions } from '../../shared/store/subscriptions.js';
import { deliveryChannels } from '../../shared/telling/channels/channels.js';
import { shorten } from '../../shared/text/text.js';
import type { Markup } from '../../web/pages/layout.js';
import type { Panel } from '../../web/routes/pages.js';
import type { Mailbox } from '../cloud/mailbox.js';
import type { Received } from '../sample/receiver.js';
import type { Shown } from '../sample/rooms.js';

/** The page renews itself and stays small. */
const SHOWN = 20;
const LONGEST = 600;

const nothing = (words: string): Markup => html`<p class="quiet">${words}</p>`;

/** E-mails and texts as they would have gone out, newest first. */
export const mailboxPanel = ({ messages }: Mailbox): Panel => ({
  name: 'mailbox',
  title: 'Mailbox: e-mails and SMS as sent',
  async render() {
    const newest = messages.slice(-SHOWN).reverse();
    if (newest.length === 0) return nothing('Nobody was told anything yet.');
    return html`${newest.map(
      ({ channel, to, subject, body }) => html`<article class="card">
        <p><span class="tag">${channel}</span><span class="quiet">to ${to}</span></p>
        ${subject === null ? '' : html`<h3>${subject}</h3>`}
        <pre tabindex="0">${shorten(body, LONGEST)}</pre>
      </article>`,
    )}`;
  },
});

/** What the rooms of the sample were shown, newest first. */
export const roomsPanel = (shown: readonly Shown[]): Panel => ({
  name: 'rooms',
  title: 'Rooms: Slack, Teams, Telegram, a template',
  async render() {
    const newest = shown.slice(-SHOWN).reverse();
    if (newest.length === 0) return nothing('Nobody was told anything since the start.');
    return html`${newest.map(
      ({ room, lines: [headline, ...rest] }) => html`<article class="card">
        <p><span class="tag">${room}</span></p>
        <h3>${headline}</h3>
        <pre tabindex="0">${shorten(rest.join('\n'), LONGEST)}</pre>
      </article>`,
    )}`;
  },
});

/** A message on its way to one receiver, by the channel that carries it. */
type Made = Attempt & { readonly channel: string };

const attemptTag = ({ channel, at, status, error, attempt }: Made): Markup =>
  html`<span class="tag ${error === null ? 'ok' : 'bad'}" title="${at}">${channel} ${status ?? 'no answer'}${attempt > 1 ? ` · attempt ${attempt}` : ''}</span> `;

/** Attempts to deliver, by event, newest first, and what the sample's receiver of webhooks made of them. */
export const deliveriesPanel = ({ table }: Services, received: readonly Received[]): Panel => ({
  name: 'deliveries',
  title: 'Deliveries',
  async render() {
    const attempts: Made[] = [];
    for (const { letter } of deliveryChannels())
      for await (const { id, channel } of listSubscriptions(table, letter))
        for (const made of (await listAttempts(table, id, SHOWN)).attempts) attempts.push({ ...made, channel });
    attempts.sort((a, b) => (a.at < b.at ? 1 : -1));
    const events = [...new Set(attempts.map(({ event }) => event))].slice(0, SHOWN);
    const verified = received.filter((message) => message.verified).length;
    return html`<p class="quiet">${received.length} webhooks received since the start by the sample's receiver, ${verified} with a signature that verifies.</p>
      ${events.map(
        (event) => html`<article class="card">
          <p><a href="/events/${event}"><code>${event}</code></a></p>
          <p>${attempts.filter((made) => made.event === event).map(attemptTag)}</p>
        </article>`,
      )}`;
  },
});

const TITLES = 12;

const decisionForm = ({ id, sha256, releasable }: Hold, token: string): Markup => html`<form method="post">
  <input type="hidden" name="token" value="${token}" /><input type="hidden" name="sha256" value="${sha256}" />
  <label class="quiet">Why <input name="why" required maxlength="1000" /></label>
  ${releasable ? html`<button formaction="/decisions/${id}/release">Release</button>` : ''}
  <button formaction="/decisions/${id}/reject">Reject</button>
</form>`;

const holdCard = (hold: Hold, token: string): Markup => {
  const { id, source, reasons, counts, titles, state, openedAt, sha256, releasable, decision } = hold;
  return html`<article class="card" id="${id}">
    <p><span class="tag ${state === 'open' ? 'bad' : ''}">${state}</span><span class="quiet">${source} · since ${openedAt}</span></p>
    ${reasons.map((reason) => html`<p>${reason}</p>`)}
    ${releasable ? html`<p class="quiet">${counts.listed} listed, ${counts.amended} amended, ${counts.delisted} delisted</p>` : ''}
    ${titles.slice(0, TITLES).map((title) => html`<p class="quiet">${title}</p>`)}
    ${titles.length > TITLES ? html`<p class="quiet">… and ${titles.length - TITLES} more</p>` : ''}
    ${decision ? html`<p class="quiet">${state} by ${decision.by}: ${decision.why}</p>` : ''}
    <p class="quiet"><a href="/v1/documents/${sha256}">the held document</a> · sha256 <code>${sha256.slice(0, 16)}…</code></p>
    ${state === 'open' ? decisionForm(hold, token) : ''}
  </article>`;
};

/** What the guard holds or held, with the forms to decide. */
export const holdsPanel = ({ table }: Services, token: string): Panel => ({
  name: 'holds',
  title: 'Held by the guard',
  async render() {
    const holds = await listHolds(table);
    if (holds.length === 0) return nothing('Nothing is held.');
    return html`${holds.map((hold) => holdCard(hold, token))}`;
  },
});
