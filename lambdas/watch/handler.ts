import * as z from 'zod';
import { sealDays } from '../../shared/pipeline/audit/seal.js';
import type { Services } from '../../shared/pipeline/services.js';
import { reconcile } from '../../shared/pipeline/subscriptions/reconcile.js';
import { measureHealth, watch } from '../../shared/pipeline/watch.js';
import { Source } from '../../shared/sources/registry.js';
import { servicesOfProcess } from '../services.js';

const Input = z.object({ sources: z.array(Source), smsMonthlyLimit: z.int().min(1).optional() });

/** Makes SNS agree with the table, seals the days that are over, then looks for what the operator should hear of. */
export const watchHandler =
  (services: () => Services) =>
  async (event: unknown): Promise<void> => {
    const { sources, smsMonthlyLimit } = Input.parse(event);
    if (smsMonthlyLimit !== undefined) await services().topics.limitTexts(smsMonthlyLimit);
    await reconcile(services());
    await sealDays(services());
    await measureHealth(services(), sources);
    const found = await watch(services(), sources);
    services().log.info('watched', { troubles: found.map(({ key }) => key) });
  };

export const handler = watchHandler(servicesOfProcess);
