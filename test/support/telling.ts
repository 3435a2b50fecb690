import { Filter } from '../../shared/model/filter.js';
import type { Why } from '../../shared/telling/channels/channel.js';

/** Somebody who is told of everything. */
export const WHY: Why = { filter: Filter.parse({}), publicUrl: 'https://watch.example' };
