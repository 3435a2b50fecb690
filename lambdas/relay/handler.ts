import type { Services } from '../../shared/services/services.js';
import { relay } from '../../shared/telling/relay.js';
import { sweepDeliveries } from '../../shared/telling/sweep.js';
import { servicesOfProcess } from '../services.js';

/** Sweeps what a crash left in the outbox: events not told, attempts whose messages were lost. */
export const relayHandler = (services: () => Services) => async (): Promise<void> => {
  const relayed = await relay(services());
  const queued = await sweepDeliveries(services());
  services().log.info('swept', { ...relayed, queued });
};

export const handler = relayHandler(servicesOfProcess);
