import { sha256 } from '../../shared/model/ids.js';
import type { Archive } from '../../shared/store/archive.js';

/** An archive in memory. */
export const memoryArchive = (): Archive => {
  const documents = new Map<string, Uint8Array>();
  const manifests = new Map<string, string>();
  return {
    async keep(bytes) {
      const hash = sha256(bytes);
      documents.set(hash, bytes);
      return hash;
    },
    read: async (hash) => documents.get(hash),
    keepManifest: async (day, text) => void manifests.set(day, text),
    readManifest: async (day) => manifests.get(day),
  };
};
