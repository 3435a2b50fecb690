import { describe, expect, it } from 'vitest';
import { type Resource, synthesise, type Template } from '../../infra/template.js';
import { allows, idOf, ofType, policyOf, rightsOf, type Statement } from '../support/statements.js';

const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const PLAIN = synthesise({ operatorEmail: 'operator@bank.example' });
const WITH_KEY = synthesise({ operatorEmail: 'operator@bank.example', key: KEY });

type Properties = Record<string, unknown>;

/** Something that AWS documents and no emulator shows, in the template as it is; and the mistake that breaks it. */
interface Fact {
  readonly says: string;
  readonly of?: Template;
  holds(template: Template): boolean;
  spoil(template: Template): void;
}

const all = (template: Template, type: string): Properties[] =>
  ofType(template, type).map(([, { Properties }]) => Properties);
const first = (template: Template, type: string): Resource => {
  const [found] = ofType(template, type);
  if (!found) throw new Error(`the template has no ${type}`);
  return found[1];
};
/** Of some resources at least, for nothing holds of none. */
const each = <T>(items: readonly T[], holds: (item: T) => boolean): boolean => items.length > 0 && items.every(holds);
const drop =
  (type: string, name: string) =>
  (template: Template): void => {
    for (const properties of all(template, type)) delete properties[name];
  };
const set =
  (type: string, name: string, value: unknown) =>
  (template: Template): void => {
    first(template, type).Properties[name] = value;
  };
const functionNamed = (template: Template, handler: string): [string, Resource] => {
  const found = ofType(template, 'AWS::Lambda::Function').find(
    ([, { Metadata }]) => Metadata?.['council-watch:handler'] === handler,
  );
  if (!found) throw new Error(`the template has no function ${handler}`);
  return found;
};
const operatorTopic = (template: Template): string => idOf(all(template, 'AWS::CloudWatch::Alarm')[0]?.AlarmActions);
const policies = (template: Template): Statement[][] =>
  all(template, 'AWS::IAM::Policy').map(
    ({ PolicyDocument }) => (PolicyDocument as { Statement: Statement[] }).Statement,
  );
const dropStatements =
  (type: string, isMeant: (statement: Statement) => boolean) =>
  (template: Template): void => {
    for (const { PolicyDocument } of all(template, type)) {
      const document = PolicyDocument as { Statement: Statement[] };
      document.Statement = document.Statement.filter((statement) => !isMeant(statement));
    }
  };
const isOf = (service: string) => (statement: Statement) => JSON.stringify(statement.Principal ?? '').includes(service);

