import { CHALLENGE } from '../../store/deliveries.js';
import type { DeliveryName } from './queueing.js';

/** What a receiver knows a message by: an update of an event is another message. */
const messageId = (event: string, revision: number): string => (revision === 1 ? event : `${event}_r${revision}`);

/** What a receiver knows a delivery by. */
export const nameOf = ({ event, revision, subscription }: DeliveryName): string =>
  event === CHALLENGE ? `${CHALLENGE}_${subscription}` : messageId(event, revision);
