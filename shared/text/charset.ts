import { UnreadableDocument } from '../model/errors.js';

/** Turns the bytes of an XML document into text, piece by piece. */
export interface XmlDecoder {
  write(bytes: Uint8Array): string;
  /** @throws UnreadableDocument when the last character is cut short */
  close(): string;
}

/** Longest sequence of bytes that is one character: what a piece may leave open for the next. */
const LONGEST_SEQUENCE = 4;

/**
 * Decodes an XML document by its own declaration (UTF-8 where it has none).
 * @throws UnreadableDocument (from write and close) when the bytes are not what the document says they are: guessing would put wrong
 *   letters into names
 */
export const openXmlDecoder = (source: string): XmlDecoder => {
  let declared = 'utf-8';
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let before = 0;
  let lines = 1;
  let tail: Uint8Array = new Uint8Array();

  const open = (head: Uint8Array): InstanceType<typeof TextDecoder> => {
    declared = declaredEncoding(head);
    try {
      return new TextDecoder(declared, { fatal: true });
    } catch (cause) {
      throw new UnreadableDocument(source, `declares the unknown encoding ${declared}`, { cause });
    }
  };
  const refuse = (bytes: Uint8Array, cause: unknown): never => {
    const piece = Buffer.concat([tail, bytes]);
    const found = firstMalformed(piece);
    const offset = before - tail.length + found;
    const line = lines + newlinesIn(piece.subarray(tail.length, found));
    const byte = piece[found]?.toString(16).toUpperCase().padStart(2, '0') ?? '??';
    const name = declared.toUpperCase();
    throw new UnreadableDocument(
      source,
      `declares ${name} but byte ${offset} (line ${line}) is 0x${byte}, which is not ${name}; it looks like Latin-1. The source must send it again in the charset it declares`,
      { cause },
    );
  };
  const decode = (bytes: Uint8Array, stream: boolean): string => {
    decoder ??= open(bytes);
    try {
      return decoder.decode(bytes, { stream });
    } catch (cause) {
      return refuse(bytes, cause);
    }
  };
  return {
    write(bytes) {
      const text = decode(bytes, true);
      before += bytes.length;
      lines += newlinesIn(bytes);
      tail = bytes.subarray(Math.max(0, bytes.length - LONGEST_SEQUENCE));
      return text;
    },
    close: () => decode(new Uint8Array(), false),
  };
};

const newlinesIn = (bytes: Uint8Array): number => {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
};

const declaredEncoding = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
};

/** Where UTF-8 first breaks, found by halving: a prefix decodes in stream mode as long as it is sound. */
const firstMalformed = (bytes: Uint8Array): number => {
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
  return offset;
};
