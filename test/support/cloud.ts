import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openServices } from '../../lambdas/services.js';
import { type EmbeddedCloud, startCloud } from '../../local/cloud/start.js';
import { type Functions, openFunctions, readQueue } from '../../local/run/functions.js';
import type { Log, Services } from '../../shared/services/services.js';

export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly source: string | undefined;
}

export interface TestCloud {
  readonly cloud: EmbeddedCloud;
  readonly services: Services;
  readonly functions: Functions;
  /** Lines that were logged as warnings or errors. */
  readonly logged: string[];
  readonly measured: Measured[];
  /** Sets the instant at which sources are looked at. */
  at(instant: string): void;
  /** Sets now, by which everything is stamped, counted and compared. */
  setNow(instant: string): void;
  /** Hands queued messages to the deliver function until closed. */
  readQueues(): void;
  close(): Promise<void>;
}

/** The embedded services with the resources of the synthesised template, in a folder of their own. */
export const startTestCloud = async (publicUrl = 'https://watch.example'): Promise<TestCloud> => {
  const folder = await mkdtemp(join(tmpdir(), 'council-watch-'));
  const cloud = await startCloud(folder, inject('template'), publicUrl);
  const logged: string[] = [];
  const measured: Measured[] = [];
  const line = (message: string, facts?: object) => void logged.push(`${message} ${JSON.stringify(facts ?? {})}`);
  const log: Log = { info: () => {}, warn: line, error: line };
  let lookedAt: Date | null = null;
  let set: Date | null = null;
  const now = (): Date => set ?? new Date();
  const open = (handler: string): Services =>
    openServices(cloud.environments[handler] ?? {}, {
      clients: cloud.clients,
      log,
      metrics: { put: (name, value, source) => void measured.push({ name, value, source }) },
      now,
      clock: () => lookedAt ?? now(),
      allowLoopback: true,
    });
  const stopping = new AbortController();
  const loops: Promise<unknown>[] = [];
  const functions = openFunctions(open);
  return {
    cloud,
    services: open('api'),
    functions,
    logged,
    measured,
    at(instant) {
      lookedAt = new Date(instant);
    },
    setNow(instant) {
      set = new Date(instant);
    },
    readQueues() {
      for (const source of cloud.eventSources) {
        loops.push(readQueue(cloud.clients.sqs, source, functions.deliver, stopping.signal));
      }
    },
    async close() {
      stopping.abort();
      await Promise.allSettled(loops);
      await cloud.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
