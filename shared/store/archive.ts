import type { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { sha256 } from '../model/ids.js';

/** Raw documents by the hash of their bytes: what an event relies on can be shown to the letter. */
export interface Archive {
  /** Keeps the bytes and answers their sha256. The same bytes are one object. */
  keep(bytes: Uint8Array, contentType: string): Promise<string>;
  /** Undefined where there is none, or S3 refuses it. */
  read(hash: string): Promise<Uint8Array | undefined>;
  /** Keeps the manifest of a day. */
  keepManifest(day: string, text: string): Promise<void>;
  readManifest(day: string): Promise<string | undefined>;
}

/** Where the bucket keeps documents. */
export const DOCUMENTS = 'documents/';
/** Where it keeps what proves each day. */
export const MANIFESTS = 'manifests/';
const manifestKey = (day: string): string => `${MANIFESTS}${day}.jsonl`;
/** First two digits as a folder, so that a listing of the bucket stays readable. */
const keyOf = (hash: string): string => `${DOCUMENTS}${hash.slice(0, 2)}/${hash}`;

/** Where S3's refusals are told: an object that is there and can't be read must not pass for missing unseen. */
export type Report = (message: string, facts: object) => void;

export const openArchive = (Bucket: string, report: Report, given?: S3Client): Archive => {
  // Most runs of most functions touch no object: the client is loaded when one does.
  const sdk = () => import('./s3.js');
  let opened: S3Client | undefined = given;
  const client = async (): Promise<S3Client> => {
    opened ??= new (await sdk()).S3Client({});
    return opened;
  };
  const write = async (Key: string, Body: Uint8Array | string, ContentType: string): Promise<void> => {
    const { PutObjectCommand } = await sdk();
    await (await client()).send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
  };
  /** What is there under its hash is the same: written again it would be a further version of itself, and cost as much. */
  const writeOnce = async (Key: string, Body: Uint8Array, ContentType: string): Promise<void> => {
    const { PutObjectCommand } = await sdk();
    try {
      await (await client()).send(new PutObjectCommand({ Bucket, Key, Body, ContentType, IfNoneMatch: '*' }));
    } catch (error) {
      const status = (error as Partial<S3ServiceException>).$metadata?.httpStatusCode;
      // Somebody else writes it just now, and may fail.
      if (status === 409) await write(Key, Body, ContentType);
      else if (status !== 412) throw error;
    }
  };
  const read = async (Key: string): Promise<Uint8Array | undefined> => {
    const { GetObjectCommand } = await sdk();
    try {
      const { Body } = await (await client()).send(new GetObjectCommand({ Bucket, Key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const { $metadata } = error as Partial<S3ServiceException>;
      // Whoever may not list the bucket is refused what is missing; so is whoever may not use the key of what is there.
      if ($metadata?.httpStatusCode === 403) report('the archive refused an object', { Key, reason: String(error) });
      else if (error.name !== 'NoSuchKey') throw error;
      return undefined;
    }
  };
  return {
    async keep(bytes, contentType) {
      const hash = sha256(bytes);
      await writeOnce(keyOf(hash), bytes, contentType);
      return hash;
    },
    read: (hash) => read(keyOf(hash)),
    keepManifest: (day, text) => write(manifestKey(day), text, 'application/jsonl'),
    async readManifest(day) {
      const bytes = await read(manifestKey(day));
      return bytes && Buffer.from(bytes).toString('utf8');
    },
  };
};
