import { GetParameterCommand, ParameterNotFound } from '@aws-sdk/client-ssm';
import { watchedSources } from '../../infra/settings.js';
import { sourceHealth } from '../../shared/reading/health.js';
import { waitingHolds } from '../../shared/watching/waiting.js';
import type { Deployed } from './deployed.js';
import { type Finding, finding, findingIf } from './findings.js';

/** Whether the key is there that seals every secret. */
export const lookAtMasterKey = async ({ asked, environment }: Deployed): Promise<Finding[]> => {
  const Name = environment.MASTER_KEY ?? '';
  try {
    const { Parameter } = await asked.ssm.send(new GetParameterCommand({ Name }));
    return findingIf(
      Parameter?.Type !== 'SecureString',
      `the master key at ${Name} lies open`,
      'put it back as a SecureString, and rotate the secrets of all webhooks',
    );
  } catch (error) {
    if (!(error instanceof ParameterNotFound)) throw error;
    return findingIf(
      true,
      `there is no master key at ${Name}`,
      'it is made by the first subscription; where there are subscriptions already, see "The master key is missing" in the runbook',
    );
  }
};

/** Whether each source that is to be watched is read. */
export const lookAtSources = async ({ settings, services }: Deployed): Promise<Finding[]> => {
  const health = new Map((await sourceHealth(services.table, services.clock())).map((each) => [each.id, each]));
  return watchedSources(settings).flatMap(({ id }) => {
    const { state, last } = health.get(id) ?? { state: 'never looked at', last: null };
    return findingIf(
      state !== 'read' && state !== 'held',
      `${id} is ${state}${last?.detail ? ` (${last.detail})` : ''}`,
      'see "A source is stale" in the runbook',
    );
  });
};

/** What waits for a person. */
export const lookAtHolds = async ({ services }: Deployed): Promise<Finding[]> =>
  (await waitingHolds(services)).map(({ message }) =>
    finding(message, 'npx council-watch ops release or reject, with --why'),
  );
