import { inject } from 'vitest';
import { ofType, rightsOf } from './statements.js';

/** What Lambda itself does with a function's role, and our code does not: its log, its traces, the queues it reads, its dead letters. */
const OF_LAMBDA =
  /^(?:logs:|xray:|sqs:(?:ReceiveMessage|ChangeMessageVisibility|GetQueueUrl|DeleteMessage|GetQueueAttributes)$)/;

/** The actions that the template gives the function of a handler to use in its own code. */
export const allowed = (handler: string): Set<string> => {
  const template = inject('template');
  const found = ofType(template, 'AWS::Lambda::Function').find(
    ([, { Metadata }]) => Metadata?.['council-watch:handler'] === handler,
  );
  const statements = rightsOf(template, found?.[1].Properties.Role);
  const mine = statements.filter(({ Resource }) => !JSON.stringify(Resource ?? '').includes('DeadLetters'));
  return new Set(mine.flatMap(({ Action }) => [Action].flat()).filter((action) => !OF_LAMBDA.test(action)));
};
