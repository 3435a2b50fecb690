import { setTimeout } from 'node:timers/promises';
import type { Services } from '../../shared/services/services.js';
import { pendingDeliveries } from '../../shared/store/deliveries.js';
import { pendingEvents } from '../../shared/store/events.js';
import { breakLeases } from '../../shared/store/leases.js';
import { upgradeStore } from '../../shared/store/upgrade.js';
import { reconcile } from '../../shared/telling/reconcile.js';
import { relay } from '../../shared/telling/relay.js';
import { sweepDeliveries } from '../../shared/telling/sweep.js';

const IDLE_CHECK_MS = 100;
const READ_BACK_MS = 3_000;
/** Longest wait for first attempts at the end; what still fails then is retried at the next start. */
const IDLE_MOST_MS = 60_000;

/** Until every event is told and every first attempt is made. */
export const untilIdle = async ({ table }: Services): Promise<void> => {
  const busy = async (): Promise<boolean> => {
    for await (const _event of pendingEvents(table)) return true;
    for await (const { attempt } of pendingDeliveries(table, new Date())) if (attempt === 1) return true;
    return false;
  };
  const end = Date.now() + IDLE_MOST_MS;
  while ((await busy()) && Date.now() < end) await setTimeout(IDLE_CHECK_MS);
};

/** What SNS and SQS lost at the last stop, made again from the table; what a killed process left locked, unlocked. */
export const recover = async (services: Services): Promise<void> => {
  await breakLeases(services.table);
  await upgradeStore(services.table);
  await reconcile(services);
  await relay(services, true);
  await sweepDeliveries(services, true);
};

/** Reads back from SNS, again and again, who has confirmed and who has left: nobody here shall wait a quarter of an hour for it. */
export const readBack = async (services: Services, stopped: AbortSignal): Promise<void> => {
  while (!stopped.aborted) {
    await setTimeout(READ_BACK_MS, undefined, { signal: stopped }).catch(() => {});
    if (!stopped.aborted) await reconcile(services).catch((error: Error) => services.log.warn(error.message));
  }
};
