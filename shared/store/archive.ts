import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { sha256 } from '../model/ids.js';

/** Raw documents by the hash of their bytes: what an event relies on can be shown to the letter. */
export interface Archive {
  /** Keeps the bytes and answers their sha256. The same bytes are one object. */
  keep(bytes: Uint8Array, contentType: string): Promise<string>;
  read(hash: string): Promise<Uint8Array | undefined>;
}

/** Where the bucket keeps documents. */
export const DOCUMENTS = 'documents/';
/** First two digits as a folder, so that a listing of the bucket stays readable. */
const keyOf = (hash: string): string => `${DOCUMENTS}${hash.slice(0, 2)}/${hash}`;

export const openArchive = (bucket: string, client = new S3Client({})): Archive => ({
  async keep(bytes, contentType) {
    const hash = sha256(bytes);
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: keyOf(hash), Body: bytes, ContentType: contentType }),
    );
    return hash;
  },
  async read(hash) {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(hash) }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  },
});
