import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { listAttempts } from '../../shared/store/deliveries.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import { newSecret } from '../../shared/telling/channels/webhook/secrets.js';
import { relay } from '../../shared/telling/relay.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { freePort } from '../support/port.js';
import { until } from '../support/until.js';

const file = (name: string): string => fileURLToPath(new URL(`../../docs/receivers/${name}`, import.meta.url));
const RECEIVERS: [string, string, string[]][] = [
  ['TypeScript', process.execPath, ['--import', 'tsx', file('receiver.ts')]],
  ['Python', 'python3', [file('receiver.py')]],
  ['Go', 'go', ['run', file('receiver.go')]],
];
const isThere = (command: string): boolean =>
  spawnSync(command, [command === 'go' ? 'version' : '--version']).status === 0;

let test: TestCloud;
let child: ChildProcess | undefined;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(async () => {
  // `go run` starts the program as its own child.
  if (child?.pid) process.kill(-child.pid, 'SIGKILL');
  child = undefined;
  await test.close();
});

/** Subscribes a receiver of the documentation and starts it; the answer is what it printed. */
const receiver = async (command: string, args: string[], secretOf = (secret: string) => secret) => {
  const port = await freePort();
  const request = { channel: 'webhook' as const, endpoint: `http://127.0.0.1:${port}/`, filter: Filter.parse({}) };
  const { subscription, secret } = await subscribe(test.services, request, 'api_test');
  const env = { ...process.env, PORT: String(port), WEBHOOK_SECRET: secretOf(secret ?? '') };
  child = spawn(command, args, { env, detached: true });
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  await until(() =>
    fetch(request.endpoint, { method: 'POST', body: 'not signed' }).then(
      ({ status }) => status === 401,
      () => false,
    ),
  );
  test.readQueues();
  return { id: subscription.id, printed: () => printed };
};

describe.each(RECEIVERS)('the receiver in %s', (language, command, args) => {
  const there = isThere(command);
  if (!there) console.info(`${command} is not on this machine: the receiver in ${language} is not run`);

  it.skipIf(!there)('takes the challenge and the events that are delivered', async () => {
    const { id, printed } = await receiver(command, args);
    const event = listing('HTi.902');
    await recordEvent(test.services.table, event);
    await relay(test.services);
    await until(() => printed().includes(event.id));
    expect(printed()).toContain(`entry.listed ${event.id} ${event.title}`);
    await until(async () => (await readSubscription(test.services.table, id))?.status === 'active');
  });

  it.skipIf(!there)('turns away what is signed with another secret, and takes either during a rotation', async () => {
    const other = await receiver(command, args, () => newSecret());
    const refused = async (): Promise<boolean> =>
      (await listAttempts(test.services.table, other.id, 10)).attempts.some(({ status }) => status === 401);
    await until(refused);
    expect(other.printed()).toBe('');
    if (child?.pid) process.kill(-child.pid, 'SIGKILL');
    const both = await receiver(command, args, (secret) => `${newSecret()} ${secret}`);
    await until(() => both.printed().includes('subscription.challenge'));
  });
});
