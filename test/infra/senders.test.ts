import { describe, expect, it } from 'vitest';
import { synthesise, type Template } from '../../infra/template.js';
import { allows, idOf, ofType, policyOf, rightsOf, type Statement } from '../support/statements.js';

const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const SETTINGS = [{}, { operatorEmail: 'operator@bank.example' }, { operatorEmail: 'operator@bank.example', key: KEY }];

/** An AWS service that sends to a topic or a queue in its own name, for a resource of ours. */
interface Sender {
  readonly service: string;
  readonly action: string;
  readonly target: string;
  /** Logical id of the topic for which SNS sends; empty for an alarm. */
  readonly source: string;
}

const alarms = (template: Template): Sender[] =>
  ofType(template, 'AWS::CloudWatch::Alarm').flatMap(([, { Properties }]) =>
    [Properties.AlarmActions, Properties.OKActions, Properties.InsufficientDataActions]
      .flatMap((actions) => (actions ?? []) as unknown[])
      .map((topic) => ({
        service: 'cloudwatch.amazonaws.com',
        action: 'sns:Publish',
        target: idOf(topic),
        source: '',
      })),
  );

const subscriptions = (template: Template): Sender[] =>
  ofType(template, 'AWS::SNS::Subscription').flatMap(([, { Properties }]) => {
    const { Protocol, Endpoint, RedrivePolicy, TopicArn } = Properties;
    const queues = [
      ...(Protocol === 'sqs' ? [Endpoint] : []),
      ...(RedrivePolicy ? [(RedrivePolicy as { deadLetterTargetArn: unknown }).deadLetterTargetArn] : []),
    ];
    return queues.map((queue) => ({
      service: 'sns.amazonaws.com',
      action: 'sqs:SendMessage',
      target: idOf(queue),
      source: idOf(TopicArn),
    }));
  });

/** Whether a statement is for what this account's alarm, or this topic, sends, and for nobody else's. */
const isBound = ({ Condition = {} }: Statement, source: string): boolean =>
  source === ''
    ? JSON.stringify(Condition.StringEquals?.['aws:SourceAccount']) === '{"Ref":"AWS::AccountId"}'
    : idOf(Condition.ArnEquals?.['aws:SourceArn']) === source;

const isLetIn = (template: Template, { service, action, target, source }: Sender): boolean => {
  const policy = policyOf(template, target);
  // SNS's own policy lets in whatever belongs to the account; that of SQS nobody but its owner.
  if (policy === undefined) return action === 'sns:Publish';
  return policy.some(
    (statement) =>
      allows(statement, [action], target) &&
      (statement.Principal as { Service?: unknown }).Service === service &&
      isBound(statement, source),
  );
};

/** No service can use a key that AWS manages for another. */
const isOpened = ({ Resources }: Template, { target }: Sender): boolean => {
  const key = Resources[target]?.Properties.KmsMasterKeyId;
  return key === undefined || key === KEY;
};

describe.each(SETTINGS)('by the settings %j', (settings) => {
  const template = synthesise(settings);

  it('every alarm reaches its topic, every message of a topic its queue or its dead letters', () => {
    const senders = [...alarms(template), ...subscriptions(template)];
    expect(alarms(template).length).toBeGreaterThan(10);
    expect(subscriptions(template).length).toBeGreaterThan(1);
    expect(senders.filter((sender) => !isLetIn(template, sender))).toEqual([]);
    expect(senders.filter((sender) => !isOpened(template, sender))).toEqual([]);
  });

  it('every schedule and every function may send what it could not do to its dead letters, encrypted or not', () => {
    const senders = [
      ...ofType(template, 'AWS::Scheduler::Schedule').map(([id, { Properties }]) => {
        const { RoleArn, DeadLetterConfig } = Properties.Target as {
          RoleArn: unknown;
          DeadLetterConfig: { Arn: unknown };
        };
        return { id, role: RoleArn, queue: idOf(DeadLetterConfig.Arn) };
      }),
      ...ofType(template, 'AWS::Lambda::Function').map(([id, { Properties }]) => {
        const { TargetArn } = Properties.DeadLetterConfig as { TargetArn: unknown };
        return { id, role: Properties.Role, queue: idOf(TargetArn) };
      }),
    ];
    expect(senders.length).toBeGreaterThan(10);
    for (const { id, role, queue } of senders) {
      const rights = rightsOf(template, role);
      const may = (actions: string[], resource: string) => rights.some((right) => allows(right, actions, resource));
      expect(may(['sqs:SendMessage'], queue), id).toBe(true);
      if ('key' in settings) expect(may(['kms:GenerateDataKey', 'kms:Decrypt'], KEY), id).toBe(true);
    }
  });
});

describe('the operator’s key', () => {
  it('is used by way of the services that keep what it encrypts, and never by itself or by a wildcard', () => {
    const template = synthesise({ key: KEY });
    const rights = ofType(template, 'AWS::IAM::Role').flatMap(([id]) => rightsOf(template, { Ref: id }));
    const uses = rights.filter(({ Resource }) => Resource === KEY);
    expect(uses.length).toBeGreaterThan(7);
    for (const { Action, Condition } of uses) {
      expect([Action].flat().join()).not.toContain('*');
      // What a function reads from its queues, CDK lets it decrypt.
      if (Action !== 'kms:Decrypt')
        expect(Condition?.StringEquals?.['kms:ViaService']).toEqual(
          ['dynamodb', 's3', 'sns', 'sqs'].map((service) => `${service}.eu-central-1.amazonaws.com`),
        );
    }
  });
});
