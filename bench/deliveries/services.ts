import { guardedAgent } from '../../shared/http/guard.js';
import { openRobots } from '../../shared/http/robots.js';
import { openVault } from '../../shared/secrets/vault.js';
import type { Services } from '../../shared/services/services.js';
import type { Topics } from '../../shared/services/topics.js';
import type { AttemptMessage } from '../../shared/telling/deliveries/queueing.js';
import { memoryArchive } from './memory-archive.js';
import { memoryTable } from './memory-table.js';

/** How many messages each call to SNS carried. */
export const published: number[] = [];
const topics: Topics = {
  publish: async (_topic, messages) => {
    published.push(messages.length);
    return messages.map(() => true);
  },
  text: async () => {},
  create: async (name) => name,
  exists: async () => true,
  subscribe: async () => {},
  unsubscribe: async () => {},
  setPaused: async () => {},
  remove: async () => {},
  limitTexts: async () => {},
  hasOptedOut: async () => false,
  optedOut: async () => new Set(),
  subscribers: async () => [],
};

/** Services whose store is in memory and whose AWS takes everything. */
export const benchServices = (queued: AttemptMessage[]): Services => {
  const dispatcher = guardedAgent({ allowLoopback: true });
  const fetcher = { dispatcher, userAgent: 'bench' };
  return {
    table: memoryTable(),
    archive: memoryArchive(),
    topics,
    queue: { send: async (messages) => void queued.push(...messages.map(({ body }) => body as AttemptMessage)) },
    fetcher,
    robots: openRobots(fetcher, () => new Date()),
    webhooks: fetcher,
    vault: openVault({ read: async () => new Uint8Array(32), exists: async () => true }, () => new Date()),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    metrics: { put: () => {} },
    clock: () => new Date(),
    settings: {
      eventsTopic: 'events',
      operatorTopic: 'operator',
      audiencePrefix: 'audience-',
      publicUrl: 'https://watch.example',
      sms: true,
      closed: false,
      allowLoopback: true,
    },
  };
};
