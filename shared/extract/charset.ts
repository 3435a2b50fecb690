import { UnreadableDocument } from '../model/errors.js';

/**
 * Decodes the bytes of an XML document by its own declaration (UTF-8 where it has none).
 * @throws UnreadableDocument when the bytes are not what the document says they are: guessing would put
 *   wrong letters into names
 */
export const decodeXml = (bytes: Uint8Array, source: string): string => {
  const declared = declaredEncoding(bytes);
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(declared, { fatal: true });
  } catch (cause) {
    throw new UnreadableDocument(source, `declares the unknown encoding ${declared}`, { cause });
  }
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    const { offset, line } = firstMalformed(bytes);
    const byte = bytes[offset]?.toString(16).toUpperCase().padStart(2, '0') ?? '??';
    throw new UnreadableDocument(
      source,
      `declares ${declared.toUpperCase()} but byte ${offset} (line ${line}) is 0x${byte}, which is not ${declared.toUpperCase()}; it looks like Latin-1. The source must send it again in the charset it declares`,
      { cause },
    );
  }
};

const declaredEncoding = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
};

/** Where UTF-8 first breaks, found by halving: a prefix decodes in stream mode as long as it is sound. */
const firstMalformed = (bytes: Uint8Array): { offset: number; line: number } => {
  const sound = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sound(middle)) low = middle;
    else high = middle - 1;
  }
  // A malformed sequence is only known by the byte that breaks it; step back to the byte that began it.
  let offset = low;
  while (offset > 0 && ((bytes[offset] ?? 0) & 0xc0) === 0x80) offset--;
  if (((bytes[low] ?? 0) & 0xc0) !== 0x80 && offset > 0 && (bytes[offset - 1] ?? 0) >= 0xc0) offset--;
  const line = bytes.subarray(0, offset).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1);
  return { offset, line };
};
