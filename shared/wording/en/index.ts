import { actions } from './actions.js';
import { cards } from './cards.js';
import { dates } from './dates.js';
import { deliveries } from './deliveries.js';
import { entries } from './entries.js';
import { events } from './events.js';
import { feeds } from './feeds.js';
import { filters } from './filters.js';
import { keys } from './keys.js';
import { lists } from './lists.js';
import { mails } from './mails.js';
import { pages } from './pages.js';
import { rhythms } from './rhythms.js';
import { subscriptions } from './subscriptions.js';
import { troubles } from './troubles.js';
import { versions } from './versions.js';

/** English. */
export const en = {
  actions,
  cards,
  dates,
  deliveries,
  entries,
  events,
  feeds,
  filters,
  keys,
  lists,
  mails,
  pages,
  rhythms,
  subscriptions,
  troubles,
  versions,
};
