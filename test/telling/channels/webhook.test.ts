import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { guardedAgent } from '../../../shared/http/guard.js';
import { MOST_BYTES, payloadOf } from '../../../shared/telling/channels/webhook/payload.js';
import { postWebhook } from '../../../shared/telling/channels/webhook/post.js';
import { newSecret, signedHeaders } from '../../../shared/telling/channels/webhook/sign.js';
import { WAITS, waitBefore } from '../../../shared/telling/deliveries/schedule.js';
import { listing } from '../../support/events.js';
import { type Answer, startReceiver, status } from '../../support/receiver.js';

describe('signatures', () => {
  const body = payloadOf(listing('HTi.902'), new Date());

  it('verify with the public library, under each of two secrets during a rotation', () => {
    const [old, fresh] = [newSecret(), newSecret()];
    const headers = signedHeaders([fresh, old], 'evt_1', new Date(), body);
    for (const secret of [old, fresh])
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'entry.listed' });
  });

  it('fail under another secret, for a changed byte, and after five minutes', () => {
    const secret = newSecret();
    const headers = signedHeaders([secret], 'evt_1', new Date(), body);
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow('No matching signature');
    expect(() => new Webhook(secret).verify(body.replace('HTi', 'HTe'), headers)).toThrow('No matching signature');
    const stale = signedHeaders([secret], 'evt_1', new Date(Date.now() - 6 * 60_000), body);
    expect(() => new Webhook(secret).verify(body, stale)).toThrow('too old');
  });

  it('have secrets of 24 to 64 bytes', () => {
    expect(Buffer.from(newSecret().slice('whsec_'.length), 'base64')).toHaveLength(32);
  });
});

describe('payloads', () => {
  it('hold the event as it is', () => {
    const event = listing('HTi.902');
    expect(JSON.parse(payloadOf(event, new Date('2026-03-10T20:36:00Z')))).toEqual({
      type: 'entry.listed',
      timestamp: '2026-03-10T20:36:00.000Z',
      data: event,
    });
  });

  it('stay under 20 KB, with ids, hashes and addresses whole', () => {
    const alias = (position: number) => ({
      name: `Alias number ${position} with a long tail`,
      quality: 'good' as const,
      note: null,
      dateOfBirth: null,
      placeOfBirth: null,
    });
    const event = listing('HTi.902', {
      comments: 'word '.repeat(9_000),
      aliases: Array.from({ length: 2_000 }, (_, at) => alias(at)),
    });
    const body = payloadOf(event, new Date());
    expect(Buffer.byteLength(body)).toBeLessThan(MOST_BYTES);
    expect(JSON.parse(body).data).toMatchObject({
      id: event.id,
      evidence: [{ sha256: 'c'.repeat(64), url: event.evidence[0]?.url }],
    });
  });
});

describe('the schedule', () => {
  it('is that of Standard Webhooks, with a little chance', () => {
    expect(WAITS.map((_, at) => waitBefore(at + 1, null, 0))).toEqual(WAITS);
    expect(waitBefore(2, null, 1)).toBe(5_500);
    expect(waitBefore(WAITS.length + 1, null)).toBeNull();
  });

  it('waits as long as the receiver asks, a day at most', () => {
    expect(waitBefore(2, 120, 0)).toBe(120_000);
    expect(waitBefore(2, 10_000_000, 0)).toBe(86_400_000);
  });
});

describe('posting', () => {
  const dispatcher = guardedAgent({ allowLoopback: true });
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  afterEach(() => receiver.close());
  const post = async (answer: Answer, timeoutMs?: number) => {
    receiver = await startReceiver(answer);
    return postWebhook(dispatcher, receiver.url, { 'webhook-id': 'evt_1' }, '{}', timeoutMs);
  };

  it.each([200, 204])('takes %i for success', async (code) => {
    expect(await post(status(code))).toMatchObject({ ok: true, status: code, error: null });
    expect(receiver.calls[0]).toMatchObject({ method: 'POST', body: '{}' });
  });

  it('takes a redirect for a failure and does not follow it', async () => {
    expect(await post(status(301, { location: '/elsewhere' }))).toMatchObject({ ok: false, status: 301 });
    expect(receiver.calls).toHaveLength(1);
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
