import type { GivenSettings } from '../../infra/settings.js';
import { reasonOf } from '../../shared/services/duties.js';
import type { Deployed } from './deployed.js';
import { type Finding, finding } from './findings.js';
import { lookAtKeys, lookAtOperator } from './operator.js';
import { lookAtBackups, lookAtSettings, lookAtStack } from './stack.js';
import { lookAtFanOut, lookAtQueues, lookAtTexts } from './telling.js';
import { lookAtHolds, lookAtMasterKey, lookAtSources } from './watching.js';

/**
 * Looks at everything that an operator may have forgotten, each by itself: what can't be looked at is a finding as well. E-mails go by Amazon SNS, which
 * asks for nothing of SES.
 * @param written the operator's file, where there is one
 */
export const examine = async (deployed: Deployed, written: GivenSettings | undefined): Promise<Finding[]> => {
  const looks: Record<string, (deployed: Deployed) => Promise<Finding[]>> = {
    'the stack': lookAtStack,
    'the settings': lookAtSettings(written),
    'the operator’s topic': lookAtOperator,
    'the keys of the API': lookAtKeys,
    'the master key': lookAtMasterKey,
    'the way to webhooks': lookAtFanOut,
    'the queues': lookAtQueues,
    texts: lookAtTexts,
    'the sources': lookAtSources,
    'what is held': lookAtHolds,
    'the backups': lookAtBackups,
  };
  const found = await Promise.all(
    Object.entries(looks).map(async ([name, look]) => {
      try {
        return await look(deployed);
      } catch (error) {
        return [finding(`${name} could not be looked at: ${reasonOf(error)}`, 'see that your profile may ask for it')];
      }
    }),
  );
  return found.flat();
};
