import * as z from 'zod';
import { type PollResult, poll } from '../../shared/polling/poll.js';
import type { Services } from '../../shared/services/services.js';
import { Source } from '../../shared/sources/registry.js';
import { upgradeStore } from '../../shared/store/upgrade.js';
import { relay } from '../../shared/telling/relay.js';
import { servicesOfProcess } from '../services.js';

const Input = z.object({ source: Source });

/** Brings the store up to this version, once a process. False while another process does, or a look of the version before is under way. */
const openUpgrade = (): ((services: Services) => Promise<boolean>) => {
  let done = false;
  return async ({ table, log }) => {
    if (done) return true;
    const moved = await upgradeStore(table);
    if (moved === null) log.info('the store is being upgraded; nothing is looked at meanwhile');
    if (moved) log.info('the store was upgraded', { entries: moved });
    done = moved !== null;
    return done;
  };
};

/** Polls the source that the schedule names, and relays what it brought, or what an earlier run that was cut off left. */
export const pollHandler = (open: () => Services): ((event: unknown) => Promise<PollResult | undefined>) => {
  const upgraded = openUpgrade();
  return async (event) => {
    const { source } = Input.parse(event);
    const services = open();
    if (!(await upgraded(services))) return undefined;
    const result = await poll(services, source);
    services.log.info('polled', result ?? { source: source.id, outcome: 'under way already' });
    await relay(services);
    return result;
  };
};

export const handler = pollHandler(servicesOfProcess);
