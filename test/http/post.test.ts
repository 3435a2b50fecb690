import { afterEach, describe, expect, it } from 'vitest';
import { guardedAgent } from '../../shared/http/guard.js';
import { postOnce } from '../../shared/http/post.js';
import { type Answer, startReceiver, status } from '../support/receiver.js';

describe('posting', () => {
  const dispatcher = guardedAgent({ allowLoopback: true });
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  afterEach(() => receiver.close());
  const post = async (answer: Answer, timeoutMs?: number) => {
    receiver = await startReceiver(answer);
    return postOnce(dispatcher, { url: receiver.url, headers: { 'webhook-id': 'evt_1' }, body: '{}' }, timeoutMs);
  };

  it.each([200, 204])('takes %i for success', async (code) => {
    expect(await post(status(code))).toMatchObject({ ok: true, status: code, error: null });
    expect(receiver.calls[0]).toMatchObject({ method: 'POST', body: '{}' });
  });

  it('takes a redirect for a failure and does not follow it', async () => {
    expect(await post(status(301, { location: '/elsewhere' }))).toMatchObject({ ok: false, status: 301 });
    expect(receiver.calls).toHaveLength(1);
  });

  it('hears that nothing is there any more', async () => {
    expect(await post(status(410))).toMatchObject({ ok: false, status: 410, gone: true });
  });

  it('reads how long to wait', async () => {
    expect(await post(status(429, { 'retry-after': '7' }))).toMatchObject({ ok: false, status: 429, retryAfter: 7 });
  });

  it('waits no longer than its time for one that hangs', async () => {
    expect(await post(() => {}, 150)).toMatchObject({ ok: false, status: null, error: 'no answer within 0.15 s' });
  });

  it('reads no more than the beginning of a huge answer', async () => {
    const answer = await post((_call, response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(65_536, 'x');
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', more);
      };
      response.on('error', () => {});
      more();
    });
    expect(answer).toMatchObject({ ok: true, status: 200 });
    expect(answer.text).toHaveLength(1_024);
  });

  it('notes a connection that is reset', async () => {
    expect(await post((_call, response) => void response.destroy())).toMatchObject({ ok: false, status: null });
  });
});
