import * as z from 'zod';
import { sealDays } from '../../shared/proof/seal.js';
import { doDuties } from '../../shared/services/duties.js';
import type { Services } from '../../shared/services/services.js';
import { Source } from '../../shared/sources/registry.js';
import { reconcile } from '../../shared/telling/reconcile.js';
import { measureHealth, watch } from '../../shared/watching/watch.js';
import { servicesOfProcess } from '../services.js';

const Input = z.object({ sources: z.array(Source), smsMonthlyLimit: z.int().min(1).optional() });

/**
 * Measures, looks for what the operator should hear of, seals the days that are over, makes SNS agree with the table: each by itself. What
 * alarms live by comes first, what may take longest last.
 */
export const watchHandler =
  (services: () => Services) =>
  async (event: unknown): Promise<void> => {
    const { sources, smsMonthlyLimit } = Input.parse(event);
    const all = services();
    const look = async (): Promise<void> => {
      const found = await watch(all, sources);
      all.log.info('watched', { troubles: found.map(({ key }) => key) });
    };
    const limit = all.settings.sms ? smsMonthlyLimit : undefined;
    await doDuties(all, [
      { name: 'measuring', run: () => measureHealth(all, sources) },
      { name: 'the look for troubles', run: look },
      { name: 'sealing the days', run: () => sealDays(all) },
      ...(limit === undefined ? [] : [{ name: 'limiting texts', run: () => all.topics.limitTexts(limit) }]),
      { name: 'making SNS agree with the table', run: () => reconcile(all) },
    ]);
  };

export const handler = watchHandler(servicesOfProcess);