const FACTS: readonly Fact[] = [
  {
    says: 'a topic with a policy of its own lets alarms publish only where it says so, for this account',
    holds: (template) =>
      (policyOf(template, operatorTopic(template)) ?? []).some(
        (statement) =>
          isOf('cloudwatch.amazonaws.com')(statement) &&
          statement.Condition?.StringEquals?.['aws:SourceAccount'] !== undefined,
      ),
    spoil: dropStatements('AWS::SNS::TopicPolicy', isOf('cloudwatch.amazonaws.com')),
  },
  {
    says: 'CloudWatch cannot publish to a topic that a key of AWS encrypts',
    holds: (template) => template.Resources[operatorTopic(template)]?.Properties.KmsMasterKeyId === undefined,
    spoil: (template) => {
      const topic = template.Resources[operatorTopic(template)];
      if (topic) topic.Properties.KmsMasterKeyId = 'alias/aws/sns';
    },
  },
  {
    says: 'SNS reaches a queue only by the queue’s own policy',
    holds: (template) =>
      each(
        all(template, 'AWS::SNS::Subscription').filter(({ Protocol }) => Protocol === 'sqs'),
        ({ Endpoint, TopicArn }) =>
          (policyOf(template, idOf(Endpoint)) ?? []).some(
            (statement) =>
              allows(statement, ['sqs:SendMessage'], idOf(Endpoint)) &&
              idOf(statement.Condition?.ArnEquals?.['aws:SourceArn']) === idOf(TopicArn),
          ),
      ),
    spoil: dropStatements('AWS::SQS::QueuePolicy', isOf('sns.amazonaws.com')),
  },
  {
    says: 'Lambda drops a message at the sixteenth pass of a function that feeds its own queue',
    holds: (template) => functionNamed(template, 'deliver')[1].Properties.RecursiveLoop === 'Allow',
    spoil: drop('AWS::Lambda::Function', 'RecursiveLoop'),
  },
  {
    says: 'a new account runs ten functions at a time: queues leave four of them',
    holds: (template) =>
      all(template, 'AWS::Lambda::EventSourceMapping').reduce(
        (sum, { ScalingConfig }) =>
          sum + ((ScalingConfig as { MaximumConcurrency?: number })?.MaximumConcurrency ?? 1_000),
        0,
      ) <= 6,
    spoil: drop('AWS::Lambda::EventSourceMapping', 'ScalingConfig'),
  },
  {
    says: 'reserving concurrency fails in an account that has only ten',
    holds: (template) =>
      each(
        all(template, 'AWS::Lambda::Function'),
        ({ ReservedConcurrentExecutions }) => ReservedConcurrentExecutions === undefined,
      ),
    spoil: set('AWS::Lambda::Function', 'ReservedConcurrentExecutions', 5),
  },
  {
    says: 'what fails in a batch comes again alone only where the mapping is told so',
    holds: (template) =>
      each(all(template, 'AWS::Lambda::EventSourceMapping'), ({ FunctionResponseTypes }) =>
        [FunctionResponseTypes].flat().includes('ReportBatchItemFailures'),
      ),
    spoil: drop('AWS::Lambda::EventSourceMapping', 'FunctionResponseTypes'),
  },
  {
    says: 'a queue hides a message for six times as long as its function may run',
    holds: (template) =>
      each(all(template, 'AWS::Lambda::EventSourceMapping'), ({ EventSourceArn, FunctionName }) => {
        const hidden = Number(template.Resources[idOf(EventSourceArn)]?.Properties.VisibilityTimeout ?? 30);
        return hidden >= 6 * Number(template.Resources[idOf(FunctionName)]?.Properties.Timeout ?? 3);
      }),
    spoil: drop('AWS::SQS::Queue', 'VisibilityTimeout'),
  },
  {
    says: 'a mapping to a queue takes a message five times at least before it is dead',
    holds: (template) =>
      each(
        all(template, 'AWS::SQS::Queue').filter(({ RedrivePolicy }) => RedrivePolicy !== undefined),
        ({ RedrivePolicy }) => (RedrivePolicy as { maxReceiveCount: number }).maxReceiveCount >= 5,
      ),
    spoil: (template) => {
      for (const { RedrivePolicy } of all(template, 'AWS::SQS::Queue'))
        if (RedrivePolicy) (RedrivePolicy as { maxReceiveCount: number }).maxReceiveCount = 1;
    },
  },
  {
    says: 'a dead letter keeps the age that it had: its queue keeps as long as any other',
    holds: (template) => {
      const kept = (id: string) => Number(template.Resources[id]?.Properties.MessageRetentionPeriod ?? 345_600);
      return each(
        ofType(template, 'AWS::SQS::Queue').filter(([, { Properties }]) => Properties.RedrivePolicy !== undefined),
        ([id, { Properties }]) =>
          kept(idOf((Properties.RedrivePolicy as { deadLetterTargetArn: unknown }).deadLetterTargetArn)) >= kept(id),
      );
    },
    spoil: (template) => {
      for (const { RedrivePolicy } of all(template, 'AWS::SQS::Queue'))
        if (RedrivePolicy) {
          const dead =
            template.Resources[idOf((RedrivePolicy as { deadLetterTargetArn: unknown }).deadLetterTargetArn)];
          if (dead) dead.Properties.MessageRetentionPeriod = 86_400;
        }
    },
  },
  {
    says: 'S3 answers 403 for a missing object to whoever may not list the bucket',
    holds: (template) =>
      each(
        policies(template).filter((statements) =>
          statements.some(({ Action }) => [Action].flat().includes('s3:GetObject')),
        ),
        (statements) => statements.some(({ Action }) => [Action].flat().includes('s3:ListBucket')),
      ),
    spoil: dropStatements('AWS::IAM::Policy', ({ Action }) => [Action].flat().includes('s3:ListBucket')),
  },
  {
    says: 'API Gateway ends a request after 30 seconds: its function ends before',
    holds: (template) => Number(functionNamed(template, 'api')[1].Properties.Timeout) < 30,
    spoil: (template) => {
      functionNamed(template, 'api')[1].Properties.Timeout = 60;
    },
  },
  {
    says: 'API Gateway calls a function only where the function’s policy lets it',
    holds: (template) =>
      all(template, 'AWS::Lambda::Permission').some(
        ({ Principal, FunctionName }) =>
          Principal === 'apigateway.amazonaws.com' && idOf(FunctionName) === functionNamed(template, 'api')[0],
      ),
    spoil: drop('AWS::Lambda::Permission', 'Principal'),
  },
  {
    says: 'Scheduler starts a function by a role that trusts it and may',
    holds: (template) =>
      each(all(template, 'AWS::Scheduler::Schedule'), ({ Target }) => {
        const { Arn, RoleArn } = Target as { Arn: unknown; RoleArn: unknown };
        const role = template.Resources[idOf(RoleArn)]?.Properties;
        return (
          JSON.stringify(role?.AssumeRolePolicyDocument).includes('scheduler.amazonaws.com') &&
          rightsOf(template, RoleArn).some((right) => allows(right, ['lambda:InvokeFunction'], idOf(Arn)))
        );
      }),
    spoil: dropStatements('AWS::IAM::Policy', ({ Action }) => Action === 'lambda:InvokeFunction'),
  },
  {
    says: 'a schedule that could not start its function says so only to a queue of dead letters',
    holds: (template) =>
      each(
        all(template, 'AWS::Scheduler::Schedule'),
        ({ Target }) => (Target as { DeadLetterConfig?: object }).DeadLetterConfig !== undefined,
      ),
    spoil: (template) => {
      for (const { Target } of all(template, 'AWS::Scheduler::Schedule'))
        delete (Target as { DeadLetterConfig?: object }).DeadLetterConfig;
    },
  },
  {
    says: 'an alarm whose metric is missing keeps quiet: the dead man’s switch must not',
    holds: (template) =>
      each(
        all(template, 'AWS::CloudWatch::Alarm').filter(({ MetricName }) => MetricName === 'SourceAgeMinutes'),
        ({ TreatMissingData }) => TreatMissingData === 'breaching',
      ),
    spoil: drop('AWS::CloudWatch::Alarm', 'TreatMissingData'),
  },
  {
    says: 'the environment of a function holds 4 KB',
    holds: (template) =>
      each(all(template, 'AWS::Lambda::Function'), ({ Environment }) => JSON.stringify(Environment).length < 4_096),
    spoil: set('AWS::Lambda::Function', 'Environment', { Variables: { SOURCES: 'x'.repeat(5_000) } }),
  },
  {
    says: 'a role holds 10,240 characters of policies',
    holds: (template) => each(policies(template), (statements) => JSON.stringify(statements).length < 10_240),
    spoil: (template) => {
      const document = first(template, 'AWS::IAM::Policy').Properties.PolicyDocument as { Statement: Statement[] };
      document.Statement = Array.from({ length: 1_000 }, () => document.Statement[0] as Statement);
    },
  },
  {
    says: 'CloudFormation replaces what has a name only after the name is free: nothing that holds state has one',
    holds: (template) =>
      ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::SNS::Topic', 'AWS::SQS::Queue'].every((type) =>
        each(all(template, type), (properties) =>
          ['TableName', 'BucketName', 'TopicName', 'QueueName'].every((name) => properties[name] === undefined),
        ),
      ),
    spoil: set('AWS::S3::Bucket', 'BucketName', 'archive'),
  },
  {
    says: 'versions of objects are kept, and paid for, until a rule ends them',
    holds: (template) =>
      each(all(template, 'AWS::S3::Bucket'), ({ LifecycleConfiguration }) =>
        JSON.stringify(LifecycleConfiguration ?? null).includes('NoncurrentVersionExpiration'),
      ),
    spoil: drop('AWS::S3::Bucket', 'LifecycleConfiguration'),
  },
  {
    says: 'DynamoDB expires items by the attribute that it is told of',
    holds: (template) =>
      JSON.stringify(first(template, 'AWS::DynamoDB::GlobalTable').Properties.TimeToLiveSpecification ?? null).includes(
        '"expires"',
      ),
    spoil: drop('AWS::DynamoDB::GlobalTable', 'TimeToLiveSpecification'),
  },
  {
    says: 'a table comes back from a mistake only where it is backed up all the time',
    holds: (template) =>
      JSON.stringify(first(template, 'AWS::DynamoDB::GlobalTable').Properties.Replicas ?? null).includes(
        '"PointInTimeRecoveryEnabled":true',
      ),
    spoil: drop('AWS::DynamoDB::GlobalTable', 'Replicas'),
  },
  {
    says: 'with a key of the operator’s, logs are encrypted by it as well',
    of: WITH_KEY,
    holds: (template) => each(all(template, 'AWS::Logs::LogGroup'), ({ KmsKeyId }) => KmsKeyId === KEY),
    spoil: drop('AWS::Logs::LogGroup', 'KmsKeyId'),
  },
  {
    says: 'whoever sends to what the operator’s key encrypts needs the right to the key',
    of: WITH_KEY,
    holds: (template) =>
      each(all(template, 'AWS::Lambda::Function'), ({ Role }) =>
        rightsOf(template, Role).some((right) => allows(right, ['kms:GenerateDataKey', 'kms:Decrypt'], KEY)),
      ),
    spoil: dropStatements('AWS::IAM::Policy', ({ Action }) => [Action].flat().includes('kms:GenerateDataKey')),
  },
];

describe('what AWS documents:', () => {
  it.each(FACTS.map((fact) => [fact.says, fact] as const))('%s', (_, { of = PLAIN, holds, spoil }) => {
    expect(holds(of)).toBe(true);
    const faulty = structuredClone(of);
    spoil(faulty);
    expect(holds(faulty)).toBe(false);
  });

  it('a restored table takes the place of the stack’s own, which stays', () => {
    const template = synthesise({ table: 'restored-of-monday' });
    expect(all(template, 'AWS::DynamoDB::GlobalTable')).toEqual([]);
    const [, { Properties }] = functionNamed(template, 'poll');
    expect((Properties.Environment as { Variables: object }).Variables).toMatchObject({ TABLE: 'restored-of-monday' });
    const rights = JSON.stringify(rightsOf(template, Properties.Role));
    expect(rights).toContain(':table/restored-of-monday"');
    expect(rights).toContain(':table/restored-of-monday/index/');
    expect(first(PLAIN, 'AWS::DynamoDB::GlobalTable')).toMatchObject({ DeletionPolicy: 'Retain' });
  });
});
