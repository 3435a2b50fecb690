import { createReadStream } from 'node:fs';
import { rename, stat, writeFile } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnreadableDocument } from '../shared/model/errors.js';

/** Largest document taken, unpacked; the Consolidated List has about 2 MB. */
export const MAX_BYTES = 512 * 1024 * 1024;

const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory; a file was expected',
  EACCES: 'may not be read (permission denied)',
  Z_DATA_ERROR: 'is gzipped but damaged',
  Z_BUF_ERROR: 'is gzipped but cut short',
};

const refusal = (name: string, cause: NodeJS.ErrnoException): UnreadableDocument =>
  cause instanceof UnreadableDocument
    ? cause
    : new UnreadableDocument(name, reasons[cause.code ?? ''] ?? cause.message, { cause });

const tooLarge = (name: string): UnreadableDocument =>
  new UnreadableDocument(name, `is larger than ${MAX_BYTES / 1024 / 1024} MB, unpacked; no document is`);

/** What to call a FILE argument in errors. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

/** The bytes of a stream unpacked, where they are gzipped: known by their first two. */
async function* unpacked(source: Readable): AsyncIterable<Buffer> {
  const pieces = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await pieces.next();
  if (first.done) return;
  const rest = async function* () {
    yield first.value;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  };
  const [one, two] = first.value;
  if (one !== 0x1f || two !== 0x8b) yield* rest();
  // An error on the way in ends the reading of what comes out.
  else yield* pipeline(rest, createGunzip(), () => {});
}

/**
 * The bytes of a FILE argument, piece by piece: a path, or `-` for standard input; gzipped or not.
 * @throws UnreadableDocument when it is not there, is no file, is damaged or too large
 */
export async function* readPieces(file: string): AsyncIterable<Buffer> {
  const name = nameOf(file);
  let size = 0;
  try {
    if (file !== '-' && (await stat(file)).size > MAX_BYTES) throw tooLarge(name);
    for await (const bytes of unpacked(file === '-' ? process.stdin : createReadStream(file))) {
      size += bytes.length;
      if (size > MAX_BYTES) throw tooLarge(name);
      yield bytes;
    }
  } catch (cause) {
    throw refusal(name, cause as NodeJS.ErrnoException);
  }
}

/** So many bytes of a file show what it is. */
const HEAD = 2_000;

/** UTF-16 sets a zero beside each letter of ASCII. */
const asciiOf = (pieces: readonly Uint8Array[]): string =>
  Buffer.concat(pieces).subarray(0, HEAD).toString('latin1').replaceAll('\0', '');

/** The first characters of a file, as far as they are of ASCII. */
export const headOf = async (source: AsyncIterable<Uint8Array>): Promise<string> => {
  const first: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of source) {
    first.push(bytes);
    size += bytes.length;
    if (size >= HEAD) break;
  }
  return asciiOf(first);
};

/** The same, and all the file's bytes from the first on: what can be read once only is not lost. */
export const peeked = async (
  source: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: string; readonly pieces: AsyncIterable<Uint8Array> }> => {
  const rest = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let size = 0; size < HEAD; size += first.at(-1)?.length ?? 0) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
  }
  const pieces = async function* () {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  };
  return { head: asciiOf(first), pieces: pieces() };
};

/** The bytes of a FILE argument, whole. @throws UnreadableDocument as readPieces does */
export const readInput = async (file: string): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const bytes of readPieces(file)) pieces.push(bytes);
  return Buffer.concat(pieces);
};

const PART = '.part';
/** Whether a file is whole: not one that a killed process left half written. */
export const isWhole = (name: string): boolean => !name.endsWith(PART);

/** Writes a file whole or not at all: a process that is killed meanwhile leaves the one before. */
export const writeWhole = async (file: string, text: string | Uint8Array, mode = 0o644): Promise<void> => {
  const beside = `${file}.${process.pid}${PART}`;
  await writeFile(beside, text, { mode });
  await rename(beside, file);
};
