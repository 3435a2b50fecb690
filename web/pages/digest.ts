import { html } from 'hono/html';
import type { CouncilEvent } from '../../shared/model/event.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { eventCard } from './event.js';
import type { Markup } from './layout.js';

/** The events of one message. */
export const digestPage = (
  events: readonly CouncilEvent[],
): Markup => html`<h1>${WORDS.pages.digest.title(events.length)}</h1>
  <p class="quiet">${WORDS.pages.digest.exactly}</p>
  ${events.map((event) => eventCard(event))}`;
