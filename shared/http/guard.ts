import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';

/** The address lies where no outsider may send us: private, loopback, link-local, metadata and the like. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

/** All that is given out of IPv6 (IANA); outside it lie forms of old that carry an IPv4 address, `::127.0.0.1` among them. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is on the public internet. Everything but global unicast is refused; addresses that carry an
 * IPv4 address inside (mapped, NAT64, 6to4, Teredo) are judged as not public whatever they carry.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST)) return false;
  return parsed.range() === 'unicast';
};

const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';

export interface GuardOptions {
  /** Receivers and sources on this machine are allowed: in the embedded run and in tests, nowhere else. */
  readonly allowLoopback?: boolean;
  /** Looks names up; the system's own resolver by default. */
  readonly resolve?: Resolve;
}

/** Every address of a name. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const check = (address: string, host: string, { allowLoopback = false }: GuardOptions): void => {
  if (isPublicAddress(address) || (allowLoopback && isLoopback(address))) return;
  throw new ForbiddenAddress(`${host} leads to ${address}, which is no public address`);
};

/** A look-up that takes longer says nothing. */
const LOOK_UP_MS = 3_000;

const addressesOf = (host: string, resolve: Resolve): Promise<readonly string[]> =>
  new Promise((done) => {
    const timer = setTimeout(() => done([]), LOOK_UP_MS);
    resolve(host, { all: true }, (error, addresses) => {
      clearTimeout(timer);
      done(error ? [] : addresses.map(({ address }) => address));
    });
  });

/**
 * Why nothing would be sent to a host, for whoever names it: the address that it is, or leads to now; null where nothing speaks against it. A
 * name that leads nowhere now may later. This spares a wait; what guards is the check inside each connection.
 */
export const whyForbidden = async (hostname: string, options: GuardOptions = {}): Promise<string | null> => {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await addressesOf(host, options.resolve ?? lookup);
  try {
    for (const address of addresses) check(address, host, options);
    return null;
  } catch (refusal) {
    return (refusal as Error).message;
  }
};

/**
 * An HTTP agent that refuses addresses that are not public. The check sits inside the connection: the address that was
 * checked is the one connected to, so that a name can't change in between.
 */
export const guardedAgent = (options: GuardOptions = {}): Agent => {
  const { resolve = lookup } = options;
  const checkedLookup: LookupFunction = (host, settings, done) => {
    resolve(host, { ...settings, all: true } as LookupAllOptions, (error, addresses) => {
      if (error) return done(error, '', 0);
      try {
        for (const { address } of addresses) check(address, host, options);
      } catch (refusal) {
        return done(refusal as Error, '', 0);
      }
      if (settings.all) return done(null, addresses);
      const [first] = addresses;
      done(null, first?.address ?? '', first?.family ?? 0);
    });
  };
  const connect = buildConnector({ lookup: checkedLookup, timeout: 10_000 });
  return new Agent({
    connect: (target, done) => {
      const host = target.hostname.replace(/^\[|\]$/g, '');
      try {
        // A literal address is never looked up.
        if (isIP(host)) check(host, host, options);
      } catch (refusal) {
        return done(refusal as Error, null);
      }
      connect(target, done);
    },
  });
};
