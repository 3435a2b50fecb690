import { gunzipSync } from 'node:zlib';
import { UnreadableDocument } from '../model/errors.js';

/** More than any document has, unpacked. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * The bytes of a document, unpacked where they are a gzipped file: known by their first two.
 * @param name what to call it in errors
 * @throws UnreadableDocument for one that is damaged, cut short, or larger than any document
 */
export const unpacked = (bytes: Uint8Array, name: string): Uint8Array => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    throw new UnreadableDocument(name, 'is gzipped and can’t be unpacked', { cause });
  }
};
