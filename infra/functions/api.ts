import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  grantAlarm,
  grantAttempts,
  grantAudiences,
  grantMasterKey,
  grantTelling,
  MAKING_AUDIENCES,
  MOVING_PEOPLE,
  type Parts,
  READING_AUDIENCES,
} from './rights.js';

/** Answers the API and the pages. */
export const addApi = (parts: Parts): void => {
  const { stack, settings, storage } = parts;
  const api = parts.make('ApiHandler', {
    name: 'api',
    description: 'Answers the API and the pages',
    timeout: Duration.seconds(29),
    memorySize: 1024,
  });
  storage.grantTable(api.function, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchWriteItem']);
  storage.grantArchive(api.function, ['s3:GetObject', 's3:PutObject']);
  storage.grantManifests(api.function, ['s3:GetObject']);
  grantAttempts(parts, api);
  grantAlarm(parts, api);
  grantTelling(parts, api);
  grantMasterKey(parts, api, ['ssm:GetParameter', 'ssm:PutParameter']);
  grantAudiences(parts, api, [...READING_AUDIENCES, ...MAKING_AUDIENCES, ...MOVING_PEOPLE]);
  if (settings.sms) {
    // A text to a phone that is not confirmed yet has no topic; SNS knows phone numbers only as "not a topic".
    api.function.addToRolePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        notResources: [stack.formatArn({ service: 'sns', resource: '*' })],
      }),
    );
    // Whether a phone has answered STOP is asked of the account; that has no resource to name.
    api.function.addToRolePolicy(
      new PolicyStatement({ actions: ['sns:CheckIfPhoneNumberIsOptedOut'], resources: ['*'] }),
    );
  }
  parts.api.attach(api.function);
};
