import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../shared/model/ids.js';
import { type Archive, openArchive } from '../../shared/store/archive.js';
import { startReceiver } from '../support/receiver.js';

/** What S3 answers to whoever asks for an object, by the first letter of its name. */
const ANSWERS: Record<string, readonly [number, string, string]> = {
  a: [404, 'NoSuchKey', 'The specified key does not exist.'],
  b: [403, 'AccessDenied', 'Access Denied'],
  c: [403, 'AccessDenied', 'User: watch is not authorized to perform: kms:Decrypt on the resource'],
  7: [412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold'],
  9: [403, 'AccessDenied', 'Access Denied'],
  d: [501, 'NotImplemented', 'A header you provided implies functionality that is not implemented'],
};
const hash = (letter: string) => letter.repeat(64);

let s3: Awaited<ReturnType<typeof startReceiver>>;
let archive: Archive;
/** What bytes are given whose hash begins so. */
const bytesOf = (letter: string): Buffer => {
  for (let at = 0; ; at++) if (sha256(Buffer.from(String(at))).startsWith(letter)) return Buffer.from(String(at));
};
const told: string[] = [];
beforeAll(async () => {
  s3 = await startReceiver(({ path }, response) => {
    const [status, code, message] = ANSWERS[path.split('/').at(-1)?.[0] ?? ''] ?? [200, '', ''];
    const error = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    response.writeHead(status, { 'content-type': 'application/xml' }).end(status === 200 ? 'bytes' : error);
  });
  const credentials = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };
  const client = new S3Client({ region: 'us-east-1', credentials, endpoint: s3.url, forcePathStyle: true });
  archive = openArchive('archive', (message, facts) => told.push(`${message} ${JSON.stringify(facts)}`), client);
});
afterAll(() => s3.close());

describe('the archive', () => {
  it('reads what is there', async () => {
    expect(Buffer.from((await archive.read(hash('e'))) ?? []).toString()).toBe('bytes');
  });

  it('has no object that S3 says is missing, which is no trouble', async () => {
    expect(await archive.read(hash('a'))).toBeUndefined();
    expect(told).toEqual([]);
  });

  it.each([
    ['b', 'Access Denied'],
    ['c', 'kms:Decrypt'],
  ])('has none that S3 refuses (%s), and the log says which and why', async (letter, why) => {
    told.length = 0;
    expect(await archive.read(hash(letter))).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(hash(letter));
    expect(told[0]).toContain(why);
  });

  it('keeps the same bytes once: that they are there already is no trouble, that they may not be written is', async () => {
    const there = bytesOf('7');
    expect(await archive.keep(there, 'text/plain')).toBe(sha256(there));
    expect(s3.calls.at(-1)?.headers['if-none-match']).toBe('*');
    await expect(archive.keep(bytesOf('9'), 'text/plain')).rejects.toThrow('Access Denied');
  });

  it('fails where S3 does, for that says nothing of the object', async () => {
    await expect(archive.read(hash('d'))).rejects.toThrow('not implemented');
  });
});
