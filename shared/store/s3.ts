/** What we use of S3's client, by name, so that a bundle leaves the rest of its hundred commands out. */
export { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
