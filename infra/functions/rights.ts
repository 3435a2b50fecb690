import type { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Source } from '../../shared/sources/registry.js';
import type { PublicApi } from '../constructs/api.js';
import type { Handler, HandlerProps } from '../constructs/handler.js';
import type { Messaging } from '../constructs/messaging.js';
import type { Storage } from '../constructs/storage.js';
import type { Settings } from '../settings.js';

/** What the functions are made of, and what they are given rights to. */
export interface Parts {
  readonly stack: Stack;
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly storage: Storage;
  readonly messaging: Messaging;
  readonly api: PublicApi;
  /** Names of audience topics begin so; rights on topics made at run time are given by it. */
  readonly audiencePrefix: string;
  /** Parameter that holds the key which seals secrets. It is made at the first use: CloudFormation makes no SecureString. */
  readonly masterKey: string;
  readonly make: (id: string, props: HandlerProps) => Handler;
}

export const READING_AUDIENCES = ['sns:GetTopicAttributes', 'sns:ListSubscriptionsByTopic'];
export const MAKING_AUDIENCES = ['sns:CreateTopic', 'sns:Subscribe'];
export const MOVING_PEOPLE = ['sns:Unsubscribe', 'sns:SetSubscriptionAttributes'];

export const grantAudiences = ({ stack, audiencePrefix }: Parts, handler: Handler, actions: string[]): void => {
  const audiences = stack.formatArn({ service: 'sns', resource: `${audiencePrefix}*` });
  handler.function.addToRolePolicy(new PolicyStatement({ actions, resources: [audiences] }));
};

/** Publishing to a topic; the right to its key, where it has one of the operator's, every function has. */
const grantPublish = ({ topicArn }: ITopic, handler: Handler): void =>
  handler.function.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: [topicArn] }));

/** Telling the operator. */
export const grantAlarm = ({ messaging }: Parts, handler: Handler): void => grantPublish(messaging.operator, handler);

/** Publishing to audiences and to the events topic, as the relay does. */
export const grantTelling = (parts: Parts, handler: Handler): void => {
  grantPublish(parts.messaging.events, handler);
  grantAudiences(parts, handler, ['sns:Publish']);
};

/** Queueing attempts. */
export const grantAttempts = ({ messaging }: Parts, handler: Handler): void => {
  const { queueArn } = messaging.attempts;
  handler.function.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] }));
};

export const grantMasterKey = (
  { stack, masterKey }: Parts,
  handler: Handler,
  actions: ('ssm:GetParameter' | 'ssm:PutParameter')[],
): void => {
  const parameter = stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: masterKey.slice(1) });
  handler.function.addToRolePolicy(new PolicyStatement({ actions, resources: [parameter] }));
};
