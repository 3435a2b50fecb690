import { inject } from 'vitest';
import type { Resource } from '../../infra/template.js';

/** What Lambda itself does with a function's role, and our code does not: its log, its traces, the queues it reads, its dead letters. */
const OF_LAMBDA =
  /^(?:logs:|xray:|sqs:(?:ReceiveMessage|ChangeMessageVisibility|GetQueueUrl|DeleteMessage|GetQueueAttributes)$)/;

interface Statement {
  readonly Action: string | string[];
  readonly Resource?: unknown;
}

/** The actions that the template gives the function of a handler to use in its own code. */
export const allowed = (handler: string): Set<string> => {
  const { Resources } = inject('template');
  const entries = Object.entries(Resources as Record<string, Resource>);
  const found = entries.find(([, { Metadata }]) => Metadata?.['council-watch:handler'] === handler)?.[1];
  const role = JSON.stringify(found?.Properties.Role).match(/"Fn::GetAtt":\["(\w+)"/)?.[1];
  const policies = entries.filter(
    ([, { Type, Properties }]) => Type === 'AWS::IAM::Policy' && JSON.stringify(Properties.Roles).includes(`"${role}"`),
  );
  const statements = policies.flatMap(
    ([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement,
  );
  const mine = statements.filter(({ Resource }) => !JSON.stringify(Resource ?? '').includes('DeadLetters'));
  return new Set(mine.flatMap(({ Action }) => [Action].flat()).filter((action) => !OF_LAMBDA.test(action)));
};
