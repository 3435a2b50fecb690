import { randomBytes } from 'node:crypto';
import {
  GetParameterCommand,
  ParameterAlreadyExists,
  ParameterNotFound,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import type { MasterKey } from '../secrets/master-key.js';

/** Bytes of the master key: AES-256. */
const KEY_BYTES = 32;

/** The master key as one SecureString of SSM Parameter Store, under the account's own key, which costs nothing. */
export const openMasterKey = (name: string, client: SSMClient): MasterKey => {
  const stored = async (): Promise<Uint8Array | undefined> => {
    try {
      const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
      return Buffer.from(Parameter?.Value ?? '', 'base64');
    } catch (error) {
      if (error instanceof ParameterNotFound) return undefined;
      throw error;
    }
  };
  const made = async (): Promise<Uint8Array> => {
    const key = randomBytes(KEY_BYTES);
    const Description = 'Seals the secrets of council-watch; without it, webhooks cannot be signed';
    try {
      await client.send(
        new PutParameterCommand({ Name: name, Type: 'SecureString', Value: key.toString('base64'), Description }),
      );
      return key;
    } catch (error) {
      // Another process was faster: its key is the one.
      if (error instanceof ParameterAlreadyExists) return (await stored()) as Uint8Array;
      throw error;
    }
  };
  let known: Promise<Uint8Array> | undefined;
  return {
    exists: async () => (await stored()) !== undefined,
    read() {
      known ??= stored()
        .then((key) => key ?? made())
        .catch((error: unknown) => {
          known = undefined;
          throw error;
        });
      return known;
    },
  };
};
