import { request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { guardedAgent, isPublicAddress } from '../../shared/http/guard.js';
import { startReceiver, status } from '../support/receiver.js';

const REFUSED = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b::a00:1',
  '2002:7f00:1::',
  '2001::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  'fec0::1',
];

describe('the address guard', () => {
  it.each(REFUSED)('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '151.101.1.69', '2606:4700:4700::1111'])('lets %s pass', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  describe('inside the connection', () => {
    let receiver: Awaited<ReturnType<typeof startReceiver>>;
    afterEach(() => receiver.close());

    it.each([
      ['a literal address', 'http://127.0.0.1:PORT/'],
      ['a name that resolves to it', 'http://localhost:PORT/'],
      ['a decimal form', 'http://2130706433:PORT/'],
      ['a hexadecimal form', 'http://0x7f000001:PORT/'],
      ['an octal form', 'http://0177.0.0.1:PORT/'],
      ['a short form', 'http://127.1:PORT/'],
      ['a mapped form', 'http://[::ffff:127.0.0.1]:PORT/'],
    ])('makes no connection to loopback by %s', async (_form, address) => {
      receiver = await startReceiver(status(200));
      const port = new URL(receiver.url).port;
      const dispatcher = guardedAgent();
      await expect(request(address.replace('PORT', port), { dispatcher })).rejects.toThrow(/no public address|Invalid/);
      expect(receiver.calls).toEqual([]);
    });

    it('lets loopback pass where that is allowed', async () => {
      receiver = await startReceiver(status(200));
      const { statusCode } = await request(receiver.url, { dispatcher: guardedAgent({ allowLoopback: true }) });
      expect(statusCode).toBe(200);
    });
  });
});
