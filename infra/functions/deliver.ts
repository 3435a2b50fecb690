import { Duration } from 'aws-cdk-lib';
import { RecursiveLoop } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { grantAlarm, grantAttempts, grantMasterKey, type Parts } from './rights.js';

/**
 * How many batches of each queue are taken side by side. A new account runs ten functions at a time: a burst of deliveries must leave room for
 * the polls, the relay and the API.
 */
const SIDE_BY_SIDE = { fanOut: 2, attempts: 4 };

/** Takes both queues: events to fan out, attempts to make. */
export const addDeliver = (parts: Parts): void => {
  const { storage, messaging } = parts;
  const deliver = parts.make('Deliver', {
    name: 'deliver',
    description: 'Fans events out to webhooks, signs and delivers them',
    timeout: Duration.minutes(1),
    memorySize: 512,
    // A delivery comes by its queue once an attempt and once a quarter of an hour between them; Lambda would drop it at the sixteenth
    // pass. What ends it is the number of attempts.
    recursiveLoop: RecursiveLoop.ALLOW,
  });
  storage.grantTable(deliver.function, ['GetItem', 'PutItem', 'UpdateItem', 'Query']);
  grantAttempts(parts, deliver);
  grantAlarm(parts, deliver);
  grantMasterKey(parts, deliver, ['ssm:GetParameter']);
  for (const name of ['fanOut', 'attempts'] as const)
    deliver.function.addEventSource(
      new SqsEventSource(messaging[name], {
        batchSize: 10,
        maxConcurrency: SIDE_BY_SIDE[name],
        reportBatchItemFailures: true,
      }),
    );
};
