import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../infra/template.js';
import { idOf, ofType, rightsOf } from '../support/statements.js';

const template = synthesise({ bus: 'compliance' });
const [[, pipe] = ['', undefined]] = ofType(template, 'AWS::Pipes::Pipe');

/** The blocks of JSON in the document. */
const examples = async () => {
  const text = await readFile(new URL('../../docs/event-bus.md', import.meta.url), 'utf8');
  return [...text.matchAll(/```json\n(.*?)```/gs)].map(
    ([, block = '']) => JSON.parse(block) as Record<string, unknown>,
  );
};

describe('a bus of EventBridge', () => {
  it('gets every event by a queue of its own, which takes each as it is and keeps what the bus refuses', () => {
    const queue = idOf(pipe?.Properties.Source);
    const subscriptions = ofType(template, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties);
    const [own] = subscriptions.filter(({ Endpoint }) => idOf(Endpoint) === queue);
    expect(own).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
    expect(own).not.toHaveProperty('FilterPolicy');
    const [, waiting] = ofType(template, 'AWS::SQS::Queue').find(([id]) => id === queue) ?? [];
    expect(waiting?.Properties).toMatchObject({
      RedrivePolicy: { maxReceiveCount: 5 },
      MessageRetentionPeriod: 1_209_600,
    });
  });

  it('is the only one that the pipe may put events on', () => {
    const rights = rightsOf(template, pipe?.Properties.RoleArn);
    const putting = rights.filter(({ Action }) => [Action].flat().includes('events:PutEvents'));
    expect(putting).toHaveLength(1);
    expect(JSON.stringify(putting[0]?.Resource)).toContain(':event-bus/compliance');
  });

  it('is told by the names that the document’s rule and policy ask for', async () => {
    const { InputTemplate, EventBridgeEventBusParameters: named } = (pipe?.Properties.TargetParameters ?? {}) as {
      InputTemplate: string;
      EventBridgeEventBusParameters: { Source: string; DetailType: string };
    };
    expect(InputTemplate).toBe('<$.body>');
    const [rule, policy] = await examples();
    expect(rule).toMatchObject({ source: [named.Source], 'detail-type': [named.DetailType] });
    expect(policy).toMatchObject({ Statement: [{ Condition: { StringEquals: { 'events:source': named.Source } } }] });
  });
});
