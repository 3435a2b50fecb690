import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { UnreadableDocument } from '../shared/model/errors.js';

/** Largest document taken, unpacked; the Consolidated List has about 2 MB. */
export const MAX_BYTES = 256 * 1024 * 1024;
const inflate = promisify(gunzip);

/**
 * The bytes of a FILE argument: a path, or `-` for standard input; gzipped or not.
 * @throws UnreadableDocument when it is not there, is no file, or is too large
 */
export const readInput = async (file: string): Promise<Buffer> => {
  const name = file === '-' ? 'standard input' : file;
  return unpack(file === '-' ? await buffer(process.stdin) : await readFile(file).catch(refuse(name)), name);
};

const refuse =
  (name: string) =>
  (cause: NodeJS.ErrnoException): never => {
    throw new UnreadableDocument(name, reasons[cause.code ?? ''] ?? cause.message, { cause });
  };

/**
 * Gzipped bytes unpacked, others as they are.
 * @throws UnreadableDocument when they are damaged or too large
 */
export const unpack = async (bytes: Buffer, name: string): Promise<Buffer> => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableDocument(name, `has ${bytes.length} bytes; at most ${MAX_BYTES} are read`);
    }
    return bytes;
  }
  try {
    return await inflate(bytes, { maxOutputLength: MAX_BYTES });
  } catch (cause) {
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const problem = tooLarge ? `unpacks to more than ${MAX_BYTES} bytes` : 'is gzipped but damaged or cut short';
    throw new UnreadableDocument(name, problem, { cause });
  }
};

const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory; a file was expected',
  EACCES: 'may not be read (permission denied)',
};
