import { html } from 'hono/html';
import type { Markup } from './layout.js';

/** Where a page that renews itself says that it can't, or can again. It is there from the start: a reader's software hears what is put into it. */
export const contact: Markup = html`<p class="contact" role="status"></p>`;

/**
 * Renews the parts of a page that change, twice a minute and never while nobody sees it; a tab that is seen again is renewed at once
 * when its turn has passed. Without it the page is complete, and a reload does the same.
 */
export const LIVE = `
const EVERY = 30_000;
const PATIENCE = 20_000;
const live = [...document.querySelectorAll('[data-live]')];
const contact = document.querySelector('.contact');
const time = () => new Date().toLocaleTimeString();
let renewed = time();
let lost = false;
let due = Date.now() + EVERY;
let turn;

const say = (words) => {
  if (contact && contact.textContent !== words) contact.textContent = words;
  contact?.toggleAttribute('data-lost', lost);
};
const renewPart = async (part) => {
  const answer = await fetch(part.dataset.live, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(answer.status);
  const text = await answer.text();
  const typing = part.contains(document.activeElement) && ['INPUT', 'SELECT', 'TEXTAREA'].includes(document.activeElement.tagName);
  if (!typing && part.dataset.seen !== text) { part.dataset.seen = text; part.innerHTML = text; }
};
const renew = async () => {
  due = Date.now() + EVERY;
  const parts = await Promise.allSettled(live.map(renewPart));
  if (parts.some(({ status }) => status === 'rejected')) {
    lost = true;
    say('No contact: what stands here is of ' + renewed + '. It is asked for again twice a minute.');
  } else {
    const back = lost;
    lost = false;
    renewed = time();
    say(back ? 'In contact again since ' + renewed + '.' : '');
  }
  plan();
};
const plan = () => {
  clearTimeout(turn);
  if (!document.hidden) turn = setTimeout(renew, Math.max(0, due - Date.now()));
};
if (live.length > 0) { document.addEventListener('visibilitychange', plan); plan(); }
`;
