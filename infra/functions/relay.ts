import { Duration } from 'aws-cdk-lib';
import { every } from '../constructs/schedules.js';
import { grantAttempts, grantTelling, type Parts } from './rights.js';

const EVERY_MINUTES = 5;

/** Sweeps the outbox. */
export const addRelay = (parts: Parts): void => {
  const { stack, storage, messaging } = parts;
  const relay = parts.make('Relay', {
    name: 'relay',
    description: 'Sweeps what a crash left in the outbox',
    timeout: Duration.minutes(5),
    memorySize: 512,
  });
  storage.grantTable(relay.function, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchWriteItem']);
  grantAttempts(parts, relay);
  grantTelling(parts, relay);
  every(stack, 'EveryRelay', EVERY_MINUTES, relay.function, { deadLetters: messaging.deadLetters });
};
