import { InvalidRequest } from '../../model/errors.js';
import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { hasten, waitingOf } from '../../store/waiting.js';
import { relay } from '../../telling/relay.js';
import { WORDS } from '../../wording/catalogue.js';

/**
 * Before a subscriber goes elsewhere: tells its audience what waits for the hour of its digest, so that who moves misses nothing. Who stays
 * hears it earlier, and not again.
 * @throws InvalidRequest where that can't be done now
 */
export const hearFirst = async (
  services: Services,
  { audience, rhythm = null, status }: Pick<Subscription, 'audience' | 'rhythm' | 'status'>,
): Promise<void> => {
  if (audience === null || rhythm === null || status !== 'active') return;
  let waits = false;
  for await (const waiting of waitingOf(services.table, audience)) {
    waits = true;
    await hasten(services.table, waiting, services.table.clock());
  }
  if (!waits) return;
  await relay(services);
  for await (const _waiting of waitingOf(services.table, audience))
    throw new InvalidRequest(WORDS.subscriptions.stillWaits);
};
