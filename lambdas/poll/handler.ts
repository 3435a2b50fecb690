import * as z from 'zod';
import { type PollResult, poll } from '../../shared/polling/poll.js';
import type { Services } from '../../shared/services/services.js';
import { Source } from '../../shared/sources/registry.js';
import { relay } from '../../shared/telling/relay.js';
import { servicesOfProcess } from '../services.js';

const Input = z.object({ source: Source });

/** Polls the source that the schedule names, and relays what it brought, or what an earlier run that was cut off left. */
export const pollHandler =
  (services: () => Services) =>
  async (event: unknown): Promise<PollResult | undefined> => {
    const { source } = Input.parse(event);
    const result = await poll(services(), source);
    services().log.info('polled', result ?? { source: source.id, outcome: 'under way already' });
    await relay(services());
    return result;
  };

export const handler = pollHandler(servicesOfProcess);
