import { describe, expect, inject, it } from 'vitest';
import type { Resource } from '../../infra/template.js';
import { allows, idOf, ofType, rightsOf } from '../support/statements.js';

/** Functions that a new account runs at a time. */
const NEW_ACCOUNT = 10;

const sources = () =>
  ofType(inject('template'), 'AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);
const functions = () => ofType(inject('template'), 'AWS::Lambda::Function');

/** Whether a function sends to a queue that it reads. */
const feedsItself = (id: string, { Properties }: Resource): boolean =>
  sources().some(
    ({ FunctionName, EventSourceArn }) =>
      idOf(FunctionName) === id &&
      rightsOf(inject('template'), Properties.Role).some((right) =>
        allows(right, ['sqs:SendMessage'], idOf(EventSourceArn)),
      ),
  );

describe('a function that sends to a queue which it reads', () => {
  it('may do so as often as it must: Lambda drops no message at the sixteenth pass', () => {
    const loops = functions().filter(([id, resource]) => feedsItself(id, resource));
    expect(loops.map(([, { Metadata }]) => Metadata?.['council-watch:handler'])).toEqual(['deliver']);
    for (const [, { Properties }] of loops) expect(Properties.RecursiveLoop).toBe('Allow');
  });

  it('is the only one that may: where no loop is meant, Lambda ends it', () => {
    for (const [id, resource] of functions())
      if (!feedsItself(id, resource)) expect(resource.Properties.RecursiveLoop).toBeUndefined();
  });
});

describe('a burst in the queues', () => {
  it('leaves a new account room for polls, relay and API', () => {
    const most = sources().map(
      ({ ScalingConfig }) => (ScalingConfig as { MaximumConcurrency: number }).MaximumConcurrency,
    );
    expect(most).toHaveLength(2);
    for (const each of most) {
      expect(each).toBeGreaterThanOrEqual(2);
      expect(each).toBeLessThanOrEqual(5);
    }
    expect(NEW_ACCOUNT - most.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(4);
  });
});
