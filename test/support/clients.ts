import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Overrides } from '../../lambdas/services.js';
import type { TestCloud } from './cloud.js';

/** What a command of the SDK asks IAM for, where its name is another. */
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

/** Something asked of AWS: the action by IAM's name, and what it is given. */
export interface Ask {
  readonly action: string;
  readonly input: unknown;
}

/**
 * Clients of the embedded services, of a test's own.
 * @param around every call passes through it
 */
export const ownClients = async (
  { clients }: TestCloud['cloud'],
  around: <T>(ask: Ask, call: () => Promise<T>) => Promise<T>,
): Promise<NonNullable<Overrides['clients']>> => {
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
        const action = ACTIONS[commandName] ?? `${SERVICES[clientName]}:${commandName.replace(/Command$/, '')}`;
        return around({ action, input: args.input }, () => next(args));
      },
      { step: 'initialize', name: 'around' },
    );
  }
  return own;
};
