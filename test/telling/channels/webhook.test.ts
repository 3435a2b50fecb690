import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, payloadOf } from '../../../shared/telling/channels/webhook/payload.js';
import { newSecret } from '../../../shared/telling/channels/webhook/secrets.js';
import { signedHeaders } from '../../../shared/telling/channels/webhook/sign.js';
import { WAITS, waitBefore } from '../../../shared/telling/deliveries/schedule.js';
import { listing } from '../../support/events.js';

describe('signatures', () => {
  const body = payloadOf(listing('HTi.902'), new Date());

  it('verify with the public library, under each of two secrets during a rotation', () => {
    const [old, fresh] = [newSecret(), newSecret()];
    const headers = signedHeaders([fresh, old], 'evt_1', new Date(), body);
    for (const secret of [old, fresh])
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'entry.listed' });
  });

  it('are the public library’s own, whatever the secret and the body', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 64 }), fc.string({ unit: 'grapheme' }), (bytes, text) => {
        const secret = `whsec_${Buffer.from(bytes).toString('base64')}`;
        const at = new Date('2026-03-10T20:36:00.999Z');
        const { 'webhook-signature': signature } = signedHeaders([secret], 'evt_1', at, text);
        expect(signature).toBe(new Webhook(secret).sign('evt_1', at, text));
      }),
    );
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
