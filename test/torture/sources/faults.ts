import type { Fault } from './fault.js';
import { FEEDS } from './faults/feeds.js';
import { LISTS } from './faults/lists.js';
import { PAGES } from './faults/pages.js';
import { TRANSPORT } from './faults/transport.js';

/** Every way in which a source goes wrong here. */
export const FAULTS: readonly Fault[] = [...TRANSPORT, ...FEEDS, ...PAGES, ...LISTS];
