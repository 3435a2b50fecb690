import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import type { Attempt } from '../../store/deliveries.js';
import { ping } from '../../telling/ping.js';
import { boundTests } from './bounds.js';

/** Sends a subscription a test that somebody asked for. @throws InvalidRequest as ping does; TooManyRequests */
export const sendTest = async (services: Services, subscription: Subscription): Promise<Attempt> => {
  await boundTests(services, subscription.id);
  return ping(services, subscription);
};
