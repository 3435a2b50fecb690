import type { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import type { EntryEvent } from '../../shared/model/event.js';
import { saveApiKey } from '../../shared/store/api-keys.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import { relay } from '../../shared/telling/relay.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from './cloud.js';
import { listing } from './events.js';
import { type Answer, startReceiver } from './receiver.js';

/** A key that may do everything. */
export const KEY = 'key_of_a_bank';

/** The embedded services that deliver to a receiver, and the application over them, for all tests of a file; each has its own receiver. */
export const deliveredTo = (usual: Answer) => {
  let test: TestCloud;
  let app: Hono;
  let server: Awaited<ReturnType<typeof startReceiver>>;
  let answer = usual;
  beforeAll(async () => {
    test = await startTestCloud();
    app = createApp(test.services);
    const holder = { id: 'api_bank', name: 'a bank', role: 'operator' as const, createdAt: '', until: null };
    await saveApiKey(test.services.table, KEY, holder);
    test.readQueues();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    answer = usual;
    server = await startReceiver((...call) => answer(...call));
  });
  afterEach(() => server.close());
  return {
    test: () => test,
    server: () => server,
    /** How the receiver answers until the test ends. */
    answers(how: Answer): void {
      answer = how;
    },
    ask: (method: string, path: string, body?: object) =>
      app.request(path, {
        method,
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    send: async (path: string, fields: Record<string, string>) =>
      (await app.request(path, { method: 'POST', body: new URLSearchParams(fields) })).text(),
    page: async (path: string) => (await app.request(path)).text(),
    now: (id: string) => readSubscription(test.services.table, id),
    async tell(reference: string, known: Parameters<typeof listing>[1] = {}): Promise<EntryEvent> {
      const event = listing(reference, known);
      await recordEvent(test.services.table, event);
      await relay(test.services);
      return event;
    },
  };
};
