import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { every } from '../constructs/schedules.js';
import {
  grantAlarm,
  grantAudiences,
  grantMasterKey,
  MAKING_AUDIENCES,
  MOVING_PEOPLE,
  type Parts,
  READING_AUDIENCES,
} from './rights.js';

const EVERY_MINUTES = 15;

/** Looks for trouble, makes SNS agree with the table, seals the days. */
export const addWatch = (parts: Parts): void => {
  const { stack, storage, messaging, sources, settings } = parts;
  const { smsMonthlyLimit } = settings;
  const watch = parts.make('Watch', {
    name: 'watch',
    description: 'Looks for what the operator should hear of; makes SNS agree with the table; seals the days',
    timeout: Duration.minutes(5),
    memorySize: 512,
  });
  storage.grantTable(watch.function, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
  storage.grantManifests(watch.function, ['s3:PutObject']);
  grantAlarm(parts, watch);
  watch.function.addToRolePolicy(
    new PolicyStatement({ actions: READING_AUDIENCES, resources: [messaging.operator.topicArn] }),
  );
  grantMasterKey(parts, watch, ['ssm:GetParameter']);
  grantAudiences(parts, watch, [...READING_AUDIENCES, ...MAKING_AUDIENCES, ...MOVING_PEOPLE, 'sns:DeleteTopic']);
  if (settings.sms) {
    // SNS keeps phones that answered STOP, and what texts may cost, for the whole account; neither has a resource to name.
    watch.function.addToRolePolicy(
      new PolicyStatement({
        actions: ['sns:ListPhoneNumbersOptedOut', ...(smsMonthlyLimit === undefined ? [] : ['sns:SetSMSAttributes'])],
        resources: ['*'],
      }),
    );
  }
  every(stack, 'EveryWatch', EVERY_MINUTES, watch.function, {
    input: { sources, ...(smsMonthlyLimit !== undefined && { smsMonthlyLimit }) },
    deadLetters: messaging.deadLetters,
  });
};
