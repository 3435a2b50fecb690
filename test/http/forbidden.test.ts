import { describe, expect, it } from 'vitest';
import { type Resolve, whyForbidden } from '../../shared/http/guard.js';

const leadsTo =
  (...addresses: string[]): Resolve =>
  (_host, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
const leadsNowhere: Resolve = (_host, _options, done) => done(Object.assign(new Error('ENOTFOUND')), []);

describe('an endpoint that is given', () => {
  it.each(['10.0.0.1', '127.0.0.1', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]', '[fd00::1]', '0.0.0.0'])(
    'at %s is refused at once',
    async (host) => {
      expect(await whyForbidden(host)).toMatch(/which is no public address$/);
    },
  );

  it('by a name is refused by any address that it leads to now', async () => {
    const resolve = leadsTo('93.184.215.14', '192.168.1.1');
    expect(await whyForbidden('hook.example', { resolve })).toBe(
      'hook.example leads to 192.168.1.1, which is no public address',
    );
    expect(await whyForbidden('hook.example', { resolve: leadsTo('93.184.215.14', '2606:2800:21f::1') })).toBeNull();
  });

  it('by a name that leads nowhere yet is taken', async () => {
    expect(await whyForbidden('hook.example', { resolve: leadsNowhere })).toBeNull();
  });

  it('on this machine is taken where that is allowed, and nowhere else', async () => {
    expect(await whyForbidden('localhost', { allowLoopback: true })).toBeNull();
    expect(await whyForbidden('localhost')).toMatch(/localhost leads to/);
  });
});
