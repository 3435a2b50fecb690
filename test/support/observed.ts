import { openServices } from '../../lambdas/services.js';
import type { Services } from '../../shared/services/services.js';
import { ownClients } from './clients.js';
import type { TestCloud } from './cloud.js';

/** Services like those of a function, whose clients note what is asked of AWS. */
export const observed = async (
  cloud: TestCloud['cloud'],
  handler: string,
  environment: Record<string, string> = {},
): Promise<{ services: Services; used: Set<string> }> => {
  const used = new Set<string>();
  const clients = await ownClients(cloud, async ({ action }, call) => {
    used.add(action);
    try {
      return await call();
    } catch (error) {
      // To say that an object is missing, S3 asks whether the caller may list the bucket.
      if (action === 's3:GetObject' && (error as Error).name === 'NoSuchKey') used.add('s3:ListBucket');
      throw error;
    }
  });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const overrides = { clients, log, metrics: { put: () => {} }, allowLoopback: true };
  return { services: openServices({ ...cloud.environments[handler], ...environment }, overrides), used };
};
