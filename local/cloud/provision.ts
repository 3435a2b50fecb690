import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, type SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SSMClient } from '@aws-sdk/client-ssm';
import { HANDLER_METADATA } from '../../infra/constructs/handler.js';
import type { Resource, Template } from '../../infra/template.js';
import { type Named, resolve } from './intrinsics.js';

export interface Clients {
  readonly dynamo: DynamoDBClient;
  readonly s3: S3Client;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
  readonly ssm: SSMClient;
}

export interface EventSource {
  readonly queueUrl: string;
  readonly handler: string;
  /** Messages a batch. */
  readonly batchSize: number;
  /** Batches that are taken at the same time. */
  readonly sideBySide: number;
}

/** What the template asks for, made here. */
export interface Cloud {
  /** Environment of each function, by the folder of its handler. */
  readonly environments: Record<string, Record<string, string>>;
  /** Queues that a function reads. */
  readonly eventSources: readonly EventSource[];
  /** Schedules: function, minutes between runs, input. */
  readonly schedules: readonly { readonly handler: string; readonly minutes: number; readonly input: unknown }[];
}

const makers: Record<string, (clients: Clients, id: string, properties: Record<string, unknown>) => Promise<Named>> = {
  'AWS::DynamoDB::GlobalTable': async ({ dynamo }, id, properties) => {
    const { AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes } =
      properties as unknown as CreateTableCommandInput;
    try {
      await dynamo.send(
        new CreateTableCommand({ TableName: id, AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes }),
      );
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
    }
    return { ref: id, attributes: { Arn: `arn:aws:dynamodb:us-east-1:000000000000:table/${id}` } };
  },
  'AWS::S3::Bucket': async ({ s3 }, id) => {
    const Bucket = id.toLowerCase();
    await s3.send(new CreateBucketCommand({ Bucket }));
    return { ref: Bucket, attributes: { Arn: `arn:aws:s3:::${Bucket}` } };
  },
  'AWS::SNS::Topic': async ({ sns }, Name) => {
    const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name }));
    return { ref: TopicArn, attributes: { TopicArn, TopicName: Name } };
  },
  'AWS::SQS::Queue': async ({ sqs }, QueueName, { VisibilityTimeout, MessageRetentionPeriod, RedrivePolicy }) => {
    const Attributes = {
      ...(VisibilityTimeout !== undefined && { VisibilityTimeout: String(VisibilityTimeout) }),
      ...(MessageRetentionPeriod !== undefined && { MessageRetentionPeriod: String(MessageRetentionPeriod) }),
      ...(RedrivePolicy !== undefined && { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
    };
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
    const { Attributes: given } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
    );
    return { ref: QueueUrl, attributes: { Arn: given?.QueueArn ?? '', QueueName } };
  },
};

const entriesOf = ({ Resources }: Template, type: string): [string, Resource][] =>
  Object.entries(Resources).filter(([, { Type }]) => Type === type);

/**
 * Makes the tables, buckets, topics, queues and subscriptions of the template, and reads from it what runs when.
 * @param publicUrl where the API answers here
 */
export const provision = async (template: Template, clients: Clients, publicUrl: string): Promise<Cloud> => {
  const named = new Map<string, Named>();
  // Queues whose dead letters are another queue come after it.
  for (const type of Object.keys(makers)) {
    const waiting = entriesOf(template, type).sort(
      ([, a], [, b]) => Number('RedrivePolicy' in a.Properties) - Number('RedrivePolicy' in b.Properties),
    );
    for (const [id, { Properties = {} }] of waiting) {
      const needed =
        type === 'AWS::SQS::Queue'
          ? (resolve(
              pick(Properties, ['VisibilityTimeout', 'MessageRetentionPeriod', 'RedrivePolicy']),
              named,
            ) as Record<string, unknown>)
          : Properties;
      named.set(id, (await makers[type]?.(clients, id, needed)) as Named);
    }
  }
  for (const [id] of entriesOf(template, 'AWS::ApiGatewayV2::Api'))
    named.set(id, { ref: id, attributes: { ApiEndpoint: publicUrl } });
  for (const [, { Properties }] of entriesOf(template, 'AWS::SNS::Subscription')) {
    const { TopicArn, Protocol, Endpoint, RawMessageDelivery } = resolve(
      pick(Properties, ['TopicArn', 'Protocol', 'Endpoint', 'RawMessageDelivery']),
      named,
    ) as Record<string, string>;
    await clients.sns.send(
      new SubscribeCommand({
        TopicArn,
        Protocol,
        Endpoint,
        ...(RawMessageDelivery && { Attributes: { RawMessageDelivery: 'true' } }),
      }),
    );
  }
  const functions = entriesOf(template, 'AWS::Lambda::Function').filter(
    ([, { Metadata = {} }]) => HANDLER_METADATA in Metadata,
  );
  const handlerOf = new Map(functions.map(([id, { Metadata = {} }]) => [id, String(Metadata[HANDLER_METADATA])]));
  const handlerAt = (reference: unknown): string =>
    handlerOf.get(JSON.stringify(reference).match(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/)?.[1] ?? '') ?? '';
  return {
    environments: Object.fromEntries(
      functions.map(([id, { Properties }]) => [
        handlerOf.get(id),
        resolve((Properties.Environment as { Variables: object }).Variables, named) as Record<string, string>,
      ]),
    ),
    eventSources: entriesOf(template, 'AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => ({
      queueUrl: queueAt(resolve(Properties.EventSourceArn, named) as string, named),
      handler: handlerAt(Properties.FunctionName),
      batchSize: Number(Properties.BatchSize),
      sideBySide: Number((Properties.ScalingConfig as { MaximumConcurrency: number }).MaximumConcurrency),
    })),
    schedules: entriesOf(template, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => {
      const { Arn, Input } = Properties.Target as { Arn: unknown; Input?: string };
      return {
        handler: handlerAt(Arn),
        minutes: minutesOf(String(Properties.ScheduleExpression)),
        input: Input === undefined ? {} : JSON.parse(Input),
      };
    }),
  };
};

const MINUTES: Record<string, number> = { minute: 1, hour: 60, day: 1_440 };

/** `rate(5 minutes)` → 5. */
const minutesOf = (expression: string): number => {
  const [, number, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (number === undefined) throw new Error(`the schedule ${expression} is not known here`);
  return Number(number) * (MINUTES[unit] ?? 1);
};

const pick = (properties: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]])));

const queueAt = (arn: string, named: ReadonlyMap<string, Named>): string => {
  const found = [...named.values()].find(({ attributes }) => attributes.Arn === arn);
  if (!found) throw new Error(`the template reads the queue ${arn}, which does not exist here`);
  return found.ref;
};
