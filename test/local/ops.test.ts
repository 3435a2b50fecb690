import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addOpsCommands } from '../../local/cli/ops.js';
import { Filter } from '../../shared/model/filter.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { holderOf } from '../../shared/store/api-keys.js';
import { activate } from '../../shared/telling/turns.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { type Answer, startReceiver, status } from '../support/receiver.js';

let test: TestCloud;
let printed: string[];
beforeAll(async () => {
  test = await startTestCloud();
  test.readQueues();
});
afterAll(() => test.close());
beforeEach(() => {
  printed = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text).trim());
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const ops = async (...args: string[]): Promise<string[]> => {
  const program = new Command().exitOverride();
  addOpsCommands(program, async () => test.services);
  await program.parseAsync(['node', 'council-watch', 'ops', ...args]);
  return printed;
};
const webhook = async (answer: Answer) => {
  const receiver = await startReceiver(answer);
  const request = { channel: 'webhook' as const, endpoint: receiver.url, filter: Filter.parse({}) };
  const { subscription } = await subscribe(test.services, request, 'api_test');
  return { receiver, id: (await activate(test.services, subscription)).id };
};

describe('council-watch ops', () => {
  it('makes the first key of an operator, which works at once', async () => {
    const [made = ''] = await ops('keys', 'create', 'me', '--role', 'operator');
    const { key, id } = JSON.parse(made) as { key: string; id: string };
    expect(await holderOf(test.services.table, key)).toMatchObject({ id, name: 'me', role: 'operator' });
    expect((await ops('keys', 'list')).join()).not.toContain(`${key}x`);
  });

  it('lets a canary fly through e-mail, SMS, the queue, the fan-out and a webhook', async () => {
    const { receiver, id } = await webhook(status(204));
    const [flight = ''] = await ops('canary', '--webhook', id, '--phone', '+12125550123');
    expect(JSON.parse(flight)).toMatchObject({
      email: true,
      sms: true,
      fanOutMs: expect.any(Number),
      webhookMs: expect.any(Number),
      webhookStatus: 204,
    });
    expect(receiver.calls.map(({ body }) => JSON.parse(body).type)).toContain('canary');
    expect(test.cloud.mailbox.messages.at(-1)).toMatchObject({ channel: 'sms', to: '+12125550123' });
    await receiver.close();
  });

  it('says what it is about: sources, holds, the outbox, subscriptions', async () => {
    const { receiver } = await webhook(status(204));
    expect((await ops('status')).join('\n')).toMatch(/outbox\t0 events wait.*\nsubscriptions\twebhook active\t\d/s);
    await receiver.close();
  });

  it('replays, and says what is wrong with what it was asked', async () => {
    const { receiver, id } = await webhook(status(204));
    await expect(ops('replay', id)).rejects.toThrow('either --event or --after was expected');
    await expect(ops('replay', 'sub_no', '--event', 'evt_1')).rejects.toThrow('is no subscription');
    await expect(ops('release', 'hold_no', '--why', 'x')).rejects.toThrow('is no hold');
    await receiver.close();
  });
});
