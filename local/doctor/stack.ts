import { DescribeContinuousBackupsCommand } from '@aws-sdk/client-dynamodb';
import { type GivenSettings, readSettings, SETTING_NAMES, Settings, watchedSources } from '../../infra/settings.js';
import { listOfKind } from '../../shared/sources/registry.js';
import type { Deployed } from './deployed.js';
import { type Finding, findingIf } from './findings.js';

/** What the stack itself says of how it stands. */
export const lookAtStack = async ({ name, status, settings, given }: Deployed): Promise<Finding[]> => [
  ...findingIf(
    !/^(?:CREATE|UPDATE)_COMPLETE$/.test(status),
    `${name} stands at ${status}`,
    'see its events in CloudFormation; put the cause right and deploy again',
  ),
  ...findingIf(given === undefined, `${name} does not know what it was deployed with`, 'deploy this version'),
  ...findingIf(
    given !== undefined && settings.contact === Settings.shape.contact.parse(undefined),
    'polling names nobody of yours as its contact; the UN turns such requests away when it likes',
    'set contact in council-watch.json and deploy',
  ),
  ...findingIf(
    settings.stage === 'prod' && settings.removal === 'destroy',
    'production gives up its table and archive when the stack is removed',
    'set removal to retain and deploy',
  ),
  ...findingIf(
    watchedSources(settings).every(({ kind }) => listOfKind(kind) === null),
    'no list is watched: nothing is confirmed',
    'see sources and without in council-watch.json',
  ),
];

/** Where the operator's file and the stack differ. */
export const lookAtSettings =
  (written: GivenSettings | undefined) =>
  async ({ settings, given }: Deployed): Promise<Finding[]> => {
    if (written === undefined || given === undefined) return [];
    const wanted = readSettings((name) => written[name]);
    const differing = SETTING_NAMES.filter((name) => JSON.stringify(wanted[name]) !== JSON.stringify(settings[name]));
    return findingIf(
      differing.length > 0,
      `council-watch.json and the stack differ in ${differing.join(', ')}`,
      'npx cdk deploy, or put the file right',
    );
  };

/** Whether the table could be had back as it was. */
export const lookAtBackups = async ({ asked, environment }: Deployed): Promise<Finding[]> => {
  const { ContinuousBackupsDescription: backups } = await asked.dynamo.send(
    new DescribeContinuousBackupsCommand({ TableName: environment.TABLE }),
  );
  return findingIf(
    backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus !== 'ENABLED',
    'the table has no point-in-time recovery',
    'it was switched off by hand: deploy again, or switch it on in the console of DynamoDB',
  );
};
