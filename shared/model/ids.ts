import { createHash } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 26;

/** sha256 of the bytes, 64 lower-case hexadecimal digits. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A name for a fact: the same parts give the same id on every run and from every source.
 * 26 letters of Crockford's base 32, the first 130 bits of a sha256.
 */
const derivedId = (prefix: string, parts: readonly (string | number)[]): string => {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  let bits = BigInt(`0x${digest.subarray(0, 17).toString('hex')}`) >> 6n;
  let id = '';
  for (let position = 0; position < LENGTH; position++) {
    id = ALPHABET[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return `${prefix}_${id}`;
};

export const eventId = (...parts: readonly (string | number)[]): string => derivedId('evt', parts);
export const threadId = (...parts: readonly (string | number)[]): string => derivedId('thr', parts);
export const holdId = (...parts: readonly (string | number)[]): string => derivedId('hold', parts);
