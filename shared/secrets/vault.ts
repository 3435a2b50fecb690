import { createHmac, hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, errors, jwtVerify, SignJWT } from 'jose';
import type { MasterKey } from './master-key.js';

export type TokenPurpose = 'links' | 'sessions';

/** What only this deployment can read, sign or recognise. All of it hangs on one master key. */
export interface Vault {
  /** Envelope encryption (RFC 7516: A256GCMKW, A256GCM): a key of its own for every secret, wrapped by the master key. */
  seal(secret: string): Promise<string>;
  /** @throws Error when it was sealed under another key, or changed */
  unseal(sealed: string): Promise<string>;
  /**
   * A signed token (RFC 7519) that names someone for one purpose: a subscription by its own link, an operator for a session.
   * @param seconds how long it is valid; for good when not given
   */
  token(purpose: TokenPurpose, subject: string, seconds?: number): Promise<string>;
  /** Whom a token names; null for one that is not ours, of another purpose, or outdated. */
  subjectOf(purpose: TokenPurpose, token: string): Promise<string | null>;
  /** A keyed hash, by which an erased address can be recognised by whoever still knows it, and by nobody else. */
  fingerprint(text: string): Promise<string>;
  /** Whether the master key is where it is kept. */
  hasKey(): Promise<boolean>;
}

const ALGORITHM = { alg: 'A256GCMKW', enc: 'A256GCM' } as const;
/** Secrets kept open in memory, at most. */
const MOST_OPENED = 10_000;
const FINGERPRINT_LENGTH = 32;

/** A key for one purpose (RFC 5869), so that no use of the master key says anything of another. */
const keyFor = (master: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, '', `council-watch ${purpose}`, 32));

/** @param clock by which links and sessions run out */
export const openVault = (masterKey: MasterKey, clock: () => Date): Vault => {
  const derived = new Map<string, Promise<Uint8Array>>();
  const key = (purpose: string): Promise<Uint8Array> => {
    const known = derived.get(purpose) ?? masterKey.read().then((master) => keyFor(master, purpose));
    derived.set(purpose, known);
    // What could not be read now is read at the next call.
    known.catch(() => derived.delete(purpose));
    return known;
  };
  // A webhook's secret signs thousands of messages while the process lives.
  const opened = new Map<string, string>();
  return {
    hasKey: () => masterKey.exists(),
    async seal(secret) {
      const plaintext = new TextEncoder().encode(secret);
      return new CompactEncrypt(plaintext).setProtectedHeader(ALGORITHM).encrypt(await key('secrets'));
    },
    async unseal(sealed) {
      const known = opened.get(sealed);
      if (known !== undefined) return known;
      const { plaintext } = await compactDecrypt(sealed, await key('secrets'), {
        keyManagementAlgorithms: [ALGORITHM.alg],
        contentEncryptionAlgorithms: [ALGORITHM.enc],
      });
      const secret = new TextDecoder().decode(plaintext);
      if (opened.size >= MOST_OPENED) opened.clear();
      opened.set(sealed, secret);
      return secret;
    },
    async token(purpose, subject, seconds) {
      const token = new SignJWT().setProtectedHeader({ alg: 'HS256' }).setSubject(subject);
      if (seconds !== undefined) token.setExpirationTime(Math.floor(clock().getTime() / 1000) + seconds);
      return token.sign(await key(purpose));
    },
    async subjectOf(purpose, token) {
      try {
        const { payload } = await jwtVerify(token, await key(purpose), { algorithms: ['HS256'], currentDate: clock() });
        return payload.sub ?? null;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
    async fingerprint(text) {
      return createHmac('sha256', await key('fingerprints'))
        .update(text)
        .digest('hex')
        .slice(0, FINGERPRINT_LENGTH);
    },
  };
};
