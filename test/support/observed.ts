import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { openServices } from '../../lambdas/services.js';
import type { Services } from '../../shared/pipeline/services.js';
import type { TestCloud } from './cloud.js';

type Cloud = TestCloud['cloud'];

/** What a command of the SDK asks IAM for. */
const ACTIONS: Record<string, string> = {
  PublishBatchCommand: 'sns:Publish',
  SendMessageBatchCommand: 'sqs:SendMessage',
};
const SERVICES: Record<string, string> = {
  DynamoDBClient: 'dynamodb',
  S3Client: 's3',
  SNSClient: 'sns',
  SQSClient: 'sqs',
  SSMClient: 'ssm',
};

/** Services like those of a function, whose clients note what is asked of AWS. */
export const observed = async (
  { clients, environments }: Cloud,
  handler: string,
  environment: Record<string, string> = {},
): Promise<{ services: Services; used: Set<string> }> => {
  const used = new Set<string>();
  const access = { region: 'us-east-1', credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' } };
  const at = async (client: { config: { endpoint?: unknown } }) => ({
    ...access,
    endpoint: await (
      client.config.endpoint as () => Promise<{ protocol: string; hostname: string; port?: number; path: string }>
    )(),
  });
  const own = {
    dynamo: new DynamoDBClient(await at(clients.dynamo)),
    s3: new S3Client({ ...(await at(clients.s3)), forcePathStyle: true }),
    sns: new SNSClient(await at(clients.sns)),
    sqs: new SQSClient({ ...(await at(clients.sqs)), useQueueUrlAsEndpoint: false }),
    ssm: new SSMClient(await at(clients.ssm)),
  };
  for (const client of Object.values(own)) {
    const { middlewareStack } = client as unknown as DynamoDBClient;
    middlewareStack.add(
      (next, context) => (args) => {
        const { clientName = '', commandName = '' } = context as { clientName?: string; commandName?: string };
        used.add(ACTIONS[commandName] ?? `${SERVICES[clientName]}:${commandName.replace(/Command$/, '')}`);
        return next(args);
      },
      { step: 'initialize', name: 'observed' },
    );
  }
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const overrides = { clients: own, log, metrics: { put: () => {} }, allowLoopback: true };
  return { services: openServices({ ...environments[handler], ...environment }, overrides), used };
};
