import { request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { guardedAgent, isPublicAddress, type Resolve } from '../../shared/http/guard.js';
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
  '::ffff:169.254.169.254',
  '::ffff:10.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '2002:a9fe:a9fe::',
  '2002:c0a8:1::',
  'fe80::a9fe:a9fe',
  'fd12:3456:789a::1',
  '100::1',
  '169.254.170.2',
  '100.100.100.200',
  '192.168.255.255',
  'not an address',
];

const resolving =
  (...addresses: string[]): Resolve =>
  (_host, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    );

/** Loopback in every writing that a URL or a resolver takes, and names that lead to it. */
const WRITINGS = [
  ['dotted', '127.0.0.1'],
  ['elsewhere in the net', '127.8.9.10'],
  ['decimal', '2130706433'],
  ['hexadecimal', '0x7f000001'],
  ['hexadecimal in parts', '0x7f.0x0.0x0.0x1'],
  ['octal', '0177.0.0.1'],
  ['octal in parts', '0177.0000.0000.0001'],
  ['octal in one', '017700000001'],
  ['of two parts', '127.1'],
  ['of three parts', '127.0.1'],
  ['mixed', '0x7f.1'],
  ['zero', '0.0.0.0'],
  ['zero in one', '0'],
  ['full-width digits', '１２７.０.０.１'],
  ['circled digits', '①②⑦.⓪.⓪.①'],
  ['with an ideographic stop', '127。0。0。1'],
  ['with a dot at the end', '127.0.0.1.'],
  ['percent-encoded', '%31%32%37.0.0.1'],
  ['IPv6', '[::1]'],
  ['IPv6 written out', '[0:0:0:0:0:0:0:1]'],
  ['IPv6 unspecified', '[::]'],
  ['mapped', '[::ffff:127.0.0.1]'],
  ['mapped in hexadecimal', '[::ffff:7f00:1]'],
  ['compatible', '[::127.0.0.1]'],
  ['NAT64', '[64:ff9b::127.0.0.1]'],
  ['6to4', '[2002:7f00:1::]'],
  ['a name', 'localhost'],
  ['a name below it', 'anything.localhost'],
  ['a name in capitals', 'LOCALHOST'],
  ['a name with a dot', 'localhost.'],
] as const;

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

    it.each(WRITINGS)('makes no connection to loopback written %s', async (_how, host) => {
      receiver = await startReceiver(status(200));
      const port = new URL(receiver.url).port;
      const url = `http://${host}:${port}/`;
      await expect(request(url, { dispatcher: guardedAgent() })).rejects.toThrow(
        /no public address|Invalid|ENOTFOUND|EAI_AGAIN/,
      );
      expect(receiver.calls).toEqual([]);
    });

    it('makes no connection to a name of which one address of several is not public', async () => {
      receiver = await startReceiver(status(200));
      const port = new URL(receiver.url).port;
      const dispatcher = guardedAgent({ resolve: resolving('151.101.1.69', '127.0.0.1') });
      await expect(request(`http://two.example:${port}/`, { dispatcher })).rejects.toThrow('no public address');
      expect(receiver.calls).toEqual([]);
    });

    it('makes no connection to a name that changes after it was checked: what was checked is what is connected to', async () => {
      receiver = await startReceiver(status(200));
      const port = new URL(receiver.url).port;
      let asked = 0;
      const changing: Resolve = (_host, _options, done) => {
        asked++;
        // Public when it is checked; a second look would find loopback.
        done(null, [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]);
      };
      const dispatcher = guardedAgent({ resolve: changing });
      await expect(request(`http://rebinding.example:${port}/`, { dispatcher })).rejects.toThrow();
      expect(asked).toBe(1);
      expect(receiver.calls).toEqual([]);
    });

    it('lets loopback pass where that is allowed', async () => {
      receiver = await startReceiver(status(200));
      const { statusCode } = await request(receiver.url, { dispatcher: guardedAgent({ allowLoopback: true }) });
      expect(statusCode).toBe(200);
    });
  });
});
