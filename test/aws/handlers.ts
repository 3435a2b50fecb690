import type { Overrides } from '../../lambdas/services.js';
import { openServices } from '../../lambdas/services.js';

export { apiHandler } from '../../lambdas/api/handler.js';
export { deliverHandler } from '../../lambdas/deliver/handler.js';
export { pollHandler } from '../../lambdas/poll/handler.js';
export { relayHandler } from '../../lambdas/relay/handler.js';
export { watchHandler } from '../../lambdas/watch/handler.js';

/** What a function opens, but that receivers and sources may be on this machine. */
export const openedHere = (environment: Record<string, string>, clients: Overrides['clients']) =>
  openServices(environment, {
    ...(clients && { clients }),
    allowLoopback: true,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    metrics: { put: () => {} },
  });
