import { Duration } from 'aws-cdk-lib';
import { kindOf } from '../../shared/sources/registry.js';
import { every } from '../constructs/schedules.js';
import { grantAlarm, grantTelling, type Parts } from './rights.js';

/** The Consolidated List takes half of it. */
const USUAL_MB = 768;

/** Looks at each source by its interval. */
export const addPoll = (parts: Parts): void => {
  const { stack, storage, messaging, sources } = parts;
  const poll = parts.make('Poll', {
    name: 'poll',
    description: 'Looks at one source: fetch, archive, read, compare, store, relay',
    timeout: Duration.minutes(5),
    memorySize: Math.max(USUAL_MB, ...sources.map(({ kind }) => kindOf(kind).memoryMb ?? 0)),
  });
  storage.grantTable(poll.function, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchWriteItem']);
  storage.grantArchive(poll.function, ['s3:PutObject']);
  grantAlarm(parts, poll);
  grantTelling(parts, poll);
  for (const source of sources) {
    every(stack, `Every-${source.id}`, source.everyMinutes, poll.function, {
      input: { source },
      deadLetters: messaging.deadLetters,
    });
  }
};
