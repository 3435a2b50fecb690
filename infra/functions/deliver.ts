import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { grantAlarm, grantAttempts, grantMasterKey, type Parts } from './rights.js';

/** Takes both queues: events to fan out, attempts to make. */
export const addDeliver = (parts: Parts): void => {
  const { storage, messaging } = parts;
  const deliver = parts.make('Deliver', {
    name: 'deliver',
    description: 'Fans events out to webhooks, signs and delivers them',
    timeout: Duration.minutes(1),
    memorySize: 512,
  });
  storage.grantTable(deliver.function, ['GetItem', 'PutItem', 'UpdateItem', 'Query']);
  grantAttempts(parts, deliver);
  grantAlarm(parts, deliver);
  grantMasterKey(parts, deliver, ['ssm:GetParameter']);
  for (const queue of [messaging.fanOut, messaging.attempts])
    deliver.function.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
};
